"""The answer to a trip in words: a sentence, a table beside the baseline, closures.

`assets/lib/trips/report.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.texts import TEXTS, count, write_number
from dashboard.trips.asking import Trip
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe_trip
from geodata.network import Network, Route, find_minutes, summarise_route
from geodata.network.corridors import AT_SEA
from geodata.network.scenario import MODES, round_half_up

_PLUS, _MINUS = "+", "\N{MINUS SIGN}"
_MINUTES_AN_HOUR, _HOURS_A_DAY, _FEW_HOURS = 60, 24, 72
TENTHS_A_KM, _UNITS_A_TENTH = 10, 1000
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of the table: what is compared, and a cell for each way."""

    title: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClosureEffect:
    """What closing a crossing or sea leg would do: its id, title, and words."""

    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class TripReport:
    """An answer in words.

    ways: titles of the columns: what would be with nothing changed (if something
    is), the best, and the next best (if there is one). lines: the table.
    """

    sentence: str
    ways: tuple[str, ...]
    lines: tuple[ReportLine, ...]
    effects: tuple[ClosureEffect, ...]


def report_trip(
    index: PageIndex, view: View, network: Network, trip: Trip
) -> TripReport:
    """Tell the answer to the trip of a view."""
    changed = bool(view.closed or view.opened)
    known = find_ways(view, trip)
    return TripReport(
        sentence=_tell_sentence(describe_trip(index, view), network, trip, changed),
        ways=tuple(TEXTS[f"way-{name}"] for name in known),
        lines=tuple(_list_lines(index, network, trip, known)),
        effects=tuple(
            ClosureEffect(
                one.id, name_place(network, one.id), _tell_effect(trip, one.added)
            )
            for one in trip.answer.closures
        ),
    )


def find_ways(view: View, trip: Trip) -> dict[str, Route]:
    """Find the ways that there are: with nothing changed, the best, the next best."""
    changed = bool(view.closed or view.opened)
    ways = {
        "baseline": trip.baseline if changed else None,
        "best": trip.answer.best,
        "other": trip.answer.other,
    }
    return {name: way for name, way in ways.items() if way}


def tell_time(minutes: int) -> str:
    """Tell an estimate, rounded: hours below three days, then days."""
    hours = count_hours(minutes)
    if hours < _FEW_HOURS:
        return count("hours", hours)
    return count("days", round_half_up(hours / _HOURS_A_DAY))


def count_hours(minutes: int) -> int:
    """Count the hours of an estimate, halves rounded up."""
    return round_half_up(minutes / _MINUTES_AN_HOUR)


def tell_km(tenths: float) -> str:
    """Tell a length in tenths of a km: whole km, halves rounded up."""
    return write_number(round_half_up(tenths / TENTHS_A_KM))


_WRITERS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {"km": tell_km, "time": tell_time, "whole": str}
)


def _sum_tenths(route: Route) -> int:
    return sum(segment.tenths for segment in route.segments)


def _sum_straight(route: Route) -> int:
    """Sum what is drawn straight and of no published length: its km are a guess."""
    unsure = (one for one in route.segments if one.schematic and not one.published)
    return sum(segment.tenths for segment in unsure)


def _tell_length(route: Route) -> str:
    """Tell a way's length; where parts are drawn straight, that first, and to 10 km."""
    whole, straight = _sum_tenths(route), _sum_straight(route)
    if not straight:
        return TEXTS["trip-length"].format(km=tell_km(whole))
    share = round_half_up(_PERCENT * straight / whole)
    tens = round_half_up(whole / TENTHS_A_KM / 10) * 10
    return TEXTS["trip-length-straight"].format(share=share, km=write_number(tens))


def name_place(network: Network, identity: str) -> str:
    """Name a stop by its title, a segment by those of its ends."""
    if identity in network.stops:
        return network.stops[identity].title
    return "–".join(network.stops[end].title for end in network.segments[identity].ends)


def _tell_sentence(
    asked: str,
    network: Network,
    trip: Trip,
    changed: bool,  # noqa: FBT001 - whether the reader changed anything
) -> str:
    best = trip.answer.best
    if best is None:
        start, end = (name_place(network, stop) for stop in (trip.start, trip.end))
        reason = TEXTS[f"trip-none-{trip.answer.reason}"].format(start=start, end=end)
        return TEXTS["answer-none"].format(trip=asked, reason=reason)
    short = TEXTS["answer-short"].format(
        length=_tell_length(best),
        time=tell_time(find_minutes(network, trip.scenario, best)),
        difference=_tell_difference(network, trip, best) if changed else "",
    )
    passes = TEXTS["answer-passes"].format(
        crossings=count("crossings", len(best.list_crossings(network))),
        breaks=count("breaks", len(best.gauge_breaks)),
        legs=count("legs", best.sea_legs),
    )
    return TEXTS["answer"].format(trip=asked, short=short, passes=passes)


def _tell_difference(network: Network, trip: Trip, best: Route) -> str:
    """Tell how much longer and slower than with nothing changed."""
    usual = trip.baseline
    if usual is None:
        return TEXTS["answer-new"]
    if best.segments == usual.segments:
        return TEXTS["answer-same"]
    minutes = [find_minutes(network, trip.scenario, way) for way in (best, usual)]
    later = minutes[0] - minutes[1]
    tenths = _sum_tenths(best) - _sum_tenths(usual)
    km = TEXTS["count-km"].format(count=tell_km(abs(tenths)))
    told = [
        *_tell_more("distance", round_half_up(tenths / TENTHS_A_KM), km),
        *_tell_more("time", count_hours(later), tell_time(abs(later))),
    ]
    if not told:
        return TEXTS["answer-even"]
    both = TEXTS["join-and"].format(rest=told[0], last=told[-1])
    return TEXTS["answer-differs"].format(changes=both if len(told) > 1 else told[0])


def _tell_more(measure: str, more: int, amount: str) -> Iterator[str]:
    """Tell that a measure is more, or less; nothing where it rounds to the same."""
    if more:
        way = "more" if more > 0 else "less"
        yield TEXTS[f"answer-{way}-{measure}"].format(amount=amount)


def _list_lines(
    index: PageIndex, network: Network, trip: Trip, ways: dict[str, Route]
) -> Iterator[ReportLine]:
    """List the lines; the baseline's are what the others differ from."""
    sums = {name: summarise_route(way) for name, way in ways.items()}

    def compare(title: str, numbers: Iterable[int], kind: str = "whole") -> ReportLine:
        pairs = zip(ways, numbers, strict=True)
        return ReportLine(title, tuple(_tell_cells(dict(pairs), kind)))

    routes = list(ways.values())
    minutes = (find_minutes(network, trip.scenario, way) for way in routes)
    crossings = (len(way.list_crossings(network)) for way in routes)
    yield compare(TEXTS["line-straight"], map(_sum_straight, routes), "km")
    yield compare(TEXTS["line-km"], map(_sum_tenths, routes), "km")
    yield compare(TEXTS["line-time"], minutes, "time")
    yield compare(TEXTS["line-crossings"], crossings)
    yield compare(TEXTS["line-breaks"], (len(way.gauge_breaks) for way in routes))
    yield compare(TEXTS["line-legs"], (way.sea_legs for way in routes))
    for group, names in (
        ("by_mode", {mode: TEXTS[f"line-{mode}"] for mode in MODES}),
        ("by_country", index["trips"]["countries"]),
    ):
        shares = [getattr(one, group) for one in sums.values()]
        found = dict.fromkeys(key for share in shares for key in share)
        order = list(names) if group == "by_mode" else [k for k in found if k != AT_SEA]
        for key in (key for key in order if key in found):
            tenths = (round_half_up(share.get(key, 0) * 10) for share in shares)
            yield compare(names[key], tenths, "km")


def _tell_cells(numbers: dict[str, int], kind: str) -> Iterator[str]:
    tell = _WRITERS[kind]
    usual = numbers.get("baseline")
    for name, number in numbers.items():
        text = tell(number)
        more = 0 if usual is None or name == "baseline" else number - usual
        amount = tell(abs(more))
        if more and not amount.startswith("0"):
            text += f" ({_PLUS if more > 0 else _MINUS}{amount})"
        yield text


def _tell_effect(trip: Trip, added: int | None) -> str:
    if added is None:
        return TEXTS["effect-none"]
    if trip.scenario.by == "time":
        return TEXTS["effect-time"].format(amount=tell_time(added))
    amount = TEXTS["count-km"].format(count=tell_km(_count_tenths(added)))
    return TEXTS["effect-distance"].format(amount=amount)


def count_added(trip: Trip, added: int | None) -> float | None:
    """Count what a closure adds by the trip's own measure: km, or hours."""
    if added is None:
        return None
    if trip.scenario.by == "time":
        return count_hours(added)
    return _count_tenths(added) / TENTHS_A_KM


def _count_tenths(weight: int) -> int:
    return round_half_up(weight / _UNITS_A_TENTH)
