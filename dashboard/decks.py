"""Decks by address: which views are asked for, and what their slides need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.exports.excerpt import take
from dashboard.links import parse_link
from dashboard.pictures import Darkroom, read_order
from dashboard.refusals import refuse
from dashboard.texts import TEXTS
from dashboard.view import PageIndex
from geodata.days import write_day

TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
"""The media type of a presentation."""

CHARTS = ("map", "timeline")
"""Charts that have a slide, by the slugs that links use."""

MOST = 24
"""Slides of one presentation."""


@dataclass(frozen=True, slots=True)
class Card:
    """A slide as asked for: its chart, and the query of its view."""

    chart: str
    query: str


def read_cards(query: str, views: Sequence[str]) -> list[Card]:
    """Read an address: a view each as ``[chart?]query``, else its own query.

    Raises RefusedError.
    """
    cards = [_read_card(view) for view in views] or [Card(CHARTS[0], query)]
    faults = [
        TEXTS["bad-slide"].format(chart=card.chart, known=", ".join(CHARTS))
        for card in cards
        if card.chart not in CHARTS
    ]
    if len(cards) > MOST:
        faults.append(TEXTS["bad-slides"].format(high=MOST))
    refuse(faults)
    return cards


def _read_card(text: str) -> Card:
    chart, mark, query = text.partition("?")
    return Card(chart or CHARTS[0], query) if mark else Card(CHARTS[0], text)


def write_deck(
    darkroom: Darkroom, index: PageIndex, cards: Sequence[Card], site: str, today: date
) -> bytes:
    """Write the presentation; site: absolute address or empty. Raises RefusedError."""
    # Only here: the library is large, and few readers ask for slides.
    from dashboard.slides import PICTURE_PX, Slide, write_slides  # noqa: PLC0415 - see above

    names = ("width", "height", "scale")
    sizes = dict(zip(names, map(str, PICTURE_PX), strict=True))
    refuse(_list_faults(index, cards))
    slides = []
    for card in cards:
        order = read_order(index, "png", card.query, {**sizes, "frame": "untitled"})
        excerpt = take(darkroom.atlas, index, order.view)
        link = f"{site}?{excerpt.query}".rstrip("?") if site else ""
        name = order.name(write_day(darkroom.atlas.edition))
        picture = darkroom.develop(order, name) if card.chart == "map" else b""
        slides.append(Slide(card.chart, excerpt, link, picture))
    return write_slides(slides, today)


def _list_faults(index: PageIndex, cards: Sequence[Card]) -> Iterator[str]:
    for card in cards:
        yield from (notice.reason for notice in parse_link(card.query, index)[1])
