"""Whom the atlas owes its data to, and under which licences."""

from collections.abc import Iterable

from geodata.atlas import Atlas


def list_credits(atlas: Atlas) -> list[str]:
    """List every attribution that a layer asks for, once."""
    return _split(layer.attribution for layer in atlas.layers.values())


def list_licences(atlas: Atlas) -> list[str]:
    """List every licence that a layer stands under, once."""
    return _split(layer.licence for layer in atlas.layers.values())


def _split(texts: Iterable[str]) -> list[str]:
    parts = (part.strip() for text in texts for part in text.split(";"))
    return list(dict.fromkeys(filter(None, parts)))
