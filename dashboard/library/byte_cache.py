"""What was costly to make, kept as bytes for the next who asks."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class ByteCache:
    """Bytes by key, each made once; room: bytes, the least used make way."""

    room: int
    _kept: OrderedDict[Hashable, bytes] = field(default_factory=OrderedDict)
    _makers: dict[Hashable, Lock] = field(default_factory=dict)
    _filled: int = 0
    _lock: Lock = field(default_factory=Lock)

    def give(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """Give what has this key; made only if it is not kept."""
        with self._lock:
            if key in self._kept:
                return self._take(key)
            maker = self._makers.setdefault(key, Lock())
        # Outside of the lock: what takes long holds up only who wants the same.
        with maker:
            with self._lock:
                if key in self._kept:
                    return self._take(key)
            try:
                made = make()
            finally:
                with self._lock:
                    self._makers.pop(key, None)
            with self._lock:
                self._keep(key, made)
            return made

    def _take(self, key: Hashable) -> bytes:
        self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, key: Hashable, made: bytes) -> None:
        if len(made) > self.room:
            return
        self._filled += len(made) - len(self._kept.pop(key, b""))
        self._kept[key] = made
        while self._filled > self.room:
            self._filled -= len(self._kept.popitem(last=False)[1])
