"""What heads a view elsewhere is what it finds, in one sentence."""

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.compiled.headings import find_heading
from dashboard.pictures.request import find_open
from geodata import read_atlas

MANY = ("ARM", "AZE", "RUS", "IRN", "TUR", "GEO", "EU", "USA", "KAZ", "FRA", "CHN")


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return Compiled(read_atlas())


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "Corridor Atlas: the South Caucasus"),
        ("layers=villages&dates=2024-05-24", "Armenia controls 8 of the 13 places"),
        ("layers=villages.handed_over&dates=2024-05-24", "Azerbaijan controls all 4"),
        ("layers=corridors&pick=zangezur", "km through Armenia are not built"),
        ("pick=2024-05-10-almaty", "10–11 May 2024"),
        ("layers=meetings&dates=2023", "saw the most: "),
        ("chart=mediators", "went without a mediator"),
        ("chart=trip&trip=khorgos..istanbul", "Khorgos to Istanbul"),
        (f"match=all&actors={'~'.join(MANY)}&dates=2023", "0 records, 2023"),
        ("layers=villages&q=zzzz", "Villages, matching “zzzz”: 0 records"),
    ],
)
def test_a_view_is_headed_by_what_it_finds(
    compiled: Compiled, query: str, heading: str
) -> None:
    shown = compiled.read(query)
    chart = find_open(compiled.index, shown.view)
    assert heading in find_heading(compiled, shown, chart)
