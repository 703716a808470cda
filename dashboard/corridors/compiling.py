"""Corridors side by side: how long, through where, and how far they exist."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.charts.template import name_category
from dashboard.corridors import comparison
from dashboard.corridors.compared import CorridorChart
from dashboard.corridors.comparison import Corridor, Measured, Piece, StateSpell
from dashboard.texts import TEXTS
from dashboard.view.sentence import COMPARISON
from geodata.atlas import Atlas, Record
from geodata.network import CorridorSummary, Network, Segment, Stop, summarise_corridors
from geodata.network.corridors import AT_SEA, find_country
from geodata.network.graph import BORDER, CORRIDORS, STOPS
from geodata.network.lengths import LengthCheck as Length
from geodata.network.lengths import compare_lengths
from geodata.network.lines import NetworkLine, straighten
from geodata.network.states import STATES, name_state

_SIGN_RANK, _END_RANK, _PLAIN_RANK, _LAST_RANK = 4, 5, 8, 99


def build_corridors(atlas: Atlas, network: Network) -> CorridorChart | None:
    """Compile the comparison; None where an atlas has no network."""
    if not network.segments:
        return None
    summaries = {one.id: one for one in summarise_corridors(atlas, network, 0)}
    records = [record for record in atlas.records if record.id in summaries]
    if not records:
        return None
    lengths = compare_lengths(atlas, network)
    compiled = [_compile(one, network, summaries[one.id], lengths) for one in records]
    template: comparison.CorridorComparison = {
        "slug": COMPARISON,
        "title": TEXTS["chart-corridors"],
        "about": TEXTS["about-corridors"],
        "reducer": "measure",
        "form": "profile",
        "rows": [name_category(_shorten(one.title), pick=one.id) for one in records],
        "columns": [
            name_category(TEXTS[f"state-{state}"], f"state-{state}") for state in STATES
        ],
        "marks": [],
        "rank": False,
        "most": len(records),
        "finding": "corridors",
        "focus": 0,
        "patch": {},
        "corridors": compiled,
        "pieces": list(_list_pieces(atlas, network)),
        "stops": list(_list_stops(atlas, network, compiled)),
        "names": {AT_SEA: TEXTS["at-sea"], **dict(_name_countries(atlas, network))},
    }
    return CorridorChart(template)


def _shorten(title: str) -> str:
    return title.partition(" (")[0]


def _compile(
    record: Record,
    network: Network,
    summary: CorridorSummary,
    lengths: Iterable[Length],
) -> Corridor:
    segments = [network.segments[part] for part in record.parts]
    words = f"{record.properties.get('place') or ''}"
    return {
        "id": record.id,
        "short": _shorten(record.title),
        "lines": [
            _compile_line(line, network)
            for line in straighten(segments, network.stops, words)
        ],
        "tenths": sum(segment.tenths for segment in segments),
        "modes": summary.by_mode,
        "countries": summary.by_country,
        "crossings": [network.stops[stop].title for stop in summary.crossings],
        "breaks": summary.gauge_breaks,
        "ships": summary.sea_legs,
        "measured": [
            _compile_length(one) for one in lengths if one.segments <= {*record.parts}
        ],
        "said": f"{record.properties.get('published_km') or ''}",
        "capacity": f"{record.properties.get('capacity') or ''}",
        "sources": record.sources,
    }


def _compile_line(line: NetworkLine, network: Network) -> comparison.ProfileLine:
    segments, stops = list(network.segments), list(network.stops)
    return {
        "pieces": [segments.index(segment.id) for segment in line.segments],
        "stops": [stops.index(stop) for stop in line.stops],
    }


def _compile_length(length: Length) -> Measured:
    told = length.published
    return {
        "start": told.start,
        "end": told.end,
        "published": told.km,
        "ours": round(length.km, 1),
        "sources": told.sources,
    }


def _list_pieces(atlas: Atlas, network: Network) -> Iterator[Piece]:
    features = (feature["properties"] for feature in atlas.features[CORRIDORS])
    gauges = {told["id"]: told.get("gauge") or "" for told in features}
    starts = {
        (span.feature, span.days.first): span.start
        for span in atlas.spans
        if span.property == "status"
    }
    for segment in network.segments.values():
        yield {
            "id": segment.id,
            "mode": segment.mode,
            "tenths": segment.tenths,
            "country": find_country(segment),
            "gauge": gauges[segment.id],
            "spells": _list_spells(segment, starts),
        }


def _list_spells(
    segment: Segment, starts: Mapping[tuple[str, int | None], str]
) -> Sequence[StateSpell]:
    if not segment.history:
        state = name_state(segment.status)
        return [{"first": None, "last": None, "state": state, "since": ""}]
    return [
        {
            "first": first,
            "last": last,
            "state": name_state(status),
            "since": starts[segment.id, first],
        }
        for first, last, status in segment.history
    ]


def _list_stops(
    atlas: Atlas, network: Network, corridors: Iterable[Corridor]
) -> Iterator[comparison.ProfileStop]:
    """Rank the stops: towns by the zoom from which the map names them, then ends."""
    zooms = {
        feature["properties"]["name"]: feature["properties"].get("min_zoom")
        for feature in atlas.features.get("places", ())
        if feature["properties"].get("kind") != "country"
    }
    lines = [line["stops"] for one in corridors for line in one["lines"]]
    ends = {stop for stops in lines for stop in (stops[0], stops[-1])}
    for place, stop in enumerate(network.stops.values()):
        rank = _rank(stop, zooms.get(stop.title), is_end=place in ends)
        yield {"title": stop.title, "kind": stop.kind, "rank": rank}


def _rank(stop: Stop, zoom: float | None, *, is_end: bool) -> int:
    if stop.kind in {BORDER, "junction"}:
        return _LAST_RANK
    ranks = [_PLAIN_RANK] if zoom is None else [round(zoom)]
    ranks += [_SIGN_RANK] if stop.kind in {"port", "gauge_change"} else []
    ranks += [_END_RANK] if is_end else []
    return min(ranks)


def _name_countries(atlas: Atlas, network: Network) -> Iterator[tuple[str, str]]:
    titles = {
        feature["properties"].get("iso3"): feature["properties"]["title"]
        for feature in atlas.features.get("countries", ())
    }
    for code in network.countries:
        known = atlas.actors.get(code)
        yield code, known.name if known else titles.get(code, code)


def list_comparable(atlas: Atlas) -> list[str]:
    """List the ids of the corridors that can be compared."""
    return [
        record.id
        for record in atlas.records
        if record.layer == CORRIDORS and record.parts and STOPS in atlas.features
    ]
