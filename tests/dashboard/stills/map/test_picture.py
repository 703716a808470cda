"""The pictures themselves: small, steady, readable, and calling nobody."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

import brotli
import pytest
from PIL import Image

from dashboard.compiled.edition import Compiled
from dashboard.drawing.printing import Format, FrameName
from dashboard.stills.map.picture import draw_map
from dashboard.stills.map.prepared import PreparedMap, prepare_map
from dashboard.style.colours import PALETTES, Theme
from dashboard.view.dates import tell_date
from dashboard.view.links import parse_link
from geodata import read_atlas
from tests.counts import EDITION, write_villages

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def prepared() -> PreparedMap:
    return prepare_map(Compiled(read_atlas()))


def draw(  # noqa: PLR0913 - as many as the drawing itself has
    prepared: PreparedMap,
    query: str = "",
    form: Format = "svg",
    size: tuple[int, int] = (1200, 675),
    theme: Theme = "light",
    *,
    bare: bool = False,
    relief: bool = False,
) -> bytes:
    view, _ = parse_link(query, prepared.index)
    frame: FrameName = "none" if bare else "full"
    return draw_map(prepared, view, theme, size, form, frame=frame, relief=relief)


def read_texts(picture: bytes) -> list[str]:
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("size", [(64, 64), (390, 500), (1200, 675)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_has_the_size_that_was_asked(
    prepared: PreparedMap, size: tuple[int, int], theme: Theme
) -> None:
    image = Image.open(BytesIO(draw(prepared, "layers=villages", "png", size, theme)))
    assert image.size == size
    if size == (64, 64):
        return  # no room for more than the map
    ground = image.convert("RGB").getpixel((0, size[1] - 1))
    assert ground == tuple(bytes.fromhex(PALETTES[theme]["panel"][1:]))


@pytest.mark.parametrize("form", ["svg", "png", "webp", "pdf"])
def test_the_same_view_gives_the_same_bytes(
    prepared: PreparedMap, form: Format
) -> None:
    query = "layers=villages&at=45.12,41.05,9.7"
    assert draw(prepared, query, form) == draw(prepared, query, form)


def test_the_text_of_an_svg_is_text(prepared: PreparedMap) -> None:
    picture = draw(prepared, "layers=villages&at=45.12,41.05,9.7&dates=2015")
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    title = root.findtext(f"{SVG}title")
    assert title == write_villages("2015")
    texts = read_texts(picture)
    assert title in " ".join(texts)
    day = "As of 31 December 2015. View: Neutral."
    assert any(line.startswith(day) for line in texts)
    assert {"Kirants", "5\u202fkm", "Exclave villages", "Border not delimited"} <= {
        *texts
    }
    assert "ODbL 1.0" in " ".join(texts)
    assert f"data up to {tell_date(EDITION)}" in " ".join(texts)


def test_an_svg_refers_to_no_other_host(prepared: PreparedMap) -> None:
    text = draw(prepared, "q=<script>").decode()
    spaces = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert set(re.findall(r"https?://[^\"' <]*", text)) <= spaces
    assert "<script" not in text
    assert "<!DOCTYPE" not in text
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', text))


@pytest.mark.parametrize("query", ["", "layers=corridors&at=50,44,3.2", "dates=2015"])
def test_an_svg_is_small(prepared: PreparedMap, query: str) -> None:
    assert len(brotli.compress(draw(prepared, query), quality=5)) < 100_000


def test_the_legend_names_what_occurs_and_no_more(prepared: PreparedMap) -> None:
    texts = read_texts(draw(prepared, "layers=corridors&at=50,44,3.2&base=none"))
    assert {"Railway", "Sea", "In operation"} <= {*texts}
    assert not {"State border", "Exclave villages", "Leaders’ meetings"} & {*texts}


def test_schematic_lines_are_pale_as_on_the_live_map(prepared: PreparedMap) -> None:
    picture = draw(prepared, "layers=corridors&base=none", bare=True).decode()
    assert "opacity: 0.42" in picture
    none = draw(prepared, "layers=villages&base=none", bare=True).decode()
    assert "opacity: 0.42" not in none


def test_the_line_of_contact_is_drawn_in_2015_only(prepared: PreparedMap) -> None:
    words = "Line of contact, 1994–2020"
    assert words in read_texts(draw(prepared, "dates=2015"))
    assert words not in read_texts(draw(prepared, "dates=2025"))


def test_a_bare_picture_is_the_map_alone(prepared: PreparedMap) -> None:
    texts = read_texts(draw(prepared, "layers=villages", bare=True))
    assert "ARMENIA" in texts
    assert "Exclave villages" not in texts
    assert not [text for text in texts if "records" in text]


def test_a_small_picture_is_the_map_alone(prepared: PreparedMap) -> None:
    texts = read_texts(draw(prepared, "layers=villages", "svg", (150, 120)))
    assert [text for text in texts if text != text.upper()] == ["Baku", "Tbilisi"]


def test_relief_is_drawn_where_it_is_asked(prepared: PreparedMap) -> None:
    """And its makers are named then."""
    plain, shaded = (
        draw(prepared, "layers=none", relief=asked).decode() for asked in (False, True)
    )
    assert "<image" not in plain
    assert "shadedrelief.com" not in plain
    assert "<image" in shaded
    assert "shadedrelief.com" in shaded


def test_rivers_and_lands_on_both_sides_of_a_border_are_named(
    prepared: PreparedMap,
) -> None:
    """Far from the points at which the lands themselves are named."""
    texts = read_texts(draw(prepared, "layers=none&at=45.13,41.075,9.5"))
    assert {"ARMENIA", "AZERBAIJAN"} <= {*texts}
    assert "Aras" in read_texts(draw(prepared, "layers=none&at=46,38.9,8"))
    turned = draw(prepared, "layers=none&at=45.13,41.075,9.5").decode()
    assert len(re.findall(r"rotate\(-?[1-9]", turned)) > 0


@pytest.mark.parametrize("size", [(480, 320), (800, 520)])
def test_the_four_villages_have_their_names_where_marks_are_dense(
    prepared: PreparedMap, size: tuple[int, int]
) -> None:
    query = "layers=villages.handed_over~meetings.handover&at=45.14,41.08,9.6"
    texts = read_texts(draw(prepared, query, "svg", size))
    villages = {
        "Baghanis Ayrum",
        "Ashaghi (Lower) Askipara",
        "Kheyrimli",
        "Gizilhajili",
    }
    assert villages - {*texts} == set()


def test_what_is_picked_is_named_where_there_is_no_room(prepared: PreparedMap) -> None:
    query = "layers=villages&at=45.14,41.08,7&pick=kheyrimli"
    assert "Kheyrimli" in read_texts(draw(prepared, query, "svg", (120, 90)))


def test_a_town_without_a_name_in_the_language_stands_in_grey(
    prepared: PreparedMap,
) -> None:
    grey = PALETTES["light"]["muted"]
    texts = {
        "".join(node.itertext()): node.get("style", "")
        for node in ET.fromstring(  # noqa: S314 - our own picture
            draw(prepared, "layers=none&lang=hy&at=45.6,40.2,6.2")
        ).iter(f"{SVG}text")
    }
    assert grey not in texts["Գյումրի"]
    assert grey in texts["Erzurum"]
