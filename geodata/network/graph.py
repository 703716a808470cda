"""Stops and segments of an atlas: who meets whom, how far apart, in what state."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from geodata.atlas import Atlas, Feature, Span
from geodata.network.shares import share_lengths
from geodata.problems import AtlasError, Place, quote

CORRIDORS = "corridors"
STOPS = "stops"
"""The layers that the network is made of; an atlas may lack them."""

GAUGES = ("1520", "1435")
BORDER = "border_crossing"
OPEN = "operational"
"""The only status in which a segment can be travelled."""

_NUMBER = re.compile(r"\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stop:
    """Where segments meet. countries: ISO codes, two of a border crossing."""

    id: str
    title: str
    kind: str
    countries: tuple[str, ...]
    position: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Segment:
    """What joins two stops by one mode.

    tenths: its length in tenths of a km, as published where one number was
    published, its share of a published way that counts, else as drawn. gauges:
    those that its track carries, both where the gauge is not known, none off the
    rails. history: first and last day (inclusive, None is open) and status.
    schematic: whether it is drawn straight. published: whether its length is
    somebody’s, and not that of our drawing.
    """

    id: str
    mode: str
    ends: tuple[str, str]
    tenths: int
    gauges: tuple[str, ...]
    countries: tuple[str, ...]
    corridors: tuple[str, ...]
    status: str
    history: tuple[tuple[int | None, int | None, str], ...]
    schematic: bool
    published: bool = False

    @property
    def km(self) -> float:
        """The length in km."""
        return self.tenths / 10

    def find_status(self, day: int) -> str | None:
        """Find the status on a day; None where its history does not reach back."""
        if not self.history:
            return self.status
        for first, last, value in self.history:
            if (first is None or first <= day) and (last is None or day <= last):
                return value
        return None


@dataclass(frozen=True, slots=True)
class Network:
    """Stops and segments by id, in the order of the layers' files."""

    stops: Mapping[str, Stop]
    segments: Mapping[str, Segment]

    @property
    def countries(self) -> list[str]:
        """The ISO codes of all countries where a stop lies, in order."""
        return sorted({code for stop in self.stops.values() for code in stop.countries})


def build_network(atlas: Atlas) -> Network:
    """Build the network of an atlas; empty where it has no layer of stops.

    Raises AtlasError where a segment names a stop that is not there.
    """
    if STOPS not in atlas.features or CORRIDORS not in atlas.features:
        return Network(MappingProxyType({}), MappingProxyType({}))
    stops = {stop.id: stop for stop in map(_build_stop, atlas.features[STOPS])}
    names = {stop.title: stop.id for stop in stops.values()}
    spans = _group_statuses(atlas.spans)
    segments = {
        segment.id: segment
        for feature in atlas.features[CORRIDORS]
        for segment in [_build_segment(feature, names, spans)]
    }
    for identity, tenths in share_lengths(atlas.lengths, segments, names):
        segments[identity] = replace(segments[identity], tenths=tenths, published=True)
    return Network(MappingProxyType(stops), MappingProxyType(segments))


def _build_stop(feature: Feature) -> Stop:
    properties = feature["properties"]
    longitude, latitude = feature["geometry"]["coordinates"]
    return Stop(
        id=properties["id"],
        title=properties["title"],
        kind=properties["kind"],
        countries=_split(properties.get("country")),
        position=(longitude, latitude),
    )


def _build_segment(
    feature: Feature,
    names: Mapping[str, str],
    spans: Mapping[str, tuple[tuple[int | None, int | None, str], ...]],
) -> Segment:
    properties = feature["properties"]
    place = Place(f"layers/{CORRIDORS}.geojson", properties["id"])
    return Segment(
        id=properties["id"],
        mode=properties["kind"],
        ends=(
            _find_end(place, names, "from", properties),
            _find_end(place, names, "to", properties),
        ),
        tenths=round(find_km(properties) * 10),
        gauges=_find_gauges(properties),
        countries=_split(properties.get("countries")),
        corridors=_split(properties.get(CORRIDORS)),
        status=properties["status"],
        history=spans.get(properties["id"], ()),
        schematic=properties.get("alignment") == "schematic",
        published=_find_published(properties) is not None,
    )


def find_km(properties: Mapping[str, Any]) -> float:
    """Find a segment's length: as published in one number, else as drawn."""
    published = _find_published(properties)
    return float(properties["length_km"]) if published is None else published


def _find_published(properties: Mapping[str, Any]) -> float | None:
    published = properties.get("published_km")
    if isinstance(published, str) and _NUMBER.fullmatch(published):
        return float(published)
    return None


def _find_end(
    place: Place, names: Mapping[str, str], field: str, properties: Mapping[str, Any]
) -> str:
    title = str(properties.get(field))
    if title in names:
        return names[title]
    message = f"no stop has the title {quote(title)}"
    remedy = f"Add it to layers/{STOPS}.geojson, or mend the name"
    raise AtlasError(place.problem(field, message, remedy))


def _find_gauges(properties: Mapping[str, Any]) -> tuple[str, ...]:
    if properties["kind"] != "rail":
        return ()
    told = str(properties.get("gauge") or "/".join(GAUGES)).split("/")
    return tuple(gauge for gauge in GAUGES if gauge in told)


def _group_statuses(
    spans: Iterable[Span],
) -> dict[str, tuple[tuple[int | None, int | None, str], ...]]:
    found: dict[str, tuple[tuple[int | None, int | None, str], ...]] = {}
    for span in spans:
        if span.property == "status":
            row = (span.days.first, span.days.last, span.value)
            found[span.feature] = (*found.get(span.feature, ()), row)
    return found


def _split(text: object) -> tuple[str, ...]:
    return tuple(filter(None, str(text or "").split(";")))
