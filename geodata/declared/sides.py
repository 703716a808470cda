"""What ``atlas.toml`` declares for views: the sides, and the languages of labels."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from geodata.parsing.section import ID, Section
from geodata.problems import Place, quote
from geodata.side import Side

LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)
"""A language of labels: its ISO 639 code."""


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
