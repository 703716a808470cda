"""The plates: what all still pictures of one atlas share, prepared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from dashboard.charts.template import Template
from dashboard.charts.venues import SLUG as VENUES
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

    shapes, borders: geometries by the numbers that features and borders have. venues:
    the chart of them; None where the atlas has none.
    """

    atlas: Atlas
    index: PageIndex
    network: Network
    map: MapData
    venues: Template | None
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
        venues=compiled.charts.get(VENUES),
        shapes=_read(data.drawn.shapes.geometries),
        borders=_read(data.ground.shapes.geometries),
        water=_read(data.ground.water),
    )


def _read(geometries: Sequence[Mapping[str, Any]]) -> Geometries:
    shapes: Geometries = np.array([shape(dict(one)) for one in geometries])
    return np.asarray(shapely.force_2d(shapes))
