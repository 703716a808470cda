"""Trips and corridors as the command line tells them: JSON, and tables of text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.texts import TEXTS
from geodata.days import write_day
from geodata.network import (
    Answer,
    CorridorSummary,
    Network,
    Route,
    Scenario,
    find_minutes,
    summarise_route,
)

_HOURS_A_DAY = 24
_MINUTES_AN_HOUR = 60
_UNITS_A_KM = 10_000


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip, its answer, and the route as things are.

    closed, opened: as a reader named them. plain: what is opened alone, with nothing
    closed; None: not asked.
    """

    start: str
    end: str
    closed: tuple[str, ...]
    opened: tuple[str, ...]
    scenario: Scenario
    answer: Answer
    baseline: Route | None
    plain: Scenario | None = None


def tell_trip(network: Network, trip: Trip) -> dict[str, Any]:
    """Tell a trip as plain values, for JSON."""
    answer = trip.answer

    def tell(route: Route | None) -> dict[str, Any] | None:
        return _tell_route(network, trip.scenario, route) if route else None

    return {
        "from": name_place(network, trip.start),
        "to": name_place(network, trip.end),
        "date": write_day(trip.scenario.day),
        "by": trip.scenario.by,
        "closed": list(trip.closed),
        "opened": list(trip.opened),
        "best": tell(answer.best),
        "other": tell(answer.other),
        "baseline": tell(trip.baseline),
        "closures": [
            {
                "name": name_place(network, one.id),
                **_tell_added(trip.scenario, one.added),
            }
            for one in answer.closures
        ],
        "reason": tell_reason(network, trip),
    }


def write_trip(told: Mapping[str, Any]) -> str:
    """Write what tell_trip tells, for people."""
    title = TEXTS["trip"].format(
        start=told["from"], end=told["to"], day=told["date"], by=told["by"]
    )
    for key in ("closed", "opened"):
        if told[key]:
            title += "; " + TEXTS[f"trip-{key}"].format(names=", ".join(told[key]))
    if told["best"] is None:
        return f"{title}\n{TEXTS['trip-none'].format(reason=told['reason'])}\n"
    routes = {key: told[key] for key in ("best", "other", "baseline") if told[key]}
    table = [
        ("", *(TEXTS[f"trip-{key}"] for key in ("km", "days", *_COUNTS))),
        *((TEXTS[f"trip-{key}"], *_list_numbers(one)) for key, one in routes.items()),
    ]
    best = told["best"]
    pieces = [
        title,
        write_table(table),
        _write_sums(TEXTS["trip-modes"], best["by_mode"]),
        _write_sums(TEXTS["trip-countries"], best["by_country"]),
        f"{TEXTS['trip-crossings']}: {', '.join(best['crossings'])}",
        TEXTS["trip-closures"],
        *(f"  {_write_closure(one)}" for one in told["closures"]),
        TEXTS["trip-estimate"],
    ]
    return "\n".join(pieces) + "\n"


def tell_corridor(network: Network, corridor: CorridorSummary) -> dict[str, Any]:
    """Tell a corridor as plain values, for JSON."""
    return {
        "id": corridor.id,
        "title": corridor.title,
        "km": corridor.km,
        "by_mode": dict(corridor.by_mode),
        "by_country": dict(corridor.by_country),
        "by_status": dict(corridor.by_status),
        "crossings": [name_place(network, stop) for stop in corridor.crossings],
        "gauge_breaks": corridor.gauge_breaks,
        "sea_legs": corridor.sea_legs,
        "connected": corridor.connected,
    }


def write_corridors(corridors: Iterable[CorridorSummary]) -> str:
    """Write a table of the corridors, for people."""
    header = ("", *(TEXTS[f"trip-{key}"] for key in ("km", *_COUNTS, "statuses")))
    rows = [
        (
            one.id,
            f"{one.km:,.0f}",
            *(str(n) for n in (len(one.crossings), one.gauge_breaks, one.sea_legs)),
            ", ".join(f"{key} {km:,.0f}" for key, km in one.by_status.items())
            + ("" if one.connected else f" ({TEXTS['corridors-apart']})"),
        )
        for one in corridors
    ]
    return write_table([header, *rows]) + "\n"


def write_table(rows: Sequence[Sequence[str]]) -> str:
    """Write cells in columns; numbers stand at the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if cell[:1].isdigit() else cell.ljust(width)
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


_COUNTS = ("crossings", "breaks", "legs")


def _tell_route(network: Network, scenario: Scenario, route: Route) -> dict[str, Any]:
    sums = summarise_route(route)
    return {
        "km": route.km,
        "hours": round(find_minutes(network, scenario, route) / _MINUTES_AN_HOUR),
        "by_mode": sums.by_mode,
        "by_country": sums.by_country,
        "countries": list(route.countries),
        "crossings": [
            name_place(network, one) for one in route.list_crossings(network)
        ],
        "gauge_breaks": [name_place(network, stop) for stop in route.gauge_breaks],
        "sea_legs": route.sea_legs,
        "schematic_km": sums.schematic,
        "stops": [name_place(network, stop) for stop in route.stops],
        "segments": [segment.id for segment in route.segments],
    }


def _tell_added(scenario: Scenario, added: int | None) -> dict[str, Any]:
    """Tell what a closure adds; None: no way is left."""
    if scenario.by == "distance":
        return {"km": None if added is None else round(added / _UNITS_A_KM, 1)}
    return {"hours": None if added is None else round(added / _MINUTES_AN_HOUR)}


def tell_reason(network: Network, trip: Trip) -> str:
    """Tell why there is no way, empty where there is one."""
    if not trip.answer.reason:
        return ""
    text = TEXTS[f"trip-none-{trip.answer.reason}"]
    return text.format(
        start=name_place(network, trip.start), end=name_place(network, trip.end)
    )


def name_place(network: Network, identity: str) -> str:
    """Name a stop by its title, a segment by those of its ends."""
    if identity in network.stops:
        return network.stops[identity].title
    return "–".join(network.stops[end].title for end in network.segments[identity].ends)


def _list_numbers(route: Mapping[str, Any]) -> tuple[str, ...]:
    counts = (len(route["crossings"]), len(route["gauge_breaks"]), route["sea_legs"])
    days = round(route["hours"] / _HOURS_A_DAY)
    return (f"{route['km']:,.0f}", str(days), *map(str, counts))


def _write_sums(title: str, sums: Mapping[str, float]) -> str:
    return f"{title}: " + ", ".join(f"{key} {km:,.0f}" for key, km in sums.items())


def _write_closure(closure: Mapping[str, Any]) -> str:
    unit = "km" if "km" in closure else "hours"
    count = closure[unit]
    amount = (
        TEXTS["trip-no-way"]
        if count is None
        else TEXTS[f"trip-added-{unit}"].format(count=f"{count:,.0f}")
    )
    return TEXTS["trip-added"].format(name=closure["name"], amount=amount)
