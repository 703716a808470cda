"""The prepared map: what all still pictures of one atlas share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from dashboard.compiled.edition import Compiled
from dashboard.drawing.framing import Geometries
from dashboard.map.data import MapData
from dashboard.map.looks import Look
from dashboard.map.scene import Kept
from dashboard.map.stop_names import ShownStop
from dashboard.stills.map.land import PaperLand, prepare_land
from dashboard.style.line_classes import name_lines
from dashboard.view.model import PageIndex
from geodata.atlas import Atlas
from geodata.network import Network


@dataclass(frozen=True, slots=True)
class PreparedMap:
    """An atlas made ready for drawing: longitude and latitude, WGS84.

    shapes, borders: geometries by the numbers that features and borders have. stops: at
    the ends of a segment, by its id. lines: their classes, see `name_lines`.
    """

    compiled: Compiled
    map: MapData
    shapes: Geometries
    borders: Geometries
    water: Geometries
    land: PaperLand
    stops: Mapping[str, Sequence[ShownStop]]
    lines: Sequence[tuple[str, str, str]]

    @property
    def atlas(self) -> Atlas:
        """The outline of the atlas."""
        return self.map.atlas

    @property
    def index(self) -> PageIndex:
        """Everything that selecting needs."""
        return self.compiled.index

    @property
    def network(self) -> Network:
        """What trips are found through."""
        return self.compiled.network

    def find_token(self, record: int) -> str:
        """Find the kind of a record, by its number."""
        return self.index["columns"].kinds.find(record)

    def find_layer(self, token: str) -> str:
        """Find the title of the layer that a kind is of."""
        return self.atlas.layers[token.partition(".")[0]].title

    def find_look(self, kept: Kept) -> Look:
        """Find how a feature is drawn."""
        return self.map.drawn.looks[kept.feature.look]

    def list_shapes(self, kept: Sequence[Kept]) -> Geometries:
        """List the geometries of lines or areas."""
        numbers = [one.feature.shape for one in kept]
        return np.asarray(self.shapes[np.array(numbers, dtype=int)])


def prepare_map(compiled: Compiled) -> PreparedMap:
    """Read the geometries of all that is on the map."""
    data = compiled.map
    return PreparedMap(
        compiled=compiled,
        map=data,
        shapes=_read(data.drawn.shapes.geometries),
        borders=_read(data.ground.shapes.geometries),
        water=_read(data.ground.water),
        land=prepare_land(data.ground),
        stops=data.find_stops(),
        lines=name_lines(compiled.atlas),
    )


def _read(geometries: Sequence[Mapping[str, Any]]) -> Geometries:
    shapes: Geometries = np.array([shape(dict(one)) for one in geometries])
    return np.asarray(shapely.force_2d(shapes))
