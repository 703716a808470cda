"""A shelf: what was costly to make, kept for the next who asks."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Shelf:
    """Bytes by name, one made at a time; room: bytes, the eldest make way."""

    room: int
    _kept: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _filled: int = 0
    _lock: Lock = field(default_factory=Lock)

    def give(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Give what has this name; made only if it is not kept."""
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
            made = make()
            self._keep(name, made)
            return made

    def _keep(self, name: str, made: bytes) -> None:
        self._kept[name] = made
        self._filled += len(made)
        while self._filled > self.room:
            self._filled -= len(self._kept.popitem(last=False)[1])
