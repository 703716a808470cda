"""Work in a process of its own: what it takes of memory goes with it."""

import os
import sys
import threading
from collections.abc import Callable


def can_fork() -> bool:
    """Whether this process can have a child that goes on where it is."""
    return sys.platform != "win32" and threading.active_count() == 1


def work_apart(work: Callable[[], object]) -> None:
    """Do work in a child, and wait; whether it was done shows in what it leaves.

    Only where `can_fork`: locks that other threads hold would stay locked.
    """
    if sys.platform == "win32":
        raise NotImplementedError
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)  # nothing of the parent's ends with the child
    os.waitpid(child, 0)
