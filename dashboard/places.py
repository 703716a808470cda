"""Names of places on the ground of the map, in every language of labels."""

from collections.abc import Mapping
from typing import Any, Final

from dashboard.waters import name_waters
from geodata.atlas import Atlas, Feature

WATER: Final = "water"
"""The kind of a sea's or a lake's name."""

_KEPT = ("kind", "name", "min_zoom")


def compile_places(atlas: Atlas) -> list[dict[str, Any]]:
    """GeoJSON points with `name`, and `name_az` and so on where there is one.

    `name_en@arm` is that which the side `arm` has of its own (tables/names.csv).
    """
    own = _list_own(atlas)
    places = atlas.features.get("places", ())
    waters = name_waters(atlas.features.get("water", ()))
    named = [*places, *waters]
    return [
        _name(one, atlas, own.get(one["properties"].get("id", ""), {})) for one in named
    ]


def find_name(properties: Mapping[str, Any], language: str, side: str) -> str:
    """Find a compiled place's name as the map writes it."""
    keys = (f"name_{language}@{side}", f"name_{language}", "name")
    return next(f"{properties[key]}" for key in keys if properties.get(key))


def _list_own(atlas: Atlas) -> Mapping[str, Mapping[str, str]]:
    """List what sides call places, by place: property and name."""
    own: dict[str, dict[str, str]] = {}
    sides = [side for side in atlas.sides if side.actor]
    for name in atlas.names:
        for side in sides:
            if name.used_by == side.actor:
                key = f"name_{name.language}@{side.id}"
                own.setdefault(name.feature, {}).setdefault(key, name.name)
    return own


def _name(feature: Feature, atlas: Atlas, own: Mapping[str, str]) -> dict[str, Any]:
    """Name one place; a country has the names of the actor of the same code."""
    told = feature["properties"]
    code = f"{told.get('id', '')}".removeprefix("country-").upper()
    actor = atlas.actors.get(code) if told.get("kind") == "country" else None
    names = {
        f"name_{language}": told.get(f"name_{language}")
        or (actor.names.get(language) if actor else None)
        for language in atlas.languages
    }
    return {
        "type": "Feature",
        "properties": {
            **{key: told.get(key) for key in _KEPT},
            **{key: name for key, name in names.items() if name},
            **own,
        },
        "geometry": feature["geometry"],
    }
