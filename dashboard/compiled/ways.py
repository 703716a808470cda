"""The ways in, each with the answer that stands at its end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.compiled.charts import Chart
from dashboard.view.links import parse_link
from dashboard.view.model import PageIndex, View
from geodata.atlas import Atlas, Entry

_ROOM: Final = 120
"""So many letters stand on a card."""

_END: Final = re.compile(r"(?<=\.) |; |, ")
"""Where a text may end."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: see `geodata.atlas.Entry`.

    answer: what its link shows, in one sentence that the data tell. brief: as much of
    it as a card has room for. view: that link's.
    """

    title: str
    text: str
    query: str
    picture: str
    answer: str
    brief: str
    view: View


def list_ways(
    atlas: Atlas, index: PageIndex, charts: Mapping[str, Chart]
) -> tuple[Way, ...]:
    """List the ways in of an atlas."""
    return tuple(_follow(entry, atlas, index, charts) for entry in atlas.entries)


def _follow(
    entry: Entry, atlas: Atlas, index: PageIndex, charts: Mapping[str, Chart]
) -> Way:
    view, _ = parse_link(entry.query, index)
    answer = _answer(view, atlas, index, charts) or entry.text
    told = entry.title, entry.text, entry.query, entry.picture
    return Way(*told, answer, _shorten(answer), view)


def _shorten(text: str) -> str:
    """Keep whole sentences and parts of one, as many as a card has room for."""
    if len(text) <= _ROOM:
        return text
    ends = [end.start() for end in _END.finditer(text, 0, _ROOM)]
    return text[: ends[-1]] if ends else text


def _answer(
    view: View, atlas: Atlas, index: PageIndex, charts: Mapping[str, Chart]
) -> str:
    """Tell the finding of the open chart, or else what the picked record is."""
    if view.chart in charts:
        return charts[view.chart].show(index, view).finding
    found = (one for one in atlas.records if one.id == view.pick)
    return next((f"{one.properties.get('summary') or one.title}" for one in found), "")
