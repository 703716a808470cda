"""The page about the data: what it is, how sure, whose, and from where."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from dashboard.about.bibliography import tell_sources
from dashboard.about.calendar_page import tell_calendar
from dashboard.about.policy import read_policy
from dashboard.compiled.frame import CALENDAR
from dashboard.library.library import Library
from dashboard.page.open_graph import Cards
from dashboard.page.template import render
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_day, tell_range
from geodata.atlas import Atlas, Record
from geodata.days import write_day

_Locate = Callable[[str], str]
_Table = tuple[Sequence[str], Sequence[tuple[str, ...]]]
"""The heads of columns, and rows below them."""

_KNOWN = ("surveyed", "official", "approximate", "schematic", "nominal")
_PLACES = (
    *((name, f"certainty-{name}") for name in _KNOWN),
    ("none", "none-surveyed"),
)
_READ = tuple(
    (name, f"verified-{name}")
    for name in ("text", "page", "both", "search", "dataset", "knowledge", "one")
)
_SAID = (
    ("source", "read-source"),
    ("report", "read-report"),
    ("sought", "read-none"),
)
_APART = ' rel="noopener noreferrer external"'
"""What links out say (page/macros.html)."""

_PRECISION = {10: "day", 7: "month", 4: "year"}
_DATES = (
    ("day", "date-day"),
    ("month", "precision-month"),
    ("year", "precision-year"),
    ("circa", "approximate-date"),
    ("open", "date-open"),
)


def write_about(
    library: Library, atlas: Atlas, pages: Sequence[str] = (), cards: Cards = None
) -> str:
    """Write the page; every part has an anchor, every source too.

    pages: the names of further plain pages. cards: what other sites show of it.
    """
    return render(
        "about/about.html",
        library=library,
        title=f"{TEXTS['about']} · {atlas.title}",
        modules=("lib/about.mjs",),
        atlas=atlas,
        cards=cards,
        pages={name: library.locate(name) for name in pages},
        parts=_tell_parts(atlas, library.home, library.locate),
    )


def write_about_within(atlas: Atlas) -> str:
    """Write it as a part of the one-file atlas, where no server has other pages.

    What sources support is not in it: a script tells it there (`find_support`). The
    file sends no referrer anywhere, and opens no window: its links need not say so.
    """
    parts = _tell_parts(atlas, "", None)
    for source in parts["sources"]:
        source["unused"] = "" if source["support"] else source["unused"]
        source["support"] = []
    return render("about/one_file.html", parts=parts).replace(_APART, "")


def _tell_parts(atlas: Atlas, home: str, locate: _Locate | None) -> dict[str, Any]:
    """Tell the parts that there are, as the macros of `parts.html` write them.

    home: the path of the map. locate: finds the pages of stories; None: there are none.
    """
    parts = {
        "what": _tell_what(atlas),
        "stories": _list_stories(atlas, home, locate),
        "expected": _tell_expected(atlas, home, locate),
        "words": _list_remarks(atlas),
        "policy": read_policy(atlas),
        "sure": _count_certainty(atlas),
        "layers": _tell_layers(atlas),
        "error": atlas.contact,
        "sources": tell_sources(atlas, home),
    }
    always = ("error", "sources")
    return {name: part for name, part in parts.items() if part or name in always}


def _tell_what(atlas: Atlas) -> tuple[str, ...]:
    counts = {"records": len(atlas.records), "sources": len(atlas.sources)}
    at_first = sum(atlas.find_kind(record.token).on for record in atlas.records)
    rest = len(atlas.records) - at_first
    return (
        TEXTS["about-what-text"].format(**counts),
        *([TEXTS["about-opens"].format(shown=at_first, rest=rest)] if rest else []),
        TEXTS["about-edition"].format(day=tell_day(atlas.edition)),
    )


def _list_stories(
    atlas: Atlas, home: str, locate: _Locate | None
) -> list[dict[str, str]]:
    """List the stories, each with its first step and its page."""
    return [
        {
            "title": story.title,
            "text": story.text,
            "address": f"{home}?story={story.id}&step=1",
            "page": locate(f"story/{story.id}") if locate else "",
        }
        for story in atlas.stories
    ]


def _tell_expected(
    atlas: Atlas, home: str, locate: _Locate | None
) -> Mapping[str, Any]:
    """Tell the calendar whole, or where it has a page of its own only how much."""
    told = tell_calendar(atlas, home)
    if not told or not locate:
        return told
    return {**told, "page": locate(CALENDAR), "groups": ()}


def _list_remarks(atlas: Atlas) -> list[tuple[str, str]]:
    """List what the atlas says of words and of what is missing."""
    gaps = (
        (tell_range(write_day(gap.first), write_day(gap.last)), gap.text)
        for gap in sorted(atlas.gaps, key=lambda gap: gap.first)
    )
    return [*((remark.title, remark.text) for remark in atlas.remarks), *gaps]


def _count_certainty(atlas: Atlas) -> list[_Table]:
    """Count records in classes of place, date and source, and how words were read."""
    places = Counter(map(_class_place, atlas.records))
    dates = Counter(name for record in atlas.records for name in _class_date(record))
    read = Counter(f"{record.properties.get('verified')}" for record in atlas.records)
    read["one"] = sum(len(record.sources) == 1 for record in atlas.records)
    said = Counter(position.read or "sought" for position in atlas.positions)
    return [
        (
            [TEXTS[f"about-{head}"] for head in (name, "meaning", counted)],
            [
                (_upper(TEXTS[words]), TEXTS[f"means-{what}"], f"{counts[what]}")
                for what, words in classes
                if counts[what]
            ],
        )
        for name, classes, counts, counted in (
            ("place", _PLACES, places, "count"),
            ("date", _DATES, dates, "count"),
            ("read", _READ, read, "count"),
            ("said", _SAID, said, "statements"),
        )
        if counts
    ]


def _class_place(record: Record) -> str:
    return f"{record.properties.get('place_certainty')}" if record.parts else "none"


def _class_date(record: Record) -> Iterator[str]:
    start = f"{record.properties.get('start') or ''}"
    yield _PRECISION.get(len(start.rstrip("~")), "open")
    if start.endswith("~"):
        yield "circa"


def _tell_layers(atlas: Atlas) -> _Table:
    counts = Counter(record.layer for record in atlas.records)
    heads = ("layer", "count", "made", "licence", "credit")
    rows = [
        (
            layer.title,
            f"{counts[layer.id]}" if layer.role == "records" else "",
            layer.provenance,
            layer.licence,
            layer.attribution,
        )
        for layer in atlas.layers.values()
    ]
    return [TEXTS[f"about-{head}"] for head in heads], rows


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
