"""Values as bytes for the store, and back; only for bytes that are our own.

Whoever can write what is unpickled can run what they like: the store gives nothing that
others can write (`dashboard.store`).
"""

import io
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any


class _Pickler(pickle.Pickler):
    """Also takes read-only mappings, which an atlas is full of."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as declared there
        if isinstance(value, MappingProxyType):
            return _protect, (dict(value),)
        return NotImplemented


def write(value: object) -> bytes:
    """Write a value; what it holds twice stands once."""
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)
    return file.getvalue()


def read(part: bytes | memoryview) -> Any:  # noqa: ANN401 - what was written
    """Read what `write` has written."""
    return pickle.loads(part)  # noqa: S301 - see above


def _protect(value: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(value)
