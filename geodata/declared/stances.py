"""What ``atlas.toml`` declares for positions: the stances, each with its rule."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.atlas import Stance
from geodata.parsing.section import ID, Section

_MOST = 3
"""Letters of a sign."""


def read_stances(top: Section) -> Mapping[str, Stance]:
    """Read ``[stances.NAME]``, by name; an atlas without positions has none."""
    sections = top.named("stances")
    return MappingProxyType(
        {name: _read_stance(name, s) for name, s in sections.items()}
    )


def _read_stance(name: str, section: Section) -> Stance:
    if not ID.fullmatch(name):
        section.report("", "it cannot name a stance", "Use a-z, 0-9, - and _")
    title = section.text("title")
    stance = Stance(
        id=name,
        title=title,
        rule=section.text("rule"),
        sign=section.text("sign", title[:_MOST]),
        colour=section.text("colour", ""),
    )
    if len(stance.sign) > _MOST:
        section.report("sign", "it is too long", f"Write at most {_MOST} letters")
    section.close()
    return stance
