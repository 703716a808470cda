"""The command `corridor-atlas route`: a trip, asked and told as on the page."""

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from dashboard.commands.output import write_json, write_table
from dashboard.compiled.edition import Compiled
from dashboard.texts import TEXTS
from dashboard.trips.asking import Trip
from dashboard.trips.names import find_word, list_names
from dashboard.trips.report import count_added, count_hours, find_ways, name_place
from dashboard.view.refusals import RefusedError
from dashboard.view.shown import Shown
from dashboard.view.trip_words import TRIP, list_closable, list_openable
from geodata.days import write_day
from geodata.network import Network, Route, find_minutes, summarise_route
from geodata.reading.folder import read_atlas


def tell_route(options: argparse.Namespace) -> int:
    """Print the answer; returns the exit code, 1 where there is no way.

    Raises RefusedError and AtlasError.
    """
    compiled = Compiled(read_atlas(options.data))
    told = _answer(compiled, _read(compiled, options))
    print(write_json(told) if options.json else _write(told), end="")
    return 1 if told["reason"] else 0


def _read(compiled: Compiled, options: argparse.Namespace) -> Shown:
    """Read the options as a link is read, names as its words. Raises RefusedError."""
    words = compiled.index["trips"]
    if not words["stops"]:
        raise RefusedError(TEXTS["trip-undeclared"])
    names = list_names(compiled.atlas, compiled.network, words)

    def find(typed: Iterable[str], known: Iterable[str], pattern: str) -> list[str]:
        meant = {word: names[word] for word in known}
        return [find_word(name, meant, pattern) for name in typed]

    ends = find((options.start, options.end), words["stops"], "bad-stop")
    keys = {
        "chart": TRIP,
        "trip": "..".join(ends),
        "close": "~".join(find(options.close, list_closable(words), "bad-close")),
        "open": "~".join(find(options.open, list_openable(words), "bad-open")),
        "by": options.by,
        "pace": "~".join(options.pace),
        "dates": options.dates,
    }
    shown = compiled.read(urlencode({key: text for key, text in keys.items() if text}))
    shown.check()
    return shown


def _answer(compiled: Compiled, shown: Shown) -> dict[str, Any]:
    """Tell the answer as plain values: the page's words, and the numbers behind them.

    reason: why there is no way, empty where there is one; see `geodata.network.answer`.
    """
    report, trip = compiled.answer(shown.view)
    network = compiled.network
    effects = zip(report.effects, trip.answer.closures, strict=True)
    return {
        "link": f"?{shown.link}",
        "day": write_day(trip.scenario.day),
        "reason": trip.answer.reason,
        **asdict(report),
        "effects": [
            {**asdict(effect), "added": count_added(trip, one.added)}
            for effect, one in effects
        ],
        "routes": {
            name: _measure(network, trip, way)
            for name, way in find_ways(shown.view, trip).items()
        },
    }


def _measure(network: Network, trip: Trip, way: Route) -> dict[str, Any]:
    """Measure a way: lengths in km."""
    sums = summarise_route(way)
    return {
        "km": way.km,
        "hours": count_hours(find_minutes(network, trip.scenario, way)),
        "by_mode": sums.by_mode,
        "by_country": sums.by_country,
        "countries": way.countries,
        "crossings": [name_place(network, one) for one in way.list_crossings(network)],
        "gauge_breaks": [name_place(network, stop) for stop in way.gauge_breaks],
        "sea_legs": way.sea_legs,
        "schematic_km": sums.schematic,
        "stops": [name_place(network, stop) for stop in way.stops],
        "segments": [segment.id for segment in way.segments],
    }


def _write(told: Mapping[str, Any]) -> str:
    """Write the answer for people: the sentence, the ways side by side, closures."""
    pieces = [f"{told['sentence']}.\n"]
    if told["lines"]:
        rows = [(line["title"], *line["cells"]) for line in told["lines"]]
        pieces.append(write_table([("", *told["ways"]), *rows]))
    if told["effects"]:
        worst = (f"  {one['title']}: {one['words']}\n" for one in told["effects"])
        pieces.append(f"{TEXTS['effects']}:\n{''.join(worst)}")
    day = TEXTS["trip-day"].format(day=told["day"])
    return "\n".join([*pieces, f"{day} {TEXTS['trip-estimates']}\n"])
