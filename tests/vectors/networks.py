"""Networks and scenarios as the browser gets them, read back for Python's half."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geodata.network import Answer, Network, Route, Scenario, Segment, Stop
from geodata.network.corridors import summarise_route
from geodata.network.routes import find_minutes

_FOLDER = Path(__file__).parent


def read_routes() -> dict[str, Any]:
    """Read the network of the cases, and the cases."""
    told: dict[str, Any] = json.loads((_FOLDER / "routes.json").read_text("utf-8"))
    return told


def read_network(told: Mapping[str, Any]) -> Network:
    """Read a network out of what the browser gets."""
    stops = [
        Stop(s["id"], s["title"], s["kind"], tuple(s["countries"]), (0.0, 0.0))
        for s in told["stops"]
    ]
    segments = list(map(_read_segment, told["segments"]))
    return Network(
        MappingProxyType({stop.id: stop for stop in stops}),
        MappingProxyType({segment.id: segment for segment in segments}),
    )


def write_scenario(told: Mapping[str, Any], **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Write a scenario as the browser's half reads it."""
    plain = {
        "day": told["day"],
        "by": "distance",
        "closed": [],
        "opened": [],
        "parameters": {one["id"]: one["value"] for one in told["parameters"]},
        "unions": told["unions"],
    }
    return {**plain, **changes}


def read_scenario(told: Mapping[str, Any]) -> Scenario:
    """Read a scenario back."""
    return Scenario(
        day=told["day"],
        by=told["by"],
        closed=frozenset(told["closed"]),
        opened=frozenset(told["opened"]),
        parameters=MappingProxyType(dict(told["parameters"])),
        unions=tuple(map(tuple, told["unions"])),
    )


def tell_answer(network: Network, scenario: Scenario, told: Answer) -> dict[str, Any]:
    """Tell an answer as the browser's half does."""
    return {
        "best": told.best and _tell_route(network, scenario, told.best),
        "other": told.other and _tell_route(network, scenario, told.other),
        "closures": [{"id": one.id, "added": one.added} for one in told.closures],
        "reason": told.reason,
    }


def _tell_route(network: Network, scenario: Scenario, route: Route) -> dict[str, Any]:
    sums = summarise_route(route)
    return {
        "stops": list(route.stops),
        "tracks": list(route.tracks),
        "weight": route.weight,
        "minutes": find_minutes(network, scenario, route),
        "km": route.km,
        "byMode": dict(sums.by_mode),
        "byCountry": dict(sums.by_country),
        "countries": list(route.countries),
        "crossings": list(route.list_crossings(network)),
        "breaks": list(route.gauge_breaks),
        "legs": route.sea_legs,
    }


def _read_segment(told: Mapping[str, Any]) -> Segment:
    parts: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in told.items()
    }
    return Segment(**{**parts, "history": tuple(map(tuple, told["history"]))})
