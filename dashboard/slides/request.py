"""Decks by address: which views are asked for, and what their slides need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.compiled.charts import HISTORIES
from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import take
from dashboard.pictures.request import (
    MAP,
    Darkroom,
    find_open,
    list_pictured,
    read_order,
)
from dashboard.slides.steps import list_steps, tell_step
from dashboard.texts import TEXTS
from dashboard.timeline.dated import SLUG as TIMELINE
from dashboard.view.keys import Option
from dashboard.view.links import check_keys, split_query
from dashboard.view.model import PageIndex
from dashboard.view.refusals import refuse
from dashboard.view.shown import Shown
from dashboard.view.trip_words import TRIP
from geodata.days import write_day

TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
"""The media type of a presentation."""

MOST = 24
"""Slides of one presentation."""


@dataclass(frozen=True, slots=True)
class Card:
    """A slide as asked for: its chart, and what it shows."""

    chart: str
    shown: Shown


def read_cards(compiled: Compiled, query: str, views: Sequence[str] = ()) -> list[Card]:
    """Read an address: a view each as ``[chart?]query``, else its own query.

    views: left out, those that the query names.
    A query with a story and no step is all steps of the story.
    Where no chart is named, it is the one that the query opens, or the map.
    Raises RefusedError.
    """
    pairs = split_query(query)
    views = views or [text for key, text in pairs if key == Option.VIEW]
    views = views or list_steps(compiled.index, query) or [f"?{query}"]
    cards = [_read_card(compiled, view) for view in views]
    strange = check_keys((key for key, _ in pairs), compiled.index)
    faults = [notice.reason for notice in strange]
    refuse([*faults, *_list_misfits(compiled.index, cards)])
    return cards


def _list_misfits(index: PageIndex, cards: Sequence[Card]) -> Iterator[str]:
    known = list_pictured(index)
    for card in cards:
        if card.chart not in known:
            yield TEXTS["bad-slide"].format(chart=card.chart, known=", ".join(known))
    if len(cards) > MOST:
        yield TEXTS["bad-slides"].format(high=MOST)


def _read_card(compiled: Compiled, text: str) -> Card:
    chart, mark, query = text.partition("?")
    chart, query = (chart, query) if mark else ("", text)
    shown = compiled.read(query)
    return Card(chart or find_open(compiled.index, shown.view), shown)


def write_deck(
    darkroom: Darkroom, cards: Sequence[Card], site: str, today: date
) -> bytes:
    """Write the presentation; site: absolute address or empty. Raises RefusedError."""
    # Only here: the library is large, and few readers ask for slides.
    from dashboard.slides.deck import PICTURE_PX, Slide, write_slides  # noqa: PLC0415 - see above

    names = ("width", "height", "scale")
    sizes = dict(zip(names, map(str, PICTURE_PX), strict=True))
    refuse(_list_faults(cards))
    compiled = darkroom.compiled
    pictured = {MAP, TRIP, *HISTORIES}
    slides = []
    for card in cards:
        chart = card.chart if card.chart in pictured else MAP
        frame = "none" if chart in HISTORIES else "untitled"
        options = {**sizes, "frame": frame}
        order = read_order(compiled.index, "png", card.shown, options, chart)
        excerpt = take(compiled.atlas, card.shown)
        link = card.shown.join(site) if site else ""
        name = order.name(write_day(compiled.atlas.edition))
        picture = darkroom.develop(order, name) if card.chart in pictured else b""
        plain = card.chart in {MAP, TIMELINE, TRIP}
        view = card.shown.view
        charted = None if plain else compiled.chart(card.chart, view)
        told = tell_step(compiled.atlas, view)
        answer = compiled.answer(view)[0].sentence if card.chart == TRIP else ""
        slides.append(Slide(card.chart, excerpt, link, picture, charted, told, answer))
    return write_slides(slides, today)


def _list_faults(cards: Sequence[Card]) -> Iterator[str]:
    for card in cards:
        yield from (notice.reason for notice in card.shown.notices)
