"""Names of waters: inside, once, and no sooner than they fit."""

from typing import Any

import pytest
from shapely.geometry import box, mapping, shape

from dashboard.map.water_names import list_areas, name_waters
from geodata import read_atlas


def draw(name: str, geometry: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"properties": {"name": name, **more}, "geometry": geometry}


LAKE = draw("Long Lake", mapping(box(10, 40, 12, 40.5)))
OCEAN = draw("Ocean", mapping(box(20, 30, 60, 50)))
BAY = draw("Bay", {"type": "Point", "coordinates": [30.0, 40.0]}, min_zoom=4)


def test_a_sea_with_named_parts_is_named_by_them() -> None:
    names = name_waters([OCEAN, BAY])
    assert [one["properties"]["name"] for one in names] == ["Bay"]
    assert names[0]["properties"]["min_zoom"] == 4


def test_a_name_stands_inside_from_the_zoom_at_which_it_fits() -> None:
    (lake,) = name_waters([LAKE])
    (twice,) = name_waters([draw("Long Lake", mapping(box(10, 40, 14, 41)))])
    assert shape(LAKE["geometry"]).contains(shape(lake["geometry"]))
    zooms = [one["properties"]["min_zoom"] for one in (lake, twice)]
    assert zooms[0] - zooms[1] == pytest.approx(1)


def test_what_has_no_name_gets_none() -> None:
    assert name_waters([draw("", LAKE["geometry"])]) == []


def test_each_name_of_the_real_atlas_stands_in_its_water() -> None:
    waters = read_atlas().features["water"]
    areas = [shape(one["geometry"]) for one in list_areas(waters)]
    names = name_waters(waters)
    dry = [
        one["properties"]["name"]
        for one in names
        if not any(area.contains(shape(one["geometry"])) for area in areas)
    ]
    assert dry == []
    assert {"Black Sea", "Caspian Sea", "Lake Sevan"} <= {
        one["properties"]["name"] for one in names
    }
