"""Which column of somebody's table is what: guessed by name, or told with ``--map``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from geodata.folding import fold
from geodata.importing.presets import Publisher
from geodata.problems import AtlasError, Place, quote

ROLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "id": ("id", "event id", "code"),
        "title": ("title", "name", "event", "headline", "what"),
        "kind": ("kind", "type", "event type", "category"),
        "start": ("start", "date", "start date", "date start", "when", "day", "from"),
        "end": ("end", "end date", "date end", "until", "to"),
        "lat": ("lat", "latitude", "y"),
        "lon": ("lon", "lng", "long", "longitude", "x"),
        "place": ("place", "location", "where", "city", "town", "site"),
        "actors": (
            *("actors", "actor", "participants", "parties", "who", "actor1", "actor2"),
            *("actor 1", "actor 2", "side a", "side b"),
        ),
        "source": ("source", "sources", "url", "link", "reference"),
        "summary": ("summary", "description", "text", "notes"),
        "note": ("note", "comment", "remarks", "uncertainty"),
    }
)
"""What a record is made of, and how columns that hold it are named."""

SEVERAL: Final = frozenset({"actors", "source"})
"""What more than one column can hold."""

_MARK = re.compile(r"[_.\-]+")


@dataclass(frozen=True, slots=True)
class Understood:
    """By role the columns that hold it; kept: columns that become fields by their name.

    left: columns that are not read.
    """

    roles: Mapping[str, tuple[str, ...]]
    kept: tuple[str, ...]
    left: tuple[str, ...]

    def find(self, role: str) -> str:
        """Find the one column of a role, or nothing."""
        return next(iter(self.roles.get(role, ())), "")

    def tell(self) -> list[tuple[str, str]]:
        """Tell what was understood, as rows: role and columns."""
        rows = [(role, ", ".join(names)) for role, names in self.roles.items() if names]
        rows += [("field", name) for name in self.kept]
        return [*rows, ("not read", ", ".join(self.left))] if self.left else rows


def read_mapping(texts: Sequence[str]) -> dict[str, list[str]]:
    """Read ``date=When`` and its like; raises AtlasError."""
    told: dict[str, list[str]] = {}
    for text in texts:
        role, sign, column = text.partition("=")
        role = {"date": "start"}.get(role.strip(), role.strip())
        if role not in ROLES or not sign or not column.strip():
            message = f"{quote(text)} says nothing of a column"
            remedy = f"Write ROLE=COLUMN with one of {', '.join(ROLES)}"
            raise AtlasError(Place("--map").problem("", message, remedy))
        told.setdefault(role, []).append(column.strip())
    return told


def match_columns(
    name: str,
    columns: Sequence[str],
    preset: Publisher,
    mapping: Mapping[str, Sequence[str]],
    kept: Sequence[str],
) -> Understood:
    """Match a table's columns to what a record is made of.

    name: of the file. kept: columns that become fields. Raises AtlasError where two
    could be meant, or where one that is named is not there.
    """
    place = Place(name)
    for column in [*(one for some in mapping.values() for one in some), *kept]:
        if column not in columns:
            message = f"there is no column {quote(column)}"
            remedy = f"Write one of {', '.join(columns)}"
            raise AtlasError(place.problem("--map", message, remedy))
    taken = {column for some in mapping.values() for column in some} | {*kept}
    roles: dict[str, tuple[str, ...]] = {}
    for role in ROLES:
        found = list(mapping.get(role, ()))
        if not found:
            free = [column for column in columns if column not in taken]
            found = _find(place, role, free, preset)
            taken |= {*found}
        if found:
            roles[role] = tuple(found)
    own = [column for column in preset.fields if column in columns]
    fields = tuple(dict.fromkeys((*own, *kept)))
    sure = (one[0] for one in (preset.days, preset.places) if one)
    used = {*taken, *fields, *sure}
    left = tuple(column for column in columns if column not in used)
    return Understood(MappingProxyType(roles), fields, left)


def _find(
    place: Place, role: str, columns: Sequence[str], preset: Publisher
) -> list[str]:
    if preset.columns:
        named = preset.columns.get(role, ())
        return [column for column in named if column in columns]
    words = ROLES[role]
    found = [column for column in columns if _fold(column) in words]
    if role in SEVERAL or len(found) <= 1:
        return found
    best = [column for column in found if _fold(column) == role]
    if len(best) == 1:
        return best
    message = f"{' and '.join(map(quote, found))} could each be the {role}"
    remedy = f"Write --map {role}={found[0]}, or the other"
    raise AtlasError(place.problem(role, message, remedy))


def _fold(column: str) -> str:
    return fold(_MARK.sub(" ", column))
