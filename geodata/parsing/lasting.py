"""Making very many objects that stay, without looking for garbage among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def make_lasting() -> Iterator[None]:
    """Let Python's collector rest in the block: it would look at all again and again.

    What is no longer referred to is freed all the same, but for cycles.
    """
    worked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if worked:
            gc.enable()
