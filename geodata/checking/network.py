"""Checking the network: that its parts meet, lie where they say, and are as long."""

from collections.abc import Iterator, Mapping

import networkx as nx
import shapely
from pyproj import Geod
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.atlas import Atlas, Feature
from geodata.declared.switches import PARAMETERS
from geodata.network.graph import (
    BORDER,
    CORRIDORS,
    OPEN,
    STOPS,
    Network,
    Segment,
    build_network,
    find_km,
)
from geodata.network.lengths import FILE as LENGTHS
from geodata.network.lengths import compare_lengths
from geodata.problems import Findings, Place, quote
from geodata.reading.catalogue import FILE

GEOD = Geod(ellps="WGS84")
_LAND = ("rail", "road")
_NEAR_KM = 2.0
_SHARE = 0.15
_STRAY_KM = 5.0
_STRAY_SHARE = 0.1
_STRAIGHT_KM = 30.0
_KM_A_DEGREE = 111.2
_ENDS = 2


def check_network(atlas: Atlas, findings: Findings) -> None:
    """Report where the network contradicts itself, the ground or its sources."""
    with findings.catch():
        network = build_network(atlas)
        if not network.stops:
            return
        grounds = dict(_list_grounds(atlas))
        _check_corridors(atlas, network, findings)
        for feature in atlas.features[CORRIDORS]:
            _check_segment(feature, network, grounds, findings)
        _check_stops(atlas, network, grounds, findings)
        _check_declarations(atlas, network, findings)
        _check_lengths(atlas, network, findings)


def _list_grounds(atlas: Atlas) -> Iterator[tuple[str, BaseGeometry]]:
    for feature in atlas.features.get("countries", ()):
        code = feature["properties"].get("iso3")
        if code:
            yield code, shape(feature["geometry"])


def _check_corridors(atlas: Atlas, network: Network, findings: Findings) -> None:
    """Report corridors in pieces; only a programme gathers links that lie apart."""
    for record in atlas.records:
        if record.layer != CORRIDORS or record.kind == "programme" or not record.parts:
            continue
        graph: nx.Graph[str] = nx.Graph()
        graph.add_edges_from(network.segments[part].ends for part in record.parts)
        if not nx.is_connected(graph):
            pieces = nx.number_connected_components(graph)
            message = f"it falls into {pieces} pieces"
            place = Place(f"layers/{CORRIDORS}.geojson", record.id)
            remedy = "Let its segments share the names of their stops"
            findings.add(place.problem(CORRIDORS, message, remedy))


def _check_segment(
    feature: Feature,
    network: Network,
    grounds: Mapping[str, BaseGeometry],
    findings: Findings,
) -> None:
    properties = feature["properties"]
    place = Place(f"layers/{CORRIDORS}.geojson", properties["id"])
    segment = network.segments[properties["id"]]
    line = shape(feature["geometry"])
    _check_ends(place, segment, line, network, findings)
    _check_length(place, feature, line, findings)
    if segment.mode in _LAND:
        _check_countries(place, segment, line, grounds, findings)
    if segment.status != OPEN and not segment.history:
        message = f"it is {quote(segment.status)} without a date or a source"
        remedy = "Add rows to tables/spans.csv"
        findings.add(place.problem("status", message, remedy))
    straight = len(line.coords) == 2 and segment.km > _STRAIGHT_KM  # noqa: PLR2004 - two ends
    if straight and not segment.schematic:
        message, remedy = "a straight line is no survey", "Write schematic"
        findings.add(place.problem("alignment", message, remedy))


def _check_ends(
    place: Place,
    segment: Segment,
    line: BaseGeometry,
    network: Network,
    findings: Findings,
) -> None:
    ends = zip(("from", "to"), segment.ends, (0, -1), strict=True)
    for field, stop, index in ends:
        longitude, latitude = line.coords[index][:2]
        *_, metres = GEOD.inv(longitude, latitude, *network.stops[stop].position)
        if metres / 1000 > _NEAR_KM:
            message = f"the line ends {metres / 1000:.1f} km from its stop"
            remedy = "Move the stop, or mend the line"
            findings.add(place.problem(field, message, remedy))


def _check_length(
    place: Place, feature: Feature, line: BaseGeometry, findings: Findings
) -> None:
    properties = feature["properties"]
    stated, drawn = properties["length_km"], GEOD.geometry_length(line) / 1000
    if abs(stated - drawn) > max(0.5, 0.01 * drawn):
        message, remedy = f"the line is {drawn:.1f} km long", "Write that"
        findings.add(place.problem("length_km", message, remedy))
    published = find_km(properties)
    if abs(stated / published - 1) > _SHARE and not properties.get("note"):
        message = f"ours is {stated} km, more than 15 percent off"
        remedy = "Mend the line, or explain the difference in note"
        findings.add(place.problem("published_km", message, remedy))


def _check_countries(
    place: Place,
    segment: Segment,
    line: BaseGeometry,
    grounds: Mapping[str, BaseGeometry],
    findings: Findings,
) -> None:
    """Small strays are the coarseness of our lines; what is longer is a mistake."""
    most = max(_STRAY_KM, _STRAY_SHARE * segment.km)
    for code, ground in grounds.items():
        if code in segment.countries or not ground.intersects(line):
            continue
        strayed = GEOD.geometry_length(ground.intersection(line)) / 1000
        if strayed > most:
            message = f"{strayed:.0f} km of it lie in {code}"
            remedy = "Put a border crossing where it enters, or mend the line"
            findings.add(place.problem("countries", message, remedy))


def _check_stops(
    atlas: Atlas,
    network: Network,
    grounds: Mapping[str, BaseGeometry],
    findings: Findings,
) -> None:
    for feature in atlas.features[STOPS]:
        stop = network.stops[feature["properties"]["id"]]
        place = Place(f"layers/{STOPS}.geojson", stop.id)
        if (len(stop.countries) > 1) != (stop.kind == BORDER):
            message = "only a border crossing has two countries, and it has both"
            remedy = "Mend the kind or the country"
            findings.add(place.problem("country", message, remedy))
        doubt = max(_STRAY_KM, feature["properties"].get("place_km") or 0)
        point = shapely.Point(stop.position)
        for code in (code for code in stop.countries if code in grounds):
            km = shapely.distance(point, grounds[code]) * _KM_A_DEGREE
            if km > doubt:
                message = f"it lies {km:.0f} km from {code}"
                remedy = "Mend the country or the point"
                findings.add(place.problem("country", message, remedy))


def _check_declarations(atlas: Atlas, network: Network, findings: Findings) -> None:
    known = {*network.stops, *network.segments, *network.countries}
    known |= {record.id for record in atlas.records if record.layer == CORRIDORS}
    for switch in atlas.switches:
        place = Place(FILE, f"switch {switch.id}")
        for one in (*switch.opens, *switch.closes):
            if one not in known:
                message = f"{quote(one)} is nothing that the network has"
                remedy = "Write the id of a country, stop, segment or corridor"
                findings.add(place.problem("opens, closes", message, remedy))
    if atlas.trip and (len(atlas.trip) != _ENDS or set(atlas.trip) - {*network.stops}):
        message, remedy = "these are not two stops", 'Write trip = ["stop-a", "stop-b"]'
        findings.add(Place(FILE).problem("trip", message, remedy))
    declared = {parameter.id: parameter for parameter in atlas.parameters}
    for missing in (name for name in PARAMETERS if name not in declared):
        message, remedy = f"{quote(missing)} is missing", "Add [[parameters]] for it"
        findings.add(Place(FILE).problem("parameters", message, remedy))
    for parameter in atlas.parameters:
        for source in parameter.sources:
            if source not in atlas.sources:
                message = f"the source {quote(source)} is not known"
                remedy = "Add a row to tables/sources.csv or mend it"
                place = Place(FILE, f"parameter {parameter.id}")
                findings.add(place.problem("sources", message, remedy))


def _check_lengths(atlas: Atlas, network: Network, findings: Findings) -> None:
    for comparison in compare_lengths(atlas, network):
        if abs(comparison.difference) > 0.1 and not comparison.published.note:  # noqa: PLR2004 - a tenth
            message = f"ours is {comparison.km:.0f} km, more than 10 percent off"
            remedy = "Mend the line, or explain the difference in note"
            place = Place(LENGTHS, comparison.published.id)
            findings.add(place.problem("published_km", message, remedy))
