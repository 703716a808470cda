"""Whom the atlas owes its data to, and under which licences."""

from collections.abc import Container, Iterable
from typing import Final

from geodata.atlas import Atlas, Layer

RELIEF: Final = "relief"
RIVERS: Final = "rivers"
"""Layers of the land."""


def list_printed(atlas: Atlas, *, relief: bool = False) -> frozenset[str]:
    """List the layers that may stand in a picture, by their ids."""
    return frozenset(atlas.layers) - (frozenset() if relief else {RELIEF})


def list_credits(atlas: Atlas, layers: Container[str] | None = None) -> list[str]:
    """List every attribution that a layer asks for, once; layers: ids, None for all."""
    return _split(layer.attribution for layer in _choose(atlas, layers))


def list_licences(atlas: Atlas, layers: Container[str] | None = None) -> list[str]:
    """List every licence that a layer stands under, once; layers as above."""
    return _split(layer.licence for layer in _choose(atlas, layers))


def _choose(atlas: Atlas, layers: Container[str] | None) -> list[Layer]:
    every = atlas.layers.values()
    return [layer for layer in every if layers is None or layer.id in layers]


def _split(texts: Iterable[str]) -> list[str]:
    parts = (part.strip() for text in texts for part in text.split(";"))
    return list(dict.fromkeys(filter(None, parts)))
