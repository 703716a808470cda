"""Comparing two editions: what was added, changed and removed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from geodata.comparison.summary import MARK, PARTS, Item, Summary

ADDED: Final = "added"
CHANGED: Final = "changed"
REMOVED: Final = "removed"

_TITLE: Final = "title"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field held before and holds now; empty: nothing, or not kept."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, other or gone.

    part: one of `PARTS`. kind: ``added``, ``changed`` or ``removed``. title: what it is
    called now, or was. token: of a record its layer and kind, else empty.
    """

    part: str
    id: str
    kind: str
    title: str
    token: str
    fields: tuple[FieldChange, ...] = ()


def compare(old: Summary, new: Summary) -> tuple[Change, ...]:
    """Compare two editions: part by part, in the order of the newer one."""
    return tuple(
        change
        for part in PARTS
        for change in _compare(part, old.parts.get(part, {}), new.parts.get(part, {}))
    )


def _compare(
    part: str, old: Mapping[str, Item], new: Mapping[str, Item]
) -> Iterator[Change]:
    for name, item in new.items():
        if name not in old:
            yield _tell(part, name, ADDED, item)
        elif fields := tuple(_compare_fields(old[name], item)):
            yield _tell(part, name, CHANGED, item, fields)
    for name, item in old.items():
        if name not in new:
            yield _tell(part, name, REMOVED, item)


def _tell(
    part: str, name: str, kind: str, item: Item, fields: tuple[FieldChange, ...] = ()
) -> Change:
    token = item.fields.get("kind", "") if part == PARTS[0] else ""
    return Change(part, name, kind, item.title, token, fields)


def _compare_fields(old: Item, new: Item) -> Iterator[FieldChange]:
    before, after = ({_TITLE: one.title, **one.fields} for one in (old, new))
    for field in dict.fromkeys((*after, *before)):
        pair = before.get(field, ""), after.get(field, "")
        if pair[0] != pair[1]:
            hidden = any(text.startswith(MARK) for text in pair)
            yield FieldChange(field, *(("", "") if hidden else pair))
