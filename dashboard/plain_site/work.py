"""What takes long on the way to a site: done by several processes, or not at all."""

import os
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from queue import SimpleQueue

from dashboard.compiled.edition import Compiled
from dashboard.pictures.studio import Studio


@dataclass(frozen=True, slots=True)
class FileWork:
    """A file, and what makes it with somebody who draws."""

    file: str
    make: Callable[[Studio], bytes]


def work_off(
    compiled: Compiled, works: Collection[FileWork], tell: Callable[[int, int], object]
) -> Iterator[tuple[str, bytes]]:
    """Give each file as it is done; tell: hears how many are, and of how many.

    A process draws for each core.
    """
    with _open_studios(compiled, min(os.cpu_count() or 1, len(works))) as studios:

        def do(work: FileWork) -> tuple[str, bytes]:
            studio = studios.get()
            try:
                return work.file, work.make(studio)
            finally:
                studios.put(studio)

        with ThreadPoolExecutor(max(1, studios.qsize())) as pool:
            done = as_completed([pool.submit(do, work) for work in works])
            try:
                for number, future in enumerate(done, 1):
                    tell(number, len(works))
                    yield future.result()
            finally:
                pool.shutdown(cancel_futures=True)


@contextmanager
def _open_studios(compiled: Compiled, count: int) -> Iterator[SimpleQueue[Studio]]:
    studios = [Studio(compiled, apart=True) for _ in range(count)]
    free: SimpleQueue[Studio] = SimpleQueue()
    for studio in studios:
        free.put(studio)
    try:
        yield free
    finally:
        for studio in studios:
            studio.end()
