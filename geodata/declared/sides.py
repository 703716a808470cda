"""Sides: whose view of the atlas is shown, and in which languages labels can be.

The first side is the default: what the records themselves say. Another one names,
words and draws some of them otherwise (`geodata.index.wordings`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geodata.days import Interval
from geodata.parsing.section import ID, Section
from geodata.problems import Place, quote

LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)
"""A language of labels: its ISO 639 code."""


@dataclass(frozen=True, slots=True)
class Side:
    """Whose view it is.

    actor: the id of who speaks; empty: nobody, as in the first side. language: of
    its labels. sentence: whose view it is, as it ends a sentence. basis: by whom
    land is counted to somebody, as it follows “Exclave of Armenia, …”. text: what
    the view shows, as one sentence.
    """

    id: str
    title: str
    actor: str
    language: str
    sentence: str
    basis: str
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a side says of a feature otherwise than the record.

    property: one of `geodata.wordings.PROPERTIES`. days: both ends inclusive.
    """

    feature: str
    side: str
    property: str
    value: str
    days: Interval
    sources: tuple[str, ...]
    note: str


def read_sides(top: Section) -> tuple[Side, ...]:
    """Read ``[[sides]]``; an atlas that declares none has one view only."""
    sections = top.listed("sides", required=False)
    sides = tuple(map(_read_side, sections))
    ids = [side.id for side in sides]
    for number, (section, name) in enumerate(zip(sections, ids, strict=True)):
        if ids.count(name) > 1:
            section.report("id", f"{quote(name)} is declared twice", "Rename one")
        if number and not sides[number].actor:
            message, remedy = "nobody speaks", "Name the actor whose view it is"
            section.report("actor", message, remedy)
    return sides


def read_languages(top: Section, sides: tuple[Side, ...]) -> Mapping[str, str]:
    """Read ``[languages]``: code and name; the first is that of titles."""
    value = top.take("languages")
    told = value if isinstance(value, dict) else {}
    section = Section(Place(top.place.file, "languages"), told, top.findings)
    for code in told:
        if not LANGUAGE.fullmatch(code):
            section.report(code, "it is no language", "Write a code such as az")
    for side in sides:
        if side.language and side.language not in told:
            message = f"the side {quote(side.id)} has labels in {quote(side.language)}"
            section.report(side.language, message, "Add the language and its name")
    return MappingProxyType({code: section.text(code) for code in told})


def _read_side(section: Section) -> Side:
    side = Side(
        id=section.match("id", ID, "Use a-z, 0-9, - and _"),
        title=section.text("title"),
        actor=section.text("actor", ""),
        language=section.match("language", LANGUAGE, "Write a code such as az"),
        sentence=section.text("sentence"),
        basis=section.text("basis"),
        text=section.text("text"),
    )
    section.close()
    return side
