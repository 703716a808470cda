"""The page about the data: what it is, how sure, whose, and from where."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from dashboard.about.bibliography import write_sources
from dashboard.about.policy import write_policy
from dashboard.library.library import Library
from dashboard.page.plain import write_plain
from dashboard.page.story import write_story_list
from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Record
from geodata.days import write_day

_PLACES = ("surveyed", "official", "approximate", "schematic", "nominal")
_READ = ("page", "search", "dataset", "knowledge")
_PRECISION = {10: "day", 7: "month", 4: "year"}
_DATES = (
    ("day", "date-day"),
    ("month", "precision-month"),
    ("year", "precision-year"),
    ("circa", "approximate-date"),
    ("open", "date-open"),
)


def write_about(library: Library, atlas: Atlas) -> str:
    """Write the page; every part has an anchor, every source too."""
    title = TEXTS["about"]
    body = f"""<header class="about-head"><p><a href="./">{_say("back-to-map")}</a></p>
<h1>{escape(atlas.title)}</h1><p class="about-title">{escape(title)}</p></header>
{write_parts(atlas)}"""
    modules = ("lib/about.mjs",)
    return write_plain(library, f"{title} · {atlas.title}", body, modules=modules)


def write_parts(atlas: Atlas, *, alone: bool = False) -> str:
    """Write what the page tells, and the list of its parts; alone: with no server."""
    parts = {
        "what": _write_what(atlas),
        "stories": write_story_list(atlas, alone=alone),
        "words": _write_remarks(atlas),
        "policy": write_policy(atlas),
        "sure": _write_certainty(atlas),
        "layers": _write_layers(atlas),
        "error": _write_contact(atlas),
        "sources": _write_bibliography(atlas),
    }
    parts = {name: text for name, text in parts.items() if text}
    links = "".join(
        f'<li><a href="#{name}">{_say(f"about-{name}")}</a></li>' for name in parts
    )
    sections = "\n".join(
        f'<section id="{name}"><h2>{_say(f"about-{name}")}</h2>{text}</section>'
        for name, text in parts.items()
    )
    title = escape(TEXTS["about"])
    return f"""<nav class="about-nav" aria-label="{title}"><ul>{links}</ul></nav>
<div class="about">{sections}</div>"""


def _say(name: str) -> str:
    return escape(TEXTS[name])


def _write_what(atlas: Atlas) -> str:
    text = TEXTS["about-what-text"].format(
        records=len(atlas.records), sources=len(atlas.sources)
    )
    edition = TEXTS["about-edition"].format(day=write_day(atlas.edition))
    return f"<p>{escape(text)}</p><p>{escape(edition)}</p>"


def _write_remarks(atlas: Atlas) -> str:
    """Write what the atlas says of words and of what is missing."""
    said = [(remark.title, remark.text) for remark in atlas.remarks]
    said += [
        (f"{write_day(gap.first)} – {write_day(gap.last)}", gap.text)
        for gap in sorted(atlas.gaps, key=lambda gap: gap.first)
    ]
    rows = "".join(
        f"<div><dt>{escape(title)}</dt><dd>{escape(text)}</dd></div>"
        for title, text in said
    )
    return f'<dl class="remarks">{rows}</dl>' if rows else ""


def _write_certainty(atlas: Atlas) -> str:
    places = Counter(map(_class_place, atlas.records))
    dates = Counter(name for record in atlas.records for name in _class_date(record))
    read = Counter(f"{record.properties.get('verified')}" for record in atlas.records)
    tables = (
        (
            "place",
            [*((p, f"certainty-{p}") for p in _PLACES), ("none", "none-surveyed")],
            places,
        ),
        ("date", _DATES, dates),
        ("read", [(name, f"verified-{name}") for name in _READ], read),
    )
    written = "".join(
        _write_table(
            (f"about-{name}", "about-meaning", "about-count"),
            (
                (_upper(TEXTS[words]), TEXTS[f"means-{what}"], f"{counts[what]}")
                for what, words in classes
                if counts[what]
            ),
            "counted",
        )
        for name, classes, counts in tables
    )
    return f"<p>{_say('about-sure-text')}</p>{written}"


def _class_place(record: Record) -> str:
    return f"{record.properties.get('place_certainty')}" if record.parts else "none"


def _class_date(record: Record) -> Iterator[str]:
    start = f"{record.properties.get('start') or ''}"
    yield _PRECISION.get(len(start.rstrip("~")), "open")
    if start.endswith("~"):
        yield "circa"


def _write_layers(atlas: Atlas) -> str:
    counts = Counter(record.layer for record in atlas.records)
    rows = (
        (
            layer.title,
            f"{counts[layer.id]}" if layer.role == "records" else "",
            layer.provenance,
            layer.licence,
            layer.attribution,
        )
        for layer in atlas.layers.values()
    )
    heads = ("layer", "count", "made", "licence", "credit")
    return _write_table([f"about-{head}" for head in heads], rows, "layers")


def _write_contact(atlas: Atlas) -> str:
    if not atlas.contact:
        return f"<p>{_say('about-issues')}</p>"
    words = escape(atlas.contact.removeprefix("mailto:"))
    link = f'<a href="{escape(atlas.contact)}">{words}</a>'
    return f"<p>{_say('about-contact').format(contact=link)}</p>"


def _write_bibliography(atlas: Atlas) -> str:
    found = escape(TEXTS["about-found"].format(count="{count}", total="{total}"))
    return f"""<p>{_say("about-sources-text")}</p>
<search class="about-search" hidden data-found="{found}">
<label>{_say("about-search")}<input type="search" autocomplete="off"></label>
<p role="status" class="hint"></p></search>
{write_sources(atlas)}"""


def _write_table(
    heads: Iterable[str], rows: Iterable[tuple[str, ...]], name: str
) -> str:
    """Write rows whose first cell is their head."""
    titles = [TEXTS[head] for head in heads]
    top = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(
            f'<td data-title="{escape(title)}">{escape(cell)}</td>'
            for title, cell in zip(titles[1:], rest, strict=True)
        )
        + "</tr>"
        for first, *rest in rows
    )
    head = f"<thead><tr>{top}</tr></thead>"
    return f'<table class="{name}">{head}<tbody>{body}</tbody></table>'


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
