"""Stories for the browser, and the check that each step's view resolves."""

import json
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from dashboard.about.bibliography import find_support
from dashboard.app import create_app
from dashboard.cli import main
from dashboard.compiled.edition import Compiled
from dashboard.server.contents import build_library
from dashboard.settings import Settings, find_assets
from dashboard.slides.request import read_cards
from dashboard.stories.compiling import check_views
from dashboard.view.links import parse_link
from geodata import read_atlas
from geodata.atlas import Atlas
from geodata.index.selecting import select
from geodata.problems import Findings

TOUR = "stories/tour.toml"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


def find_faults(atlas: Atlas) -> list[str]:
    findings = Findings()
    check_views(atlas, findings)
    return [str(problem) for problem in findings.problems]


def test_every_step_shows_the_records_that_it_is_about(atlas: Atlas) -> None:
    assert find_faults(atlas) == []
    index = Compiled(atlas).index
    for story in atlas.stories:
        for number, step in enumerate(story.steps, 1):
            view, notices = parse_link(f"story={story.id}&step={number}", index)
            assert notices == ()
            shown = zip(atlas.records, select(index, view).shown, strict=True)
            ids = {record.id for record, on in shown if on}
            assert ids, step.heading
            assert set(step.records) <= ids, step.heading


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("dates=2024-13", "“2024-13” is not a date or a range"),
        ("chart=pie&layers=meetings", "“pie” is not a chart of this atlas"),
        ("story=tour", "“tour” is not a story of this atlas"),
        ("pick=enclave", "it picks a record, whose details would hide the step"),
    ],
)
def test_a_view_that_does_not_resolve_is_named_with_its_remedy(
    small_atlas: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    view: str,
    words: str,
) -> None:
    folder = Path(copytree(small_atlas, tmp_path / "atlas"))
    whole = (folder / TOUR).read_text("utf-8")
    (folder / TOUR).write_text(whole.replace("layers=villages&at", f"{view}&at"))
    assert main(["check", "--data", str(folder)]) == 1
    told = capsys.readouterr().out.splitlines()[-1]
    assert told.startswith(f"{TOUR}, steps 1, view: {words}")
    assert told.count(". ") >= 1


def test_a_story_comes_in_files_that_the_first_view_does_not_load(
    small_atlas: Path,
) -> None:
    atlas = read_atlas(small_atlas)
    library = build_library(Compiled(atlas), find_assets(), "/")
    told = json.loads(library.read("stories/tour.json"))
    first, _ = told["steps"]
    assert first["others"][0]["sources"] == ["old-book", "gazette"]
    assert told["cited"] == "A. Author, The Gazette, 1 February 2024"
    assert "A. Author writes" not in library.read("atlas.json").decode()


def test_an_atlas_may_have_no_story(small_atlas: Path, tmp_path: Path) -> None:
    folder = Path(copytree(small_atlas, tmp_path / "atlas"))
    (folder / TOUR).unlink()
    assert main(["check", "--data", str(folder)]) == 0
    assert Compiled(read_atlas(folder)).index["stories"] == {}


@pytest.fixture(scope="module")
def client(small_atlas: Path) -> FlaskClient:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas(small_atlas))
    client: FlaskClient = app.server.test_client()
    return client


def test_a_whole_story_is_a_plain_page(client: FlaskClient) -> None:
    page = client.get("/story/tour").text
    assert page.count("<section id=") == 2
    assert "<script" not in page
    assert "A &lt;b&gt;tour&lt;/b&gt; &amp; more" in page
    assert "Betaland &lt;b&gt;:" in page
    assert 'href="/maps/?story=tour&amp;step=2"' in page
    assert 'href="https://example.org/gazette?a=1&amp;b=%22"' in page
    assert 'href="/maps/?pick=2024-05-24-statement"' in page
    missing = client.get("/story/nope")
    assert (missing.status_code, missing.text) == (
        404,
        "There is no story of this name. Choose from: tour.",
    )


def test_the_page_about_the_data_and_the_page_without_a_script_lead_there(
    client: FlaskClient,
) -> None:
    about = client.get("/about").text
    assert '<section id="stories">' in about
    assert 'href="/maps/story/tour"' in about
    assert 'href="/maps/story/tour"' in client.get("/?story=tour&step=2").text
    assert 'href="/maps/story/' not in client.get("/").text


def test_a_source_that_only_a_story_names_supports_it(atlas: Atlas) -> None:
    assert find_support(atlas)["301-am-2024-04-23"] == [
        ("", "Tavush, statement by statement")
    ]


def test_a_whole_story_is_slides_a_slide_a_step(client: FlaskClient) -> None:
    answer = client.get("/slides.pptx?story=tour", base_url="https://example.org")
    _, first, second, _ = Presentation(BytesIO(answer.data)).slides
    assert first.shapes.title.text == "The <em>enclave</em>"
    assert sum(hasattr(shape, "image") for shape in first.shapes) == 1
    texts = [shape.text for shape in first.shapes if shape.has_text_frame]
    claim = "A. Author writes that the village is Alphaland’s & nobody else’s."
    assert texts[1] == f"What the article says\n{claim}"
    assert texts[3].startswith("A. Author, The Gazette, 1 February 2024. ")
    notes = first.notes_slide.notes_text_frame.text
    assert notes.startswith("A <b>tour</b> & more. Step 1 of 2\n")
    assert "What others say: Betaland <b>: It denies that" in notes
    assert "https://example.org/maps/?story=tour&step=1" in notes
    assert "A. Author, An old book" in notes
    assert sum(shape.has_chart for shape in second.shapes) == 1


def test_a_step_is_one_slide_and_the_article_one_for_each(
    client: FlaskClient, atlas: Atlas
) -> None:
    answer = client.get("/slides.pptx?story=tour&step=2")
    (slide,) = Presentation(BytesIO(answer.data)).slides
    assert slide.shapes.title.text == "Talks"
    cards = read_cards(Compiled(atlas), "story=almaty-article", [])
    (story,) = (one for one in atlas.stories if one.id == "almaty-article")
    assert len(cards) == len(story.steps)
    assert {card.chart for card in cards} == {"map", "mediators", "venues", "control"}


def test_a_story_of_our_own_stands_on_its_records_and_follows_nothing(
    small_atlas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(copytree(small_atlas, tmp_path / "atlas"))
    whole = (folder / TOUR).read_text("utf-8")
    head, steps = whole.split("[[steps]]", 1)
    own = "\n".join(head.splitlines()[:2])
    (folder / TOUR).write_text(f"{own}\n[[steps]]{steps}")
    assert main(["check", "--data", str(folder)]) == 1
    assert "steps 2, records: what happened stands on nothing" in (
        capsys.readouterr().out
    )
    first = steps.split("[[steps]]", 1)[0]
    (folder / TOUR).write_text(f"{own}\n[[steps]]{first}")
    app = create_app(Settings(find_assets(), "/"), read_atlas(folder))
    page = app.server.test_client().get("/story/tour").text
    assert "Told by this atlas, from its own records" in page
    assert "What happened</h3>" in page
    assert "What the article says" not in page
    slides = app.server.test_client().get("/slides.pptx?story=tour")
    (slide,) = Presentation(BytesIO(slides.data)).slides
    assert "What happened: A. Author" in slide.notes_slide.notes_text_frame.text


def test_the_command_writes_the_slides_of_a_story(
    small_atlas: Path, tmp_path: Path
) -> None:
    file = tmp_path / "tour.pptx"
    data = ["--data", str(small_atlas)]
    assert main(["export", "story=tour", "-o", str(file), *data]) == 0
    assert len(Presentation(str(file)).slides) == len(("cover", 1, 2, "code"))
