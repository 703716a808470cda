"""The data of the map: all that both renderers draw from, compiled once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard.map.callouts import compile_callouts
from dashboard.map.far_ground import write_far
from dashboard.map.features import MapFeatures, compile_features
from dashboard.map.ground import Ground, compile_ground
from dashboard.map.neighbours import Point
from dashboard.map.positions import (
    compile_controls,
    compile_places,
    compile_segments,
    find_points,
)
from dashboard.map.styles import STYLES
from geodata.atlas import Atlas
from geodata.index.columns import Coded, Columns
from geodata.index.wordings import Wordings

_NOWHERE: Final = (None, None)


@dataclass(frozen=True, slots=True)
class MapData:
    """What may be on the map of an atlas, which is an outline.

    features: of records. points: where the mark of each record stands, by its id.
    places: of events, each with its ``title``, ``at`` (lon, lat) and ``records``, which
    are ids. callouts: see `compile_callouts`. controls: by record id, first and last
    day and who controls it. segments: of corridors, what cards tell of each.
    """

    atlas: Atlas
    drawn: MapFeatures
    ground: Ground
    points: Mapping[str, Point]
    places: Sequence[Mapping[str, Any]]
    callouts: Sequence[Mapping[str, Any]]
    controls: Mapping[str, Any]
    segments: Sequence[Mapping[str, Any]]

    def find_lines(self) -> dict[str, list[Point]]:
        """Find the points of each segment of corridors, by its id."""
        segments = {one["id"] for one in self.segments}
        shapes = {one.id: one.shape or 0 for one in self.drawn.features}
        geometries = self.drawn.shapes.geometries
        return {
            key: [(lon, lat) for lon, lat, *_ in geometries[shapes[key]]["coordinates"]]
            for key in segments
        }

    def write(self, columns: Columns) -> dict[str, Any]:
        """Write it for the browser, but for the ground, which is a file of its own.

        columns: of the index. Points are two numbers a record, of places only the
        title, how many records they have, and which: each stands where its first does.
        """
        shapes = {
            one.id: one.shape for one in self.drawn.features if one.slot == "line"
        }
        return {
            "points": [
                at for key in columns.ids for at in self.points.get(key, _NOWHERE)
            ],
            "places": self._write_places(columns.numbers),
            "callouts": self.callouts,
            "controls": self.controls,
            "segments": [{**one, "shape": shapes[one["id"]]} for one in self.segments],
            "shapes": self.drawn.shapes.shapes,
            "looks": self.drawn.looks,
            "features": [one.write() for one in self.drawn.features],
            "styles": STYLES,
        }

    def write_far_ground(self) -> dict[str, Any]:
        """Write the ground as it is sent first."""
        visited = (one["at"] for one in self.places)
        return write_far(self.ground, self.atlas.camera, visited)

    def _write_places(self, numbers: Mapping[str, int]) -> dict[str, Any]:
        titles = Coded.code(one["title"] for one in self.places)
        members = [one["records"] for one in self.places]
        return {
            "titles": titles.pack(),
            "sizes": [len(some) for some in members],
            "records": [numbers[key] for some in members for key in some],
        }


def compile_map(atlas: Atlas, wordings: Wordings) -> MapData:
    """Compile the map of an atlas; wordings: what its sides say, from its index."""
    points = find_points(atlas)
    return MapData(
        atlas=atlas.outline,
        drawn=compile_features(atlas, wordings),
        ground=compile_ground(atlas),
        points=points,
        places=compile_places(atlas, points),
        callouts=compile_callouts(atlas, points),
        controls=compile_controls(atlas),
        segments=compile_segments(atlas),
    )
