"""The ground of the map for the browser: water, borders over time, names of places."""

from collections.abc import Mapping
from typing import Any, Final

from dashboard.borders import compile_borders
from dashboard.map.looks import Looks, style_border
from dashboard.map.shapes import RECORD_UNIT, WATER_UNIT, Shapes, encode
from dashboard.places import compile_places
from dashboard.waters import list_areas
from geodata.atlas import Atlas

FILE: Final = "ground.json"
"""Its name in the library."""

_TOLD = ("kind", "title", "status", "pair", "section", "length_km", "note")
_NAMES = "name_"


def compile_ground(atlas: Atlas) -> dict[str, Any]:
    """Compile ``water`` and ``borders`` with their shapes, ``looks``, and ``places``.

    A layer that an atlas lacks is empty.
    """
    looks, shapes = Looks(), Shapes(RECORD_UNIT)
    borders = [
        {
            "id": line["properties"]["id"],
            "from": line["properties"]["from"],
            "to": line["properties"]["to"],
            "shape": shapes.add(line["geometry"]),
            "look": looks.add(
                style_border(line["properties"]["kind"], line["properties"]["status"])
            ),
            "state": {key: line["properties"].get(key) for key in _TOLD},
        }
        for line in compile_borders(atlas)
    ]
    water = list_areas(atlas.features.get("water", ()))
    return {
        "looks": looks.looks,
        "water": {
            "unit": WATER_UNIT,
            "shapes": [encode(one["geometry"], WATER_UNIT) for one in water],
        },
        "borders": {
            "unit": RECORD_UNIT,
            "shapes": shapes.shapes,
            "features": borders,
        },
        "places": [_write_place(one) for one in compile_places(atlas)],
    }


def _write_place(place: Mapping[str, Any]) -> dict[str, Any]:
    told = place["properties"]
    names = {
        key.removeprefix(_NAMES): name
        for key, name in told.items()
        if key.startswith(_NAMES)
    }
    longitude, latitude, *_ = place["geometry"]["coordinates"]
    return {
        "kind": told["kind"],
        "name": told["name"],
        "min_zoom": told["min_zoom"] or 0,
        "at": (round(longitude, 4), round(latitude, 4)),
        "names": names,
    }
