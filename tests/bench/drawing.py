"""How long the server takes for a still picture, drawn anew and kept."""

from statistics import median
from time import perf_counter

from tests.server import Server

_CHARTS = ("map", "timeline", "mediators", "stances", "control", "corridors", "trip")
_YEARS = range(2020, 2026)
_TIMES = 20


def _time_picture(server: Server, address: str) -> float:
    start = perf_counter()
    assert server.ask(address).status == 200
    return perf_counter() - start


def measure_pictures(server: Server) -> tuple[float, float, float]:
    """Measure the first picture of all, new ones of each chart, and kept ones.

    The median of the new and of the kept ones; all in seconds.
    """
    first = _time_picture(server, "/image/map.png?dates=..2019")
    addresses = [
        f"/image/{chart}.png?dates={year}" for year in _YEARS for chart in _CHARTS
    ]
    new = [_time_picture(server, address) for address in addresses]
    kept = [_time_picture(server, addresses[-1]) for _ in range(_TIMES)]
    return first, median(new), median(kept)
