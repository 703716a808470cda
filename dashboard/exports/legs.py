"""A trip's ways as a table (CSV, RFC 4180): a row a section, safe for spreadsheets."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise

from dashboard.exports.table import guard
from dashboard.texts import TEXTS
from dashboard.trips.asking import Trip
from dashboard.trips.report import find_ways
from dashboard.view.model import PageIndex, View
from geodata.network import Network, Route
from geodata.network.corridors import AT_SEA, find_country

COLUMNS = (
    *("way", "number", "from", "to", "mode", "gauge", "country", "km", "status"),
    *("corridors", "segment", "schematic"),
)
"""The columns: names that do not change, as scripts read them."""


def write_legs(index: PageIndex, view: View, network: Network, trip: Trip) -> bytes:
    """Write the sections of each way: of the baseline, the best and the next best.

    gauge: as the track carries it; status: on the view's day; km: as the answer
    counts them. It begins with a byte order mark, as records do.
    """
    file = StringIO(newline="")
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for name, way in find_ways(view, trip).items():
        title = TEXTS[f"way-{name}"]
        for row in _list_rows(index, network, trip, way):
            rows.writerow([title, *(guard(f"{cell}") for cell in row)])
    return file.getvalue().encode("utf-8-sig")


def _list_rows(
    index: PageIndex, network: Network, trip: Trip, way: Route
) -> Iterator[tuple[object, ...]]:
    titles = {stop.id: stop.title for stop in network.stops.values()}
    sections = zip(way.segments, pairwise(way.stops), strict=True)
    for number, (segment, (start, end)) in enumerate(sections, 1):
        country = find_country(segment)
        countries = index["trips"]["countries"]
        yield (
            *(number, titles[start], titles[end], segment.mode),
            "/".join(segment.gauges),
            "" if country == AT_SEA else countries[country],
            *(segment.km, segment.find_status(trip.scenario.day) or ""),
            ";".join(segment.corridors),
            *(segment.id, "yes" if segment.schematic else ""),
        )
