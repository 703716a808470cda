"""The comparison of corridors as rows: what is measured and what is said of each."""

from collections.abc import Iterator

from dashboard.charts.count import Tally
from dashboard.corridors.comparison import Corridor, CorridorComparison
from dashboard.texts import TEXTS
from geodata.days import write_day


def list_measures(
    template: CorridorComparison, tally: Tally, as_of: int
) -> Iterator[list[str | float]]:
    """List a head and a row for each corridor; km to a tenth where they are sums.

    Countries stand in columns of their own, those of all corridors.
    """
    corridors = [template["corridors"][row] for row in tally.rows]
    modes = list(dict.fromkeys(mode for one in corridors for mode in one["modes"]))
    codes = list(dict.fromkeys(code for one in corridors for code in one["countries"]))
    states = [column["title"] for column in template["columns"]]
    day = write_day(as_of)
    yield [
        *(TEXTS[f"column-{name}"] for name in ("corridor", "day", "km")),
        *states,
        *(TEXTS[f"mode-{mode}"] for mode in modes),
        *(template["names"][code] for code in codes),
        *(TEXTS[f"column-{name}"] for name in ("crossings", "breaks", "ships")),
        *(TEXTS[f"compare-{name}"] for name in ("published", "capacity", "sources")),
    ]
    for corridor, values in zip(corridors, tally.values, strict=True):
        yield [
            *(corridor["short"], day, corridor["tenths"] / 10),
            *values,
            *(corridor["modes"].get(mode, 0) for mode in modes),
            *(corridor["countries"].get(code, 0) for code in codes),
            *_list_counts(corridor),
            *(corridor["said"], corridor["capacity"], "; ".join(corridor["sources"])),
        ]


def _list_counts(corridor: Corridor) -> tuple[int, int, int]:
    return len(corridor["crossings"]), corridor["breaks"], corridor["ships"]
