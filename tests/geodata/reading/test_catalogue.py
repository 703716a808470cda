"""The catalogue: what atlas.toml can say, and the real one says."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from geodata.atlas import Layer
from geodata.days import count_days, write_day
from geodata.problems import AtlasError
from geodata.reading.catalogue import Catalogue, read_catalogue
from geodata.reading.fields import TYPES
from geodata.reading.folder import FOLDER

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "atlas" / "atlas.toml"
DOCS = ROOT / "docs" / "atlas-toml.md"


def read(tmp_path: Path, text: str) -> Catalogue:
    (tmp_path / "atlas.toml").write_text(text, "utf-8")
    return read_catalogue(tmp_path)


def find_problems(tmp_path: Path, old: str, new: str) -> dict[tuple[str, str], str]:
    """Read the small catalogue with one change; its problems' messages by place."""
    text = SMALL.read_text("utf-8")
    assert old in text
    with pytest.raises(AtlasError) as refusal:
        read(tmp_path, text.replace(old, new, 1))
    return {(p.feature, p.field): p.message for p in refusal.value.problems}


@pytest.fixture(scope="module")
def layers() -> Mapping[str, Layer]:
    return read_catalogue(FOLDER).layers


def test_the_example_in_the_docs_can_be_declared(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    layer = read(tmp_path, SMALL.read_text("utf-8") + example).layers["springs"]
    assert layer.geometry == ("Point", "null")
    assert not layer.kinds["mineral"].on
    assert layer.fields["temperature"].required
    assert layer.fields["use"].values == ("drinking", "bathing")


def test_the_docs_name_every_type() -> None:
    text = DOCS.read_text("utf-8")
    assert [kind for kind in TYPES if f"`{kind}`" not in text] == []


def test_common_fields_need_no_declaration(layers: Mapping[str, Layer]) -> None:
    assert layers["meetings"].fields["source"].required
    assert layers["meetings"].fields["place_certainty"].values[0] == "surveyed"
    assert list(layers["places"].fields)[:3] == ["id", "kind", "title"]


def test_a_base_layer_asks_for_less_unless_declared(
    layers: Mapping[str, Layer],
) -> None:
    assert not layers["water"].fields["source"].required
    assert layers["borders"].fields["source"].required
    assert layers["borders"].fields["source"].type == "sources"


def test_parts_have_fields_of_their_own(layers: Mapping[str, Layer]) -> None:
    assert "gauge" in layers["corridors"].part_fields
    assert "gauge" not in layers["corridors"].fields
    assert "parent" not in layers["corridors"].part_fields
    assert not layers["meetings"].part_fields


def test_the_real_atlas_opens_with_all_records_but_ports_and_pipelines(
    layers: Mapping[str, Layer],
) -> None:
    off = {
        f"{layer.id}.{kind.id}"
        for layer in layers.values()
        for kind in layer.kinds.values()
        if not kind.on
    }
    assert off == {"sites.port", "corridors.pipeline"}


def test_events_of_a_colour_have_one_shape_of_few(
    layers: Mapping[str, Layer],
) -> None:
    """A reader learns five shapes, each of which says with its colour what it is."""
    events = layers["meetings"].kinds.values()
    shapes: dict[str, set[str]] = {}
    for kind in events:
        shapes.setdefault(kind.colour, set()).add(kind.symbol)
    assert all(len(some) == 1 for some in shapes.values())
    assert len(set.union(*shapes.values())) <= 5


def test_days_camera_and_ways_in_of_the_real_atlas() -> None:
    catalogue = read_catalogue(FOLDER)
    assert write_day(catalogue.earliest) == "1988-01-01"
    assert catalogue.camera == (46.2, 40.1, 6.2)
    assert [entry.title for entry in catalogue.entries] == [
        "The Zangezur corridor",
        "The four villages",
        "The Almaty meeting",
        "An article, statement by statement",
        "Tavush, statement by statement",
        "One route, three names",
    ]


def test_the_years_whose_lines_are_unknown_are_declared() -> None:
    gap = read_catalogue(FOLDER).gaps[0]
    assert (write_day(gap.first), write_day(gap.last)) == ("2020-11-10", "2023-09-19")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("1990-01-01", {"Soviet republics"}),
        ("1993-07-01", {"front", "Abkhazia"}),
        ("2000-01-01", {"Abkhazia"}),
        ("2010-01-01", set()),
        ("2022-01-01", {"ceasefire of November 2020"}),
    ],
)
def test_what_is_not_drawn_is_said_for_its_days(day: str, words: set[str]) -> None:
    when = count_days(date.fromisoformat(day))
    texts = [g.text for g in read_catalogue(FOLDER).gaps if g.first <= when <= g.last]
    assert len(texts) == len(words)
    assert all(any(word in text for text in texts) for word in words)
    assert all(len(text.split()) <= 30 for text in texts)


def test_a_gap_that_ends_before_it_starts_is_found(tmp_path: Path) -> None:
    gap = '[[gaps]]\nstart = 2024-01-02\nend = 2024-01-01\ntext = "Unknown."\n'
    found = find_problems(tmp_path, "[roles]", f"{gap}[roles]")
    assert found[("gaps 1", "end")] == "it lies before the start"


def test_dates_are_days(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8").replace("2024-06-30", "1970-01-02", 1)
    text = text.replace("1990-01-01", "1970-01-01", 1)
    assert read(tmp_path, text).edition == 1


# what stands there, what stands there instead, feature, field, words
SLIPS = (
    ("title = ", "titel = ", "", "title", "nothing is no text"),
    ("title = ", "titel = ", "", "titel", "not known"),
    ('title = "A', 'title = """\\n', "", "", "not TOML"),
    ("2024-06-30", "2024-06-30T00:00:00", "", "edition", "no date"),
    ("6.0]", "6.0, 1]", "", "camera", "no place"),
    ("6.0]", "true]", "", "camera", "no place"),
    ("6.0]", "-1]", "", "camera", "no place"),
    ("6.0]", "inf]", "", "camera", "no place"),
    ('mediator = "Mediator"', "mediator = 1", "roles", "mediator", "no text"),
    ("mediator =", '"Me:diator" =', "roles", "Me:diator", "cannot name a role"),
    ('role = "base"', 'role = "ground"', "layer countries", "role", "“ground”"),
    ('id = "borders"', 'id = "b.b"', "layers 2", "id", "not of the right form"),
    ('"Polygon", ', '"Square", ', "layer countries", "geometry", "“Square”"),
    (
        "[layers.kinds.talks]",
        "[layers.kinds.'a b']",
        "layer meetings kinds.a b",
        "",
        "",
    ),
    (
        "[layers.fields.iso3]",
        "[layers.part_fields.iso3]",
        "layer countries",
        "part_fields",
        "",
    ),
    (
        *('values = ["recognised", "past"]', "", "layer borders fields.status"),
        *("values", "belong together"),
    ),
    (
        *('values = ["recognised", "past"]', "values = [1]"),
        *("layer borders fields.status", "values", "no list of texts"),
    ),
    ("[[entries]]", "[[entry]]", "", "entry", "not known"),
    ("inputs = []", "inputs = 1", "", "inputs", "no list"),
)


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_named_where_it_stands(
    tmp_path: Path, case: tuple[str, str, str, str, str]
) -> None:
    old, new, feature, field, words = case
    problems = find_problems(tmp_path, old, new)
    assert (feature, field) in problems
    assert words in problems[feature, field]


def test_all_slips_are_found_in_one_pass(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    text = text.replace("plural", "plurals").replace("edition =", "editions =")
    with pytest.raises(AtlasError, match=r" \(and \d+ more\)$") as refusal:
        read(tmp_path, text)
    fields = [problem.field for problem in refusal.value.problems]
    assert fields.count("plural") == text.count("plurals")
    assert "edition" in fields


@pytest.mark.parametrize(
    "text", ["", "layers = 1", "layers = [1]", "[layers]", "[[layers]]\nkinds = 1"]
)
def test_any_other_toml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(AtlasError, match=r"^atlas\.toml, "):
        read(tmp_path, text)


@pytest.mark.parametrize(
    "contact", ["https://example.org/issues", "mailto:atlas@example.org"]
)
def test_an_atlas_may_say_where_errors_are_reported(
    tmp_path: Path, contact: str
) -> None:
    whole = SMALL.read_text("utf-8")
    assert read(tmp_path, whole).contact == ""
    assert read(tmp_path, f'contact = "{contact}"\n{whole}').contact == contact


@pytest.mark.parametrize(
    "contact", ["javascript:alert(1)", "http://a.b", "us", "mailto:"]
)
def test_a_contact_that_is_no_address_is_found(tmp_path: Path, contact: str) -> None:
    whole = SMALL.read_text("utf-8")
    with pytest.raises(AtlasError, match="is no address"):
        read(tmp_path, f'contact = "{contact}"\n{whole}')


def test_the_real_atlas_says_how_it_words_things() -> None:
    titles = {remark.title for remark in read_catalogue(FOLDER).remarks}
    assert {"Exclaves", "Corridor and route", "Names of places"} <= titles


def test_an_overview_may_be_declared(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    assert read(tmp_path, text).overview is None
    assert read_catalogue(FOLDER).overview is not None


def test_a_bad_overview_is_named(tmp_path: Path) -> None:
    found = find_problems(tmp_path, "camera =", "overview = [9, 99, 2]\ncamera =")
    assert "no place" in found["", "overview"]


@pytest.mark.parametrize(
    "file", ["/etc/passwd", "../outside.csv", "tables/../../outside.csv", "tables"]
)
def test_inputs_are_files_of_the_folder(tmp_path: Path, file: str) -> None:
    problems = find_problems(tmp_path, "inputs = []", f'inputs = ["{file}"]')
    assert "is no file of an atlas" in problems["", "inputs"]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_an_edition_is_of_a_usual_year(tmp_path: Path, day: str) -> None:
    problems = find_problems(tmp_path, "edition = 2024-06-30", f"edition = {day}")
    assert ("", "edition") in problems
