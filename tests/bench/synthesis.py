"""A larger atlas than the real one: the same, with made-up events beside its own."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import Any

from dashboard.settings import find_atlas

_FIRST = date(2018, 1, 1)
_DAYS = (date(2026, 3, 31) - _FIRST).days
_SPREAD = 3  # degrees by which an event stands apart from that which it copies


@contextmanager
def make_larger(events: int) -> Iterator[Path]:
    """Give a folder to serve, with that many events more; it goes with the block."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "atlas"
        copytree(find_atlas(), folder, ignore=ignore_patterns("*.py", "__pycache__"))
        path = folder / "layers" / "meetings.geojson"
        layer = json.loads(path.read_text(encoding="utf-8"))
        layer["features"] += _make_events(layer["features"], events)
        path.write_text(json.dumps(layer, ensure_ascii=False), encoding="utf-8")
        yield folder


def _make_events(real: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Copy real events, each with a day and a place of its own; always the same."""
    chance = random.Random(2024)  # noqa: S311 - no secret
    placed = [one for one in real if one["geometry"] and not one["properties"]["end"]]
    return [_move(chance.choice(placed), number, chance) for number in range(count)]


def _move(event: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    new = {"id": f"made-up-{number}", "title": f"Made up, number {number}"}
    longitude, latitude = event["geometry"]["coordinates"]
    place = [
        round(longitude + chance.uniform(-_SPREAD, _SPREAD), 4),
        round(latitude + chance.uniform(-_SPREAD, _SPREAD), 4),
    ]
    return {
        "type": "Feature",
        "properties": {**event["properties"], **new, "start": day.isoformat()},
        "geometry": {"type": "Point", "coordinates": place},
    }
