"""The plates: what all still pictures of one atlas share, prepared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from dashboard.compiled.charts import Tab
from dashboard.compiled.edition import Compiled
from dashboard.drawing.framing import Geometries
from dashboard.map.data import MapData
from dashboard.map.looks import Look
from dashboard.map.scene import Kept
from dashboard.view.model import PageIndex
from geodata.atlas import Atlas
from geodata.network import Network


@dataclass(frozen=True, slots=True)
class Plates:
    """An atlas made ready for drawing: longitude and latitude, WGS84.

    shapes, borders: geometries by the numbers that features and borders have. tabs:
    the charts that may be open, by their slugs.
    """

    atlas: Atlas
    index: PageIndex
    network: Network
    map: MapData
    tabs: Mapping[str, Tab]
    shapes: Geometries
    borders: Geometries
    water: Geometries

    def find_look(self, kept: Kept) -> Look:
        """Find how a feature is drawn."""
        return self.map.drawn.looks[kept.feature.look]

    def list_shapes(self, kept: Sequence[Kept]) -> Geometries:
        """List the geometries of lines or areas."""
        numbers = [one.feature.shape for one in kept]
        return np.asarray(self.shapes[np.array(numbers, dtype=int)])


def prepare_plates(compiled: Compiled) -> Plates:
    """Read the geometries of all that is on the map."""
    data = compiled.map
    return Plates(
        atlas=compiled.atlas,
        index=compiled.index,
        network=compiled.network,
        map=data,
        tabs=compiled.tabs,
        shapes=_read(data.drawn.shapes.geometries),
        borders=_read(data.ground.shapes.geometries),
        water=_read(data.ground.water),
    )


def _read(geometries: Sequence[Mapping[str, Any]]) -> Geometries:
    shapes: Geometries = np.array([shape(dict(one)) for one in geometries])
    return np.asarray(shapely.force_2d(shapes))
