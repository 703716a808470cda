"""Decks by address: which views are asked for, and what their slides need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from dashboard.compiled.edition import Compiled
from dashboard.compiled.headings import find_heading
from dashboard.exports.excerpt import take
from dashboard.pictures.request import find_open, list_pictured, read_order
from dashboard.pictures.studio import Studio
from dashboard.sides.naming import find_side
from dashboard.slides.steps import list_steps, tell_step
from dashboard.texts import TEXTS
from dashboard.view.keys import Option
from dashboard.view.links import check_keys, split_query
from dashboard.view.model import PageIndex
from dashboard.view.refusals import refuse
from dashboard.view.shown import Shown
from geodata.days import write_day

TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
"""The media type of a presentation."""

MOST = 24
"""Slides of one presentation."""

_DOTS = 4
"""For each pixel of a slide's picture, which is 1.2 points wide."""


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


def write_deck(studio: Studio, cards: Sequence[Card], site: str, today: date) -> bytes:
    """Write the presentation; site: absolute address or empty.

    Raises RefusedError, and BusyError if too many draw already.
    """
    # Only here: the library is large, and few readers ask for slides.
    from dashboard.slides.deck import Slide, write_slides  # noqa: PLC0415 - see above

    refuse(_list_faults(cards))
    compiled = studio.compiled
    slides = []
    for card in cards:
        view = card.shown.view
        is_chart = compiled.has_chart(card.chart)
        side = None if is_chart else find_side(compiled.index, view)
        slides.append(
            Slide(
                chart=card.chart,
                heading=find_heading(compiled, card.shown, card.chart),
                excerpt=take(compiled.atlas, card.shown),
                link=card.shown.join(site) if site else "",
                draw_picture=partial(_draw_picture, studio, card),
                shown=compiled.chart(card.chart, view) if is_chart else None,
                told=tell_step(compiled.atlas, view),
                side=TEXTS["slide-side"].format_map({**side}) if side else "",
            )
        )
    with studio.admit():
        return write_slides(slides, site, today)


def _draw_picture(studio: Studio, card: Card, width: int, height: int) -> bytes:
    """Draw a chart bare, or a map with its legend and scale: the slide has the rest."""
    compiled = studio.compiled
    frame = "none" if compiled.has_chart(card.chart) else "legend"
    names = ("width", "height", "scale")
    sizes = dict(zip(names, map(str, (width, height, _DOTS)), strict=True))
    order = read_order(
        compiled.index, "png", card.shown, {**sizes, "frame": frame}, card.chart
    )
    return studio.draw(order, order.name(write_day(compiled.atlas.edition)))


def _list_faults(cards: Sequence[Card]) -> Iterator[str]:
    for card in cards:
        yield from (notice.reason for notice in card.shown.notices)
