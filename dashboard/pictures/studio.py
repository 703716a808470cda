"""Where pictures are drawn: one at a time, for a few who wait, kept for the next."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import BoundedSemaphore, Lock, local
from typing import TYPE_CHECKING, Final

from dashboard.compiled.edition import Compiled
from dashboard.compiled.headings import find_heading
from dashboard.library.byte_cache import ByteCache
from dashboard.pictures.drawer import Drawer
from dashboard.pictures.request import MAP, PictureRequest
from dashboard.view.refusals import BusyError

if TYPE_CHECKING:
    from dashboard.pictures.drawer_process import DrawerProcess

_ROOM: Final = 24 * 2**20
"""Bytes of pictures that are kept."""

WAITING: Final = 12
"""How many requests may draw or wait for it: two browsers that want six pictures each.

A worker has more threads than this (`Crew`): those answer at once.
"""


@dataclass
class Studio:
    """Has the pictures of one atlas drawn, and keeps the last ones.

    apart: whether a process of its own draws.
    """

    compiled: Compiled
    apart: bool = False
    _kept: ByteCache = field(default_factory=lambda: ByteCache(_ROOM))
    _places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(WAITING))
    _admitted: local = field(default_factory=local)
    _turn: Lock = field(default_factory=Lock)

    @cached_property
    def drawer(self) -> "Drawer | DrawerProcess":
        """Who draws."""
        if not self.apart:
            return Drawer(self.compiled)
        # Only here: a server starts without what starts processes.
        from dashboard.pictures.drawer_process import DrawerProcess  # noqa: PLC0415 - see above

        return DrawerProcess(self.compiled)

    def draw(self, order: PictureRequest, name: str) -> bytes:
        """Give the picture of this name; drawn only if it is not kept.

        Raises BusyError if too many wait already.
        """
        return self._kept.give(name, lambda: self._draw_in_turn(order))

    def end(self) -> None:
        """Let who draws go; the next picture finds another."""
        drawer = vars(self).pop("drawer", None)
        if self.apart and drawer:
            drawer.end()

    @contextmanager
    def admit(self) -> Iterator[None]:
        """Take a place among those who wait, once for all that this thread draws.

        Raises BusyError if there is none.
        """
        if getattr(self._admitted, "yet", False):
            yield
            return
        if not self._places.acquire(blocking=False):
            raise BusyError
        self._admitted.yet = True
        try:
            yield
        finally:
            self._admitted.yet = False
            self._places.release()

    def _draw_in_turn(self, order: PictureRequest) -> bytes:
        if order.chart == MAP and order.frame == "full":
            heading = find_heading(self.compiled, order.shown, MAP)
            order = replace(order, heading=heading)
        with self.admit(), self._turn:
            return self.drawer.draw(order)
