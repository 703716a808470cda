"""The product knows no region: an atlas of another one bears no word of the first."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from dashboard.app import create_app
from dashboard.cli import main
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from geodata.checking import check_atlas

EXAMPLE = Path(__file__).parents[2] / "geodata" / "examples" / "beagle"
FOREIGN = re.compile(
    r"Armenia|Azerbaijan|Caucas|Caspian|Zangezur|Kirants|\b1991\b", re.IGNORECASE
)
PAGES = (
    *(
        "/",
        "/?chart=control&side=arg&compare=chl",
        "/?chart=pairs",
        "/records",
        "/about",
    ),
    *("/story/treaty", "/embed/map", "/embed/control", "/embed/mediators"),
    *("/image/map.svg", "/image/map.svg?layers=islands&side=chl", "/image/control.svg"),
    *("/image/stances.svg", "/image/timeline.svg", "/image/map.svg?tables=nonsense"),
    *(
        "/file.html",
        "/data/records.csv",
        "/oembed?url=nowhere",
        "/image/trip.svg",
        "/no",
    ),
)
COMMANDS = (
    *("", "new", "import", "serve", "check", "export", "freeze", "corridors", "route"),
    *("changes", "site", "cite"),
)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    app = create_app(Settings(assets=find_assets()), EXAMPLE)
    opened: FlaskClient = app.server.test_client()
    return opened


def test_it_is_sound() -> None:
    assert check_atlas(EXAMPLE).problems == ()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_or_picture_speaks_of_the_first_region(
    client: FlaskClient, path: str
) -> None:
    text = client.get(path).get_data(as_text=True)
    assert text
    assert _find(text) == []


def test_no_file_of_the_library_speaks_of_it(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    addresses = {*re.findall(r'"(/[^"]+\.(?:json|mjs|css|js))"', page)}
    assert len(addresses) >= 4
    for address in addresses:
        if "/plotly/" in address:
            continue  # Plotly's own: it knows the countries of the world
        assert _find(client.get(address).get_data(as_text=True)) == [], address


def test_no_slide_speaks_of_it(client: FlaskClient) -> None:
    deck = Presentation(io.BytesIO(client.get("/slides.pptx?story=treaty").data))
    words = "\n".join(_list_words(deck))
    assert "The Beagle Channel" in words
    assert _find(words) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_speaks_of_it(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        main([*filter(None, [command]), "--help"])
    assert _find(capsys.readouterr().out) == []


def test_the_filters_offer_no_kind_without_a_record(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    filters = page.partition('class="filters"')[2].partition("</section>")[0]
    offered = set(re.findall(r'value="((?:islands|talks)\.\w+)"', filters))
    assert offered == {record.token for record in read_atlas(EXAMPLE).records}


def test_a_legend_tells_only_what_is_drawn(client: FlaskClient) -> None:
    query = "layers=islands&dates=..1984-06&side=arg&at=-67,-55.1,7.6"
    drawn = client.get(f"/image/map.svg?{query}").get_data(as_text=True)
    assert "Place controlled by Chile" in drawn
    for words in ("controlled by Argentina", "disputed", "Exclave", "delimited"):
        assert words not in drawn


def _find(text: str) -> list[str]:
    return FOREIGN.findall(text)


def _list_words(deck: Any) -> Iterator[str]:  # noqa: ANN401 - its types are not whole
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
        if slide.has_notes_slide:
            yield slide.notes_slide.notes_text_frame.text
