"""What ``atlas.toml`` declares for positions: the stances, and attitudes of several."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from geodata.parsing.section import ID, Section
from geodata.side import Attitude, Stance

_MOST = 3
"""Letters of a sign."""


def read_stances(top: Section) -> Mapping[str, Stance]:
    """Read ``[stances.NAME]``, by name; an atlas without positions has none."""
    sections = top.named("stances")
    return MappingProxyType(
        {name: _read_stance(name, s) for name, s in sections.items()}
    )


def read_attitudes(top: Section, stances: Collection[str]) -> Mapping[str, Attitude]:
    """Read ``[attitudes.NAME]``, by name: at most one of each stance."""
    sections = top.named("attitudes")
    read = {name: _read_attitude(name, s, stances) for name, s in sections.items()}
    named = [stance for attitude in read.values() for stance in attitude.stances]
    for twice in sorted({stance for stance in named if named.count(stance) > 1}):
        message = f"the stance {twice} is in two attitudes"
        top.report("attitudes", message, "Remove it from one")
    return MappingProxyType(read)


def _read_stance(name: str, section: Section) -> Stance:
    _check_name(name, section)
    stance = Stance(name, section.text("title"), section.text("rule"))
    section.close()
    return stance


def _read_attitude(name: str, section: Section, stances: Collection[str]) -> Attitude:
    _check_name(name, section)
    title = section.text("title")
    attitude = Attitude(
        id=name,
        title=title,
        sign=section.text("sign", title[:_MOST]),
        colour=section.text("colour", ""),
        takes_side=section.flag("takes_side", default=True),
        stances=section.texts("stances", stances),
        positions=section.texts("positions"),
        subjects=section.texts("subjects"),
    )
    if len(attitude.sign) > _MOST:
        section.report("sign", "it is too long", f"Write at most {_MOST} letters")
    section.close()
    return attitude


def _check_name(name: str, section: Section) -> None:
    if not ID.fullmatch(name):
        section.report("", "it cannot name a stance", "Use a-z, 0-9, - and _")
