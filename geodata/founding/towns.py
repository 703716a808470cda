"""Towns for labels: the largest of a region, the fewer the farther one looks."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from shapely.geometry import Point

from geodata.founding.extent import Extent

_RUNGS: Final = ((0, 14), (1, 40), (2, 110), (3, 300), (4, 700))
"""How many zooms past the opening one so many towns show."""

_CITY: Final = 100_000
_LEAST: Final = 500


def build_towns(
    extent: Extent, cities: Mapping[str, Any], countries: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Build the towns of a region, capitals and large ones from the opening zoom on."""
    capitals = dict(_find_capitals(cities, countries))
    found = [
        (number, city)
        for number, city in cities.items()
        if city["population"] >= _LEAST
        and extent.holds(float(city["longitude"]), float(city["latitude"]))
    ]
    found.sort(key=lambda one: (one[0] not in capitals, -one[1]["population"], one[0]))
    opening = int(extent.camera[2])
    made = []
    for rank, (number, city) in enumerate(found[: _RUNGS[-1][1]]):
        later = next(zoom for zoom, most in _RUNGS if rank < most)
        large = "city" if city["population"] >= _CITY else "town"
        told = {
            "id": f"geonames-{number}",
            "kind": "capital" if number in capitals else large,
            "min_zoom": max(opening + later, 0),
            "name": city["name"],
        }
        point = Point(float(city["longitude"]), float(city["latitude"]))
        made.append({"type": "Feature", "properties": told, "geometry": point})
    return made


def _find_capitals(
    cities: Mapping[str, Any], countries: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Find the largest place of each country that bears its capital's name."""
    met: set[str] = set()
    for number, city in sorted(cities.items(), key=lambda one: -one[1]["population"]):
        country = countries.get(city["countrycode"])
        if not country or country["iso"] in met:
            continue
        if country["capital"] in {city["name"], *city["alternatenames"]}:
            met.add(country["iso"])
            yield number, country["iso3"]
