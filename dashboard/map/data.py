"""The data of the map: all that both renderers draw from, compiled once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypedDict

from dashboard.map.callouts import PlacedCallout, compile_callouts
from dashboard.map.far_ground import write_far
from dashboard.map.features import DrawnFeature, MapFeatures, compile_features
from dashboard.map.gaps import Gap, compile_gaps
from dashboard.map.ground import Ground, GroundFile, compile_ground
from dashboard.map.looks import Look
from dashboard.map.neighbours import Point
from dashboard.map.positions import (
    EventPlace,
    MapSegment,
    SpanRow,
    compile_controls,
    compile_places,
    compile_segments,
    find_points,
)
from dashboard.map.shapes import Shape
from dashboard.map.stop_names import ShownStop
from dashboard.map.styles import STYLES
from geodata.atlas import Atlas
from geodata.index.columns import Coded, Columns, Packed
from geodata.index.wordings import Wordings
from geodata.network import Network

_NOWHERE: Final = (None, None)


class ShapedSegment(MapSegment):
    """A segment, and the number of its line's shape."""

    shape: int


class PackedPlaces(TypedDict):
    """Places of events: each stands where the first of its records does.

    sizes: how many records each has. records: the numbers of those of all, one place
    behind the other.
    """

    titles: Packed[str]
    sizes: Sequence[int]
    records: Sequence[int]


class MapFile(TypedDict):
    """What the live map is drawn from, beside the ground; see `MapData`.

    points: longitude and latitude of each record's mark, one behind the other, None
    where it has none. features: what is drawn, in drawing order; shapes, looks: by
    their numbers. styles: of all else.
    """

    points: Sequence[float | None]
    places: PackedPlaces
    callouts: Sequence[PlacedCallout]
    controls: Mapping[str, Sequence[SpanRow]]
    gapsOfLines: Sequence[Gap]
    segments: Sequence[ShapedSegment]
    shapes: Sequence[Shape]
    looks: Sequence[Look]
    features: Sequence[DrawnFeature]
    styles: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MapData:
    """What may be on the map of an atlas, which is an outline.

    features: of records. points: where the mark of each record stands, by its id.
    places: of events, each with its ``title``, ``at`` (lon, lat) and ``records``, which
    are ids. callouts: see `compile_callouts`. controls: by record id, first and last
    day and who controls it. gaps: see `compile_gaps`. segments: of corridors, what
    cards tell of each.
    """

    atlas: Atlas
    drawn: MapFeatures
    ground: Ground
    points: Mapping[str, Point]
    places: Sequence[EventPlace]
    callouts: Sequence[PlacedCallout]
    controls: Mapping[str, Sequence[SpanRow]]
    gaps: Sequence[Gap]
    segments: Sequence[MapSegment]

    def find_lines(self) -> dict[str, list[Point]]:
        """Find the points of each segment of corridors, by its id."""
        segments = {one["id"] for one in self.segments}
        shapes = {one.id: one.shape or 0 for one in self.drawn.features}
        geometries = self.drawn.shapes.geometries
        return {
            key: [(lon, lat) for lon, lat, *_ in geometries[shapes[key]]["coordinates"]]
            for key in segments
        }

    def find_stops(self) -> dict[str, list[ShownStop]]:
        """Find the stops at the ends of each segment, by its id."""
        stops = {one["title"]: one for one in self.ground.stops}
        return {
            one["id"]: [stops[end] for end in (one["from"], one["to"]) if end in stops]
            for one in self.segments
        }

    def write(self, columns: Columns) -> MapFile:
        """Write it for the browser, but for the ground, which is a file of its own.

        columns: of the index.
        """
        shapes = {
            one.id: one.shape
            for one in self.drawn.features
            if one.slot == "line" and one.shape is not None
        }
        return {
            "points": [
                at for key in columns.ids for at in self.points.get(key, _NOWHERE)
            ],
            "places": self._write_places(columns.numbers),
            "callouts": self.callouts,
            "controls": self.controls,
            "gapsOfLines": self.gaps,
            "segments": [{**one, "shape": shapes[one["id"]]} for one in self.segments],
            "shapes": self.drawn.shapes.shapes,
            "looks": self.drawn.looks,
            "features": [one.write() for one in self.drawn.features],
            "styles": STYLES,
        }

    def write_far_ground(self) -> GroundFile:
        """Write the ground as it is sent first."""
        visited = (one["at"] for one in self.places)
        return write_far(self.ground, self.atlas.camera, visited)

    def _write_places(self, numbers: Mapping[str, int]) -> PackedPlaces:
        titles = Coded.code(one["title"] for one in self.places)
        members = [one["records"] for one in self.places]
        return {
            "titles": titles.pack(),
            "sizes": [len(some) for some in members],
            "records": [numbers[key] for some in members for key in some],
        }


def compile_map(atlas: Atlas, wordings: Wordings, network: Network) -> MapData:
    """Compile the map of an atlas; wordings: what its sides say, from its index."""
    points = find_points(atlas)
    segments = compile_segments(atlas)
    return MapData(
        atlas=atlas.outline,
        drawn=compile_features(atlas, wordings),
        ground=compile_ground(atlas),
        points=points,
        places=compile_places(atlas, points),
        callouts=compile_callouts(atlas, points),
        controls=compile_controls(atlas),
        gaps=compile_gaps(atlas, segments, network),
        segments=segments,
    )
