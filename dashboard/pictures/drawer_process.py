"""A drawer in a process of its own: the server stays small."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from traceback import format_exc
from typing import Final

from dashboard import pickling
from dashboard.compiled.edition import Compiled
from dashboard.pictures.drawer import Drawer
from dashboard.pictures.request import PictureRequest

_MOST: Final = 300
"""So many pictures, and another process goes on: what libraries keep goes with it."""
_TRIES: Final = 2


class DrawingError(RuntimeError):
    """A picture could not be drawn; its text is what happened there."""


@dataclass
class DrawerProcess:
    """Has a process draw the pictures of one atlas; not for several threads at once.

    The process starts with the first picture, and ends when nobody holds this.
    """

    compiled: Compiled
    _pipe: Connection | None = None
    _drawn: int = 0

    def draw(self, order: PictureRequest) -> bytes:
        """Draw the map or a chart; another process does if the first one dies of it.

        Raises DrawingError.
        """
        for _ in range(_TRIES):
            with suppress(EOFError, OSError):
                return self._ask(order)
            self.end()
        message = f"the process that draws ended {_TRIES} times over {order.chart}"
        raise DrawingError(message)

    def _ask(self, order: PictureRequest) -> bytes:
        if self._drawn == _MOST:
            self.end()
        pipe = self._pipe or self._start()
        self._drawn += 1
        pipe.send_bytes(pickling.write(order))
        fault, drawn = pickling.read(pipe.recv_bytes())
        if fault:
            raise DrawingError(fault)
        return bytes(drawn)

    def _start(self) -> Connection:
        context = get_context("spawn")
        self._pipe, other = context.Pipe()
        told = (other, pickling.write(self.compiled))
        with _keep_signals():
            context.Process(target=_serve_orders, args=told, daemon=True).start()
        # Only the process holds that end: when it is gone, we hear of it.
        other.close()
        self._drawn = 0
        return self._pipe

    def end(self) -> None:
        """Let the process end; the next picture starts another."""
        if self._pipe:
            self._pipe.close()
        self._pipe = None


@contextmanager
def _keep_signals() -> Iterator[None]:
    """Let Ctrl+C reach us alone: who starts here hears of our end by the pipe."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve_orders(pipe: Connection, compiled: bytes) -> None:
    drawer = Drawer(pickling.read(compiled))
    with suppress(EOFError, OSError):  # nobody asks any more
        while True:
            order = pickling.read(pipe.recv_bytes())
            try:
                answer = ("", drawer.draw(order))
            except Exception:  # noqa: BLE001 - who asked is told of all
                answer = (format_exc(), b"")
            pipe.send_bytes(pickling.write(answer))
