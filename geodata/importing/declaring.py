"""The declaration of an imported layer, as text of ``atlas.toml``."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

from geodata.atlas import Layer

_LOOKS = (
    *(("circle", "meeting"), ("diamond", "agreement"), ("triangle-down", "statement")),
    *(("square", "infrastructure"), ("star", "mission"), ("cross", "conflict")),
    *(("hexagon", "village"), ("pentagon", "transport"), ("plus", "arms")),
)
_SHAPES = {"Point": "", "null": ""}
_NEXT = re.compile(r"^\[\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a new layer is called, how it is in time, and whose it is."""

    id: str
    title: str
    time: str
    geometry: Sequence[str]
    provenance: str
    licence: str
    attribution: str


def write(value: str) -> str:
    """Write a text of TOML."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_layer(told: Declaration, kinds: Mapping[str, str]) -> str:
    """Write a whole layer, without its fields."""
    noun = told.title[:1].lower() + told.title[1:]
    lines = [
        "[[layers]]",
        f"id = {write(told.id)}",
        f"title = {write(told.title)}",
        f"noun = {write(noun)}",
        f"file = {write(f'layers/{told.id}.geojson')}",
        'role = "records"',
        f"time = {write(told.time)}",
        f"geometry = [{', '.join(map(write, told.geometry))}]",
        f"provenance = {write(told.provenance)}",
        f"licence = {write(told.licence)}",
        f"attribution = {write(told.attribution)}",
    ]
    return "\n" + "\n".join([*lines, *write_kinds(kinds, told.geometry)]) + "\n"


def write_kinds(
    kinds: Mapping[str, str], geometry: Iterable[str], first: int = 0
) -> list[str]:
    """Write kinds, each with a look of its own; first: how many there are before."""
    shapes = {one.removeprefix("Multi") for one in geometry} - {"null"}
    looks = cycle(_LOOKS[first % len(_LOOKS) :] + _LOOKS[: first % len(_LOOKS)])
    lines = []
    for (identity, title), (symbol, colour) in zip(kinds.items(), looks, strict=False):
        if shapes and "Point" not in shapes:
            symbol = "area" if "Polygon" in shapes else "line"  # noqa: PLW2901 - usual
        lines += [
            f"[layers.kinds.{identity}]",
            f"title = {write(title)}",
            f"plural = {write(title)}",
            f"symbol = {write(symbol)}",
            f"colour = {write(colour)}",
        ]
    return lines


def write_fields(fields: Mapping[str, str]) -> list[str]:
    """Write fields, with what they are called where a record is told."""
    lines = []
    for identity, title in fields.items():
        lines += [f"[layers.fields.{identity}]", 'type = "text"']
        lines += [f"title = {write(title)}"] if title else []
    return lines


def add_to_layer(text: str, layer: Layer, lines: Sequence[str]) -> str:
    """Add lines to the end of a layer's part of atlas.toml."""
    start = re.search(
        rf'^\[\[layers\]\]\s*(?:#[^\n]*\n\s*)*id = "{re.escape(layer.id)}"',
        text,
        re.MULTILINE,
    )
    place = start.end() if start else 0
    after = _NEXT.search(text, place)
    end = after.start() if after else len(text)
    head = text[:end].rstrip("\n")
    return f"{head}\n" + "\n".join(lines) + "\n" + ("\n" + text[end:] if after else "")
