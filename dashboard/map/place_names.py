"""Names of places on the ground of the map, in every language of labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from dashboard.map.water_names import name_waters
from dashboard.view.credits import RIVERS
from geodata.atlas import Atlas, Feature

WATER: Final = "water"
"""The kind of a sea's or a lake's name."""

RIVER: Final = "river"
PART: Final = "part"
"""The kind of a name of a part of a country that lies apart."""

_RANKS: Mapping[str, int] = MappingProxyType(
    {"capital": 0, "country": 1, PART: 1, RIVER: 3, WATER: 4}
)
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

    def borrows(self, language: str, side: str, usual: str) -> bool:
        """Whether it is called by a name of another language than the one asked for."""
        own = {language, f"{language}@{side}"} & {*self.names}
        return language != usual and not own


def compile_names(atlas: Atlas) -> list[NamedPlace]:
    """List the names of places and of waters, the most important first."""
    return [place for _, place in list_named(atlas)]


def list_named(atlas: Atlas) -> list[tuple[str, NamedPlace]]:
    """List the same with the ids of their features; waters may have none."""
    own = _list_own(atlas)
    rivers = atlas.features.get(RIVERS, ())
    named = [
        *atlas.features.get("places", ()),
        *(one for one in rivers if one["properties"].get("name")),
        *name_waters(atlas.features.get("water", ())),
    ]
    wholes = {one["properties"].get("id"): one for one in named}
    places = [
        (key, _name(one, atlas, own.get(key, {}), wholes))
        for one in named
        for key in [one["properties"].get("id", "")]
    ]

    def weigh(pair: tuple[str, NamedPlace]) -> tuple[int, float]:
        _, place = pair
        return _RANKS.get(place.kind, _TOWN_RANK), place.min_zoom

    return sorted(places, key=weigh)


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


def _name(
    feature: Feature,
    atlas: Atlas,
    own: Mapping[str, str],
    wholes: Mapping[Any, Feature],
) -> NamedPlace:
    """Name one place; what is a part says of which country, in brackets."""
    told = feature["properties"]
    names = {**_list_names(told, atlas), **own}
    name = told["name"]
    if told.get("of"):
        whole = wholes[told["of"]]
        name = f"{name} ({whole['properties']['name']})"
        others = _list_names(whole["properties"], atlas)
        names = {key: f"{names[key]} ({others[key]})" for key in names if key in others}
    longitude, latitude, *_ = feature["geometry"]["coordinates"]
    return NamedPlace(
        kind=told["kind"],
        name=name,
        min_zoom=told["min_zoom"] or 0,
        at=(round(longitude, 4), round(latitude, 4)),
        names=names,
    )


def _list_names(told: Mapping[str, Any], atlas: Atlas) -> dict[str, str]:
    """List its names by language; a country has those of the actor of its code."""
    code = f"{told.get('id', '')}".removeprefix("country-").upper()
    actor = atlas.actors.get(code) if told["kind"] == "country" else None
    names = {
        language: told.get(f"name_{language}")
        or (actor.names.get(language) if actor else None)
        for language in atlas.languages
    }
    return {key: name for key, name in names.items() if name}
