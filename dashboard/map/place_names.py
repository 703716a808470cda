"""Names of places on the ground of the map, in every language of labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dashboard.map.water_names import name_waters
from geodata.atlas import Atlas, Feature

WATER: Final = "water"
"""The kind of a sea's or a lake's name."""

_RANKS: Mapping[str, int] = MappingProxyType({"capital": 0, "country": 1, WATER: 3})
_TOWN_RANK = 2


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name on the ground, from a zoom on; at: longitude and latitude in degrees.

    names: by language (``az``), and by language and side (``az@aze``) where a side
    has a name of its own (tables/names.csv).
    """

    kind: str
    name: str
    min_zoom: float
    at: tuple[float, float]
    names: Mapping[str, str]

    def call(self, language: str, side: str) -> str:
        """Call it in a language as a side does, else as anybody does."""
        own = self.names.get(f"{language}@{side}") or self.names.get(language)
        return own or self.name


def compile_names(atlas: Atlas) -> list[NamedPlace]:
    """List the names of places and of waters, the most important first."""
    own = _list_own(atlas)
    named = [
        *atlas.features.get("places", ()),
        *name_waters(atlas.features.get("water", ())),
    ]
    places = [
        _name(one, atlas, own.get(one["properties"].get("id", ""), {})) for one in named
    ]
    return sorted(
        places, key=lambda one: (_RANKS.get(one.kind, _TOWN_RANK), one.min_zoom)
    )


def _list_own(atlas: Atlas) -> Mapping[str, Mapping[str, str]]:
    """List what sides call places, by place: language and side, and the name."""
    own: dict[str, dict[str, str]] = {}
    sides = [side for side in atlas.sides if side.actor]
    for name in atlas.names:
        for side in sides:
            if name.used_by == side.actor:
                key = f"{name.language}@{side.id}"
                own.setdefault(name.feature, {}).setdefault(key, name.name)
    return own


def _name(feature: Feature, atlas: Atlas, own: Mapping[str, str]) -> NamedPlace:
    """Name one place; a country has the names of the actor of the same code."""
    told = feature["properties"]
    code = f"{told.get('id', '')}".removeprefix("country-").upper()
    actor = atlas.actors.get(code) if told["kind"] == "country" else None
    names = {
        language: told.get(f"name_{language}")
        or (actor.names.get(language) if actor else None)
        for language in atlas.languages
    }
    longitude, latitude, *_ = feature["geometry"]["coordinates"]
    return NamedPlace(
        kind=told["kind"],
        name=told["name"],
        min_zoom=told["min_zoom"] or 0,
        at=(round(longitude, 4), round(latitude, 4)),
        names={**{key: name for key, name in names.items() if name}, **own},
    )
