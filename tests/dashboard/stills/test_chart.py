"""Charts as pictures: every number stands in them, and they say what they show."""

import re
from io import BytesIO
from typing import cast
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from dashboard.charts.counted import Counted
from dashboard.compiled.charts import TABLE
from dashboard.compiled.edition import Compiled
from dashboard.drawing.shades import blend, choose_ink
from dashboard.pictures.request import list_pictured, read_order
from dashboard.pictures.studio import Studio
from dashboard.view.dates import tell_date
from dashboard.view.model import PageIndex
from dashboard.view.shown import read
from geodata import read_atlas
from tests.counts import EDITION

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = ("mediators", "venues", "pairs")
HISTORIES = ("stances", "control")


@pytest.fixture(scope="module")
def studio() -> Studio:
    return Studio(Compiled(read_atlas()))


@pytest.fixture(scope="module")
def index(studio: Studio) -> PageIndex:
    return studio.compiled.index


def draw(
    studio: Studio, index: PageIndex, chart: str, query: str = "", **options: str
) -> bytes:
    form = options.pop("form", "svg")
    order = read_order(index, form, read(index, query), options, chart)
    return studio.draw(order, f"{order}")


def count(studio: Studio, chart: str, index: PageIndex, query: str) -> Counted:
    return cast("Counted", studio.compiled.chart(chart, read(index, query).view))


def read_texts(picture: bytes) -> list[str]:
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


def test_every_chart_of_the_atlas_has_a_picture(index: PageIndex) -> None:
    charts = (*CHARTS, "corridors", *HISTORIES, "trip")
    assert sorted(list_pictured(index)) == sorted(("map", "timeline", *charts))
    assert TABLE in index["charts"]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_says_its_finding_numbers_and_source(
    studio: Studio, index: PageIndex, chart: str, theme: str
) -> None:
    query = "dates=2021..2024"
    texts = read_texts(draw(studio, index, chart, query, theme=theme))
    counted = count(studio, chart, index, query)
    assert texts[0] == counted.finding
    whole = " ".join(texts)
    assert f"{counted.template['about']} {counted.sentence}." in whole
    assert f"data up to {tell_date(EDITION)}" in whole
    assert "CC BY 4.0" in whole
    assert "OpenStreetMap" not in whole  # it is owed nothing here
    numbers = [text for text in texts if text.isdigit()]
    for counts in counted.tally.values:
        # a single dot is its own number
        assert {f"{number}" for number in counts if number > 1} <= set(numbers)
    told = [line[0] for line in counted.lines] + counted.heads
    assert all(title in whole for title in told)


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("frame", ["full", "none"])
def test_an_empty_chart_says_so(
    studio: Studio, index: PageIndex, chart: str, frame: str
) -> None:
    texts = read_texts(draw(studio, index, chart, "layers=none", frame=frame))
    assert texts[-1] == "No meeting passes these filters"


def test_control_is_told_without_colours(studio: Studio, index: PageIndex) -> None:
    texts = read_texts(draw(studio, index, "control", "dates=..2024-05-24"))
    assert texts[0].startswith("On 24 May 2024, 4 places came under the control of")
    assert "2 of them disputed until then" in " ".join(texts)
    assert texts.count("disputed") == 1 + 2  # in the legend, and on two bars
    assert texts.count("Armenia") == 1 + 7
    assert texts.count("Azerbaijan") + texts.count("AZE") >= 1 + 9
    assert {"1990", "2024", "24 May 2024", "Karki / Tigranashen"} <= set(texts)
    assert "and 4 more" in texts  # border villages, where nothing changed
    assert f"data up to {tell_date(EDITION)}" in " ".join(texts)


def test_stances_are_told_by_signs(studio: Studio, index: PageIndex) -> None:
    query = "actors=IRN~IND&dates=..2024-05-24"
    texts = read_texts(draw(studio, index, "stances", query, height="900"))
    assert {"IRN", "IND", "\N{MINUS SIGN}", "+", "–"} <= set(texts)
    assert {"– no statement found", "\N{MINUS SIGN} against", "+ for"} <= set(texts)
    assert "ARM" not in texts
    assert "Zangezur corridor" in texts
    assert "Arms supplies" not in texts  # folded, and counted below
    assert any(re.fullmatch(r"and \d+ more", text) for text in texts)
    assert "CC BY 4.0" in " ".join(texts)


@pytest.mark.parametrize(("chart", "query"), [("control", "layers=none")])
def test_an_empty_history_says_so(
    studio: Studio, index: PageIndex, chart: str, query: str
) -> None:
    texts = read_texts(draw(studio, index, chart, query))
    assert "Nothing that these filters show has a history here" in texts[-1]


def test_rows_of_a_matrix_without_room_are_counted(
    studio: Studio, index: PageIndex
) -> None:
    left = []
    for height in ("675", "140"):
        drawn = draw(studio, index, "stances", height=height, frame="none")
        (told,) = (t for t in read_texts(drawn) if re.fullmatch(r"and \d+ more", t))
        left.append(int(told.split()[1]))
    assert 0 < left[0] < left[1]


def test_frames_leave_out_what_stands_around(studio: Studio, index: PageIndex) -> None:
    full, legend, bare = (
        read_texts(draw(studio, index, "venues", frame=frame))
        for frame in ("full", "legend", "none")
    )
    assert legend == bare
    assert bare == [text for text in full if text in bare]
    assert not any("CC BY 4.0" in text for text in bare)


@pytest.mark.parametrize("form", ["svg", "png", "webp", "pdf"])
def test_the_same_view_gives_the_same_bytes(
    studio: Studio, index: PageIndex, form: str
) -> None:
    order = read_order(index, form, read(index, "dates=2023"), {}, "mediators")
    picture = studio.draw(order, f"1{form}")
    assert picture == studio.draw(order, f"2{form}")
    assert b"CreationDate" not in picture


@pytest.mark.parametrize("chart", [*CHARTS, *HISTORIES, "corridors"])
@pytest.mark.parametrize("size", [(64, 64), (390, 600), (600, 150)])
def test_a_chart_fits_any_paper(
    studio: Studio, index: PageIndex, chart: str, size: tuple[int, int]
) -> None:
    width, height = map(str, size)
    options = {"form": "png", "width": width, "height": height}
    picture = draw(studio, index, chart, **options)
    assert Image.open(BytesIO(picture)).size == size


def test_bars_without_room_are_counted(studio: Studio, index: PageIndex) -> None:
    texts = read_texts(draw(studio, index, "venues", height="210"))
    counted = count(studio, "venues", index, "")
    shown = [row for row in counted.rows if row["title"] in texts]
    left = counted.tally.left + len(counted.rows) - len(shown)
    assert 0 < len(shown) < len(counted.rows)
    assert f"and {left} more" in texts


def test_numbers_are_read_on_any_shade() -> None:
    palette = {"ink": "#000000", "panel": "#ffffff"}
    assert blend("#000000", "#ff8000", 0.5) == "#804000"
    assert choose_ink(palette, "#ffff00") == "#000000"
    assert choose_ink(palette, "#0000ff") == "#ffffff"


def test_the_profile_says_what_is_missing_and_where(
    studio: Studio, index: PageIndex
) -> None:
    query = "dates=..2020-01-01&corridors=zangezur~aras-iran"
    texts = read_texts(draw(studio, index, "corridors", query))
    whole = " ".join(texts)
    assert texts[0].startswith("On 1 January 2020, 357 of the 767\u202fkm of the")
    assert "the 43\u202fkm through Armenia are not built" in whole
    assert {"Alat", "Horadiz", "Meghri", "Nakhchivan", "Kars"} <= set(texts)
    assert {"Azerbaijan", "Armenia", "Türkiye", "1520\u202fmm", "1435\u202fmm"} <= set(
        texts
    )
    assert "158\u202fkm not built" in texts  # from Horadiz to the border of Nakhchivan
    assert {"not built", "not known", "railway", "road"} <= set(texts)
    assert "under construction" not in texts
    assert "OpenStreetMap" in whole


def test_lines_without_room_are_counted(studio: Studio, index: PageIndex) -> None:
    options = {"width": "390", "height": "480", "frame": "none"}
    query = "corridors=zangezur~aras-iran~cop"
    texts = read_texts(draw(studio, index, "corridors", query, **options))
    heads = ["Zangezur corridor", "Aras corridor through Iran", "Crossroads of Peace"]
    assert [text for text in texts if text in heads] == heads
    # of ten lines those from Alat, from Horadiz (two) and from Norduz are drawn
    assert "Norduz – Bavra, 463\u202fkm" in texts
    assert "shorter lines without room here: 6" in texts
