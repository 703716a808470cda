"""What the timeline draws from: lanes of kinds of events, and presets of dates."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypedDict

from geodata.atlas import Atlas, Lane, Record
from geodata.days import write_day


class RangePreset(TypedDict):
    """A range of dates with a name; an end that is None is open."""

    title: str
    dates: tuple[str | None, str | None]


class TimelineFile(TypedDict):
    """Lanes from the top with their tokens, and presets."""

    lanes: Sequence[Lane]
    presets: Sequence[RangePreset]


def list_lanes(atlas: Atlas) -> tuple[Lane, ...]:
    """List the lanes that the atlas declares, else one for each layer of events."""
    return atlas.lanes or tuple(
        Lane(layer.title, tuple(f"{layer.id}.{kind}" for kind in layer.kinds))
        for layer in atlas.layers.values()
        if layer.role == "records" and layer.time == "event"
    )


def compile_timeline(atlas: Atlas) -> TimelineFile:
    """Compile what the timeline is drawn from."""
    return {
        "lanes": list_lanes(atlas),
        "presets": [
            {"title": preset.title, "dates": (preset.start, preset.end)}
            for preset in atlas.presets
        ],
    }


def count_years(
    atlas: Atlas, records: Iterable[Record]
) -> tuple[list[int], list[tuple[Lane, list[int]]]]:
    """Count events by the year of their first day, in lanes that have any.

    The years follow each other without a gap; records that are no events, or
    begin at no known day, do not count.
    """
    found: Counter[tuple[str, int]] = Counter(
        (record.token, read_year(record.days.first))
        for record in records
        if record.time == "event" and record.days and record.days.first is not None
    )
    years = [year for _, year in found]
    span = list(range(min(years), max(years) + 1)) if years else []
    lanes = [
        (lane, [sum(found[kind, year] for kind in lane.kinds) for year in span])
        for lane in list_lanes(atlas)
    ]
    return span, [(lane, counts) for lane, counts in lanes if any(counts)]


def read_year(day: int) -> int:
    """Read the year of a day number."""
    return int(write_day(day)[:4])
