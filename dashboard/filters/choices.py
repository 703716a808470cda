"""The filters, which are the legend too, as the page begins with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.compiled.edition import Compiled
from dashboard.style.line_classes import LINES, TIMED
from dashboard.style.symbols import SYMBOLS
from dashboard.texts import TEXTS
from dashboard.timeline.months import count_months, read_month
from dashboard.view.dates import tell_date
from dashboard.view.layers import list_record_layers
from dashboard.view.model import PageIndex, View
from dashboard.view.shown import Shown
from geodata.days import write_day

_MANY = 9
_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick: its value and words, whether it is ticked, and its count.

    mark: the style of the sign before its words, empty without one.
    """

    value: str
    words: str
    on: bool
    count: int | None = None
    mark: str = ""


def list_choices(compiled: Compiled, shown: Shown) -> dict[str, Any]:
    """List the choices of all filters, by the names that templates have for them."""
    index, view, found = compiled.index, shown.view, shown.selection
    counts = found.actor_counts
    return {
        "actors": [
            Choice(actor, name, actor in view.actors, counts.get(actor, 0))
            for actor, name in compiled.frame.actors
        ],
        "match": [
            Choice(way, TEXTS[f"match-{way}"], way == view.match)
            for way in ("any", "all")
        ],
        "roles": [
            Choice(role, words, role in view.roles)
            for role, words in index["roles"].items()
        ],
        "facets": list(_list_facets(compiled, shown)),
        "layers": list(_list_layers(compiled, shown)),
        "bases": [
            Choice(layer["id"], layer["title"], layer["id"] in view.base)
            for layer in index["layers"]
            if layer["id"] in index["toggles"]
        ],
        "lines": [line for line in LINES if line[0] in TIMED],
        "months": count_months(index["earliest"], index["edition"]),
        "handles": place_handles(index, view),
        "ends": _list_ends(index),
    }


def _list_facets(compiled: Compiled, shown: Shown) -> Iterator[dict[str, Any]]:
    counts, chosen = shown.selection.trait_counts, shown.view.traits
    atlas = compiled.atlas
    layers = {one.id: atlas.layers[one.layer].title for one in atlas.facets}
    for facet in compiled.index["facets"]:
        values = facet["values"]
        choices = [
            Choice(value, words, value in chosen, counts.get(value, 0))
            for value, words in values.items()
        ]
        told = {"id": facet["id"], "title": facet["title"], "choices": choices}
        told["layer"] = layers[facet["id"]]
        yield {**told, "open": not values.keys().isdisjoint(chosen)} | {
            "many": len(choices) > _MANY
        }


def _list_layers(compiled: Compiled, shown: Shown) -> Iterator[dict[str, Any]]:
    counts, chosen = shown.selection.kind_counts, shown.view.kinds
    there = {record.token for record in compiled.atlas.records}
    for layer in list_record_layers(compiled.index):
        choices = [
            Choice(token, kind["plural"], token in chosen, counts.get(token, 0), mark)
            for kind in layer["kinds"]
            for token in [f"{layer['id']}.{kind['id']}"]
            if token in there
            for mark in [style_mark(kind["symbol"], kind["colour"])]
        ]
        on = any(choice.on for choice in choices)
        yield {
            "id": layer["id"],
            "title": layer["title"],
            "on": on,
            "choices": choices,
        }


def place_handles(index: PageIndex, view: View) -> tuple[int, int]:
    """Place the two handles in months; a whole year ends in December."""
    most = count_months(index["earliest"], index["edition"])
    year, month = read_month(index["earliest"])
    told = []
    for text, usual, whole in zip(view.dates, (0, most), ("01", "12"), strict=True):
        parts = f"{text}-{whole}".split("-") if text else []
        count = 12 * (int(parts[0]) - year) + int(parts[1]) - month if parts else usual
        told.append(min(max(count, 0), most))
    return told[0], told[1]


def _list_ends(index: PageIndex) -> Iterable[str]:
    days = (index["earliest"], index["edition"])
    return [tell_date(write_day(day)[: len("2024-05")]) for day in days]


def style_mark(symbol: str, colour: str) -> str:
    """Write a kind's mark as a style: its shape in its colour."""
    shape = SYMBOLS.get(symbol, SYMBOLS["circle"])
    corners = ",".join(f"{100 * x:g}% {100 * y:g}%" for x, y in shape)
    return f"clip-path: polygon({corners}); background: var(--{colour})"
