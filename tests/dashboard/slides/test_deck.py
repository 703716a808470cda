"""Presentations: opened again by the library that presenters' scripts use."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from PIL import Image
from pptx import Presentation

from dashboard.app import create_app
from dashboard.cli import main
from dashboard.settings import Settings, find_assets
from dashboard.view.dates import tell_date
from geodata import read_atlas
from tests.counts import EDITION, write_villages

WIDE = 16 / 9


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    app = create_app(Settings(find_assets()), read_atlas())
    client: FlaskClient = app.server.test_client()
    return client


def open_deck(client: FlaskClient, query: str) -> Sequence[Any]:
    answer = client.get(f"/slides.pptx?{query}", base_url="https://example.org")
    assert answer.status_code == 200
    assert f"{answer.mimetype}".endswith("presentationml.presentation")
    deck = Presentation(BytesIO(answer.data))
    assert deck.slide_width / deck.slide_height == pytest.approx(WIDE, rel=1e-3)
    return list(deck.slides)


def list_texts(slide: Any) -> list[str]:  # noqa: ANN401 - the library has no types
    return [shape.text for shape in slide.shapes if shape.has_text_frame]


def test_a_slide_has_title_picture_source_and_notes(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "layers=villages&utm=x")
    sentence = write_villages()
    title = slide.shapes.title.text
    assert re.fullmatch(r"Armenia controls \d of the \d+ places shown; .*", title)
    (picture,) = (shape for shape in slide.shapes if hasattr(shape, "image"))
    assert picture._element.nvPicPr.cNvPr.get("descr") == f"Map: {title}"  # noqa: SLF001 - no other way
    wide, tall = Image.open(BytesIO(picture.image.blob)).size
    assert wide / tall == pytest.approx(picture.width / picture.height, rel=0.01)
    assert any(text.startswith(f"{sentence}. As of ") for text in list_texts(slide))
    (foot,) = (text for text in list_texts(slide) if "OpenStreetMap" in text)
    assert tell_date(EDITION) in foot
    assert "View: Neutral." in foot
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.startswith(sentence)
    assert "https://example.org/?layers=villages" in notes
    assert "https://tass.com/world/1792675" in notes


def test_a_step_shows_the_claim_beside_what_is_known(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "story=almaty-article&step=11")
    assert slide.shapes.title.text.startswith("No source found supports 1,000")
    heads = [text.partition("\n")[0] for text in list_texts(slide)]
    assert heads[1:3] == ["What the article says", "What is known"]
    assert "stationed 1,000 observers" in list_texts(slide)[1]
    assert "No source that we found" in list_texts(slide)[2]


def test_several_slides_have_a_cover_and_end_with_a_code(client: FlaskClient) -> None:
    cover, *steps, close = open_deck(client, "story=almaty-article")
    assert cover.shapes.title.text == "An article, statement by statement"
    assert len(steps) == 19
    (code,) = (shape for shape in close.shapes if hasattr(shape, "image"))
    link = "https://example.org/?story=almaty-article"
    assert code._element.nvPicPr.cNvPr.get("descr") == f"QR code of {link}"  # noqa: SLF001 - no other way
    assert link in "\n".join(list_texts(close))


def test_the_template_is_our_own(client: FlaskClient) -> None:
    answer = client.get("/slides.pptx?layers=villages")
    deck = Presentation(BytesIO(answer.data))
    told = deck.core_properties
    names = {told.author, told.last_modified_by}
    assert names == {"Corridor Atlas: the South Caucasus"}
    assert "python-pptx" not in f"{told.comments} {told.title}"
    with ZipFile(BytesIO(answer.data)) as parts:
        texts = {name: parts.read(name) for name in parts.namelist()}
    assert b"screen4x3" not in texts["ppt/presentation.xml"]
    assert b"0A5A78" in texts["ppt/theme/theme1.xml"]
    slide = texts["ppt/slides/slide1.xml"]
    assert slide.count(b"<a:r>") == slide.count(b'lang="en-GB"')
    sizes = map(int, re.findall(rb' sz="(\d+)"', slide))
    assert min(sizes) >= 1200
    for sheet in (deck.slide_master, *deck.slide_layouts):
        for shape in sheet.placeholders:
            assert shape.left + shape.width <= deck.slide_width
        wide = [s.width for s in sheet.placeholders if "Title" in s.name]
        assert all(one > deck.slide_width * 0.8 for one in wide)


def test_a_timeline_is_a_chart_that_can_be_edited(client: FlaskClient) -> None:
    query = urlencode({"view": "timeline?layers=meetings&dates=2022..2024"})
    (slide,) = open_deck(client, query)
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["2022", "2023", "2024"]
    counted = sum(sum(series.values) for series in plot.series)
    assert slide.shapes.title.text.startswith(f"{counted:.0f} events from 2022 to 2024")
    fills = [f"{series.format.fill.fore_color.rgb}" for series in plot.series]
    assert len(set(fills)) == len(fills) > 3


@pytest.mark.parametrize(
    ("query", "first", "colour"),
    [
        ("chart=mediators", "2018", "0A5A78"),
        ("view=venues%3Flayers%3Dmeetings", "Moscow", "7B7F82"),
    ],
)
def test_a_chart_of_the_atlas_can_be_edited(
    client: FlaskClient, query: str, first: str, colour: str
) -> None:
    (slide,) = open_deck(client, query)
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    plot = frame.chart.plots[0]
    assert next(iter(plot.categories)) == first
    assert f"{plot.series[0].format.fill.fore_color.rgb}" == colour
    assert " of " in slide.shapes.title.text
    words = frame._element.nvGraphicFramePr.cNvPr.get("descr")  # noqa: SLF001 - no other way
    assert words.startswith(f"{slide.shapes.title.text}. Meetings and calls")
    assert slide.notes_slide.notes_text_frame.text.startswith(words)


def test_a_chart_says_below_what_is_left_and_whose_it_is(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "chart=pairs")
    (foot,) = (text for text in list_texts(slide) if "CC BY 4.0" in text)
    assert re.match(r"[1-9]\d* more are not shown\. ", foot)
    assert "CC BY 4.0" in foot
    assert "OpenStreetMap" not in foot


def test_venues_are_bars_whose_longest_is_in_colour(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "chart=venues")
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    (series,) = frame.chart.plots[0].series
    names = list(frame.chart.plots[0].categories)
    assert re.fullmatch(r"\d+ other places", names[-1])
    assert sum(series.values) > 100
    assert series.values[0] == max(series.values[:-1])  # the last are all others
    assert f"{series.points[0].format.fill.fore_color.rgb}" == "0A5A78"


def test_two_who_meet_are_compared_side_by_side(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "chart=pairs&dates=2023")
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    one, other = frame.chart.plots[0].series
    assert slide.shapes.title.text.startswith(f"{one.name} and {other.name} were")
    assert "Russia" in frame.chart.plots[0].categories


@pytest.mark.parametrize("chart", ["stances", "control"])
def test_a_history_is_a_picture_with_words(client: FlaskClient, chart: str) -> None:
    (slide,) = open_deck(client, f"chart={chart}&dates=..2024-05-24")
    (picture,) = (shape for shape in slide.shapes if hasattr(shape, "image"))
    words = picture._element.nvPicPr.cNvPr.get("descr")  # noqa: SLF001 - no other way
    assert "24 May 2024" in slide.shapes.title.text
    assert words.startswith(slide.shapes.title.text)


def test_a_chart_without_numbers_says_so(client: FlaskClient) -> None:
    (slide,) = open_deck(client, "chart=venues&layers=none")
    none = "No meeting passes these filters"
    assert [shape.text for shape in slide.shapes].count(none) == 2


def test_several_views_are_several_slides(client: FlaskClient) -> None:
    views = ["layers=villages", "timeline?layers=none", "map?layers=none"]
    _, *slides, _ = open_deck(client, urlencode({"view": views}, doseq=True))
    titles = [slide.shapes.title.text.split()[0] for slide in slides]
    assert titles == ["Armenia", "No", "No"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("view=nope?dates=2024", "“nope” has no slide. Charts that have one: map"),
        ("view=dates%3Dx", "“x” is not a date or a range"),
        ("dates=x", "“x” is not a date or a range"),
        ("date=2024", "“date” is not a key of a link; the nearest is “dates”"),
        ("view=layer%3Dsites", "“layer” is not a key of a link"),
        ("view=map?&Story=x", "“Story” is not a key of a link"),
        ("&".join(["view="] * 25), "at most 24 slides."),
    ],
)
def test_what_has_no_slide_is_refused_in_plain_words(
    client: FlaskClient, query: str, words: str
) -> None:
    answer = client.get(f"/slides.pptx?{query}")
    assert answer.status_code == 400
    assert words in answer.text


def test_the_command_writes_slides(small_atlas: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.pptx"
    data = ["--data", str(small_atlas), "--chart=timeline"]
    assert main(["export", "", "-o", str(file), *data]) == 0
    assert len(Presentation(str(file)).slides) == 1


@pytest.mark.parametrize(("chart", "kind"), [("venues", "chart"), ("pairs", "chart")])
def test_the_command_writes_a_chart_as_a_slide(
    small_atlas: Path, tmp_path: Path, chart: str, kind: str
) -> None:
    file = tmp_path / "a.pptx"
    data = ["--data", str(small_atlas), f"--chart={chart}"]
    assert main(["export", "", "-o", str(file), *data]) == 0
    (slide,) = Presentation(str(file)).slides
    assert sum(getattr(shape, f"has_{kind}") for shape in slide.shapes) == 1


def test_a_title_longer_than_a_file_may_have_is_cut_in_its_properties(
    small_atlas: Path,
) -> None:
    atlas = replace(read_atlas(small_atlas), title="a" * 300)
    client = create_app(Settings(find_assets()), atlas).server.test_client()
    told = Presentation(BytesIO(client.get("/slides.pptx").data)).core_properties
    assert {len(told.title), len(told.author), len(told.comments)} == {255}
