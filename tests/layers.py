"""The small atlas with one layer more of lines, and one of areas, for tests."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copytree
from typing import Any, Final

LINE: Final = [[44.2, 39.4], [44.6, 39.6], [45.4, 39.5]]
BRANCHES: Final = [[[46.2, 39.4], [46.6, 39.6]], [[46.6, 39.6], [46.8, 39.2]]]
RING: Final = [[46.4, 40.4], [46.8, 40.4], [46.8, 40.8], [46.4, 40.8], [46.4, 40.4]]
HOLE: Final = [[46.5, 40.5], [46.5, 40.6], [46.6, 40.6], [46.6, 40.5], [46.5, 40.5]]
ISLET: Final = [[47.2, 40.4], [47.4, 40.4], [47.4, 40.6], [47.2, 40.6], [47.2, 40.4]]

_GEOMETRIES: Final[Mapping[str, Mapping[str, Any]]] = {
    "old-wall": {"type": "LineString", "coordinates": LINE},
    "two-walls": {"type": "MultiLineString", "coordinates": BRANCHES},
    "park": {"type": "Polygon", "coordinates": [RING, HOLE]},
    "two-parks": {"type": "MultiPolygon", "coordinates": [[RING, HOLE], [ISLET]]},
}
WALLS: Final = ("old-wall", "two-walls")
PARKS: Final = ("park", "two-parks")

_DECLARATION: Final = """
[[layers]]
id = "{layer}"
title = "{title}"
noun = "{layer}"
file = "layers/{layer}.geojson"
role = "records"
time = "{time}"
geometry = ["{kind}", "Multi{kind}"]
provenance = "Drawn for these tests."
licence = "CC0 1.0"
attribution = "Nobody & sons"
[layers.kinds.{layer}]
title = "{title}"
plural = "{title}"
symbol = "{symbol}"
colour = "{colour}"
"""


def make_layered(atlas: Path, folder: Path) -> Path:
    """Copy an atlas into a folder and add the layers `walls` and `parks` to it.

    Walls are states in the colour `base`, parks events in the colour `agreement`.
    Returns where the copy is.
    """
    made = Path(copytree(atlas, folder / "layered"))
    walls = _declare("walls", "state", "LineString", "line", "base")
    parks = _declare("parks", "event", "Polygon", "area", "agreement")
    with (made / "atlas.toml").open("a", encoding="utf-8") as file:
        file.write(walls + parks)
    _write(made, "walls", WALLS)
    _write(made, "parks", PARKS)
    return made


def _declare(layer: str, time: str, kind: str, symbol: str, colour: str) -> str:
    return _DECLARATION.format(
        layer=layer,
        title=layer.title(),
        time=time,
        kind=kind,
        symbol=symbol,
        colour=colour,
    )


def _write(atlas: Path, layer: str, ids: Sequence[str]) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {
                "id": one,
                "kind": layer,
                "title": one.replace("-", " "),
                "start": "2023-05",
                "end": None,
                "actors": None,
                "source": "gazette",
                "summary": "Drawn.",
                "place_certainty": "approximate",
                "place_km": 2,
                "verified": "page",
            },
            "geometry": _GEOMETRIES[one],
        }
        for one in ids
    ]
    told = {"type": "FeatureCollection", "features": features}
    (atlas / "layers" / f"{layer}.geojson").write_text(json.dumps(told), "utf-8")
