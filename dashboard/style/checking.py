"""Checking that an atlas names symbols and colours that there are."""

from collections.abc import Iterator
from typing import NamedTuple

from dashboard.style.colours import PALETTES
from dashboard.style.symbols import SYMBOLS
from geodata.atlas import Atlas
from geodata.problems import Findings, Place, quote
from geodata.reading.catalogue import FILE


class _Token(NamedTuple):
    """A name in the style: who names it, in which field, and which there are."""

    owner: str
    field: str
    name: str
    known: tuple[str, ...]


def check_style(atlas: Atlas, findings: Findings) -> None:
    """Report symbols and colours that an atlas names and the style lacks."""
    for token in _list_tokens(atlas):
        if token.name not in token.known:
            message = f"{quote(token.name)} is no {token.field} of the style"
            remedy = f"Write one of {', '.join(token.known)}"
            place = Place(FILE, token.owner)
            findings.add(place.problem(token.field, message, remedy))


def _list_tokens(atlas: Atlas) -> Iterator[_Token]:
    symbols, colours = tuple(SYMBOLS), tuple(PALETTES["light"])
    for layer in atlas.layers.values():
        for kind in layer.kinds.values():
            owner = f"layer {layer.id}, kind {kind.id}"
            yield _Token(owner, "symbol", kind.symbol, symbols)
            yield _Token(owner, "colour", kind.colour, colours)
    for attitude in atlas.attitudes.values():
        if attitude.colour:
            owner = f"attitude {attitude.id}"
            yield _Token(owner, "colour", attitude.colour, colours)
