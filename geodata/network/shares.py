"""Published lengths of ways that are drawn straight, shared out over their segments."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.atlas import PublishedLength
    from geodata.network.graph import Segment


def share_lengths(
    lengths: Iterable["PublishedLength"],
    segments: Mapping[str, "Segment"],
    names: Mapping[str, str],
) -> Iterator[tuple[str, int]]:
    """Give the segments of ways whose published length counts their share of it.

    names: ids of stops by title. A share is in tenths of a km, in proportion to what is
    drawn; those of a way add up to its published length. What names no way is left to
    the check.
    """
    for length in lengths:
        ends = names.get(length.start, ""), names.get(length.end, "")
        way = (
            _find_way(segments.values(), length.corridor, *ends)
            if length.counts
            else []
        )
        drawn = sum(segment.tenths for segment in way)
        scale = round(length.km * 10) / drawn if drawn else 0
        sums = accumulate((segment.tenths for segment in way), initial=0)
        marks = pairwise(round(tenths * scale) for tenths in sums)
        for segment, (before, after) in zip(way, marks, strict=True):
            yield segment.id, after - before


def _find_way(
    segments: Iterable["Segment"], corridor: str, start: str, end: str
) -> list["Segment"]:
    """Find the way with the fewest of a corridor's segments; empty where none is."""
    beside: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        if corridor in segment.corridors:
            for stop in segment.ends:
                beside[stop].append(segment)
    ways: dict[str, list[Segment]] = {start: []}
    ahead = deque([start])
    while ahead and end not in ways:
        stop = ahead.popleft()
        for segment in beside[stop]:
            other = segment.ends[segment.ends[0] == stop]
            if other not in ways:
                ways[other] = [*ways[stop], segment]
                ahead.append(other)
    return ways.get(end, [])
