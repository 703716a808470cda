"""Which stops shown corridors bring onto the map as names."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dashboard.map.scene import Stress
from dashboard.map.stop_names import ShownStop
from dashboard.map.styles import STYLES


def find_shown(
    stops: Mapping[str, Iterable[ShownStop]], lines: Iterable[tuple[str, Stress]]
) -> dict[int, tuple[float, float]]:
    """Find which places shown corridors name, from which zoom on, and their ranks.

    stops: at the ends of a segment, by its id. lines: the segments that are shown;
    where some stand out, those that step back name none.
    (assets/lib/map/scene/ground_names.mjs does the same.)
    """
    ranks, nearer = STYLES["ranks"], STYLES["nearer"]
    found: dict[int, tuple[float, float]] = {}
    times: Counter[int] = Counter()
    told = list(lines)
    some = any(stress == "strong" for _, stress in told)
    for segment, stress in told:
        strong = stress == "strong"
        if some and not strong:
            continue
        for stop in stops.get(segment, ()):
            place, zoom = stop["place"], stop["zoom"]
            rank = ranks["way" if strong else "stop"] + zoom / 20
            if place not in found or rank <= found[place][1]:
                found[place] = zoom - nearer * strong, rank
            times[place] += strong
    ends = (place for place, count in times.items() if count == 1)
    return found | dict.fromkeys(ends, (0, ranks["way"]))
