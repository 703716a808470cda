"""Reading gives what the files say, unchangeable, or one clear line."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from geodata import AtlasError, Record, read_atlas
from geodata.atlas import Participation
from geodata.days import Interval, parse_date, parse_span

ATLAS = Path(__file__).parents[2] / "atlas"
HEAVY = ("dash", "flask", "geopandas", "pandas", "plotly", "pydantic", "shapely")


@pytest.fixture(scope="module")
def records() -> Mapping[str, Record]:
    return MappingProxyType({record.id: record for record in read_atlas(ATLAS).records})


def test_records_stand_in_the_order_of_layers_and_rows(
    records: Mapping[str, Record],
) -> None:
    assert list(records) == [
        "programme",
        "east-west",
        "enclave",
        "riverside",
        "2023-12-winter-talks",
        "2024-01-31-leap-talks",
        "2024-05-24-statement",
    ]


@pytest.mark.parametrize(
    ("record", "start", "end"),
    [
        ("enclave", "1992-05-11", None),
        ("east-west", "2020-01-01", None),
        ("2023-12-winter-talks", "2023-12-01", "2023-12-31"),
        ("2024-01-31-leap-talks", "2024-01-31", "2024-02-29"),
        ("2024-05-24-statement", "2024-05-24", "2024-05-24"),
    ],
)
def test_months_widen_events_end_and_states_stay_open(
    records: Mapping[str, Record], record: str, start: str, end: str | None
) -> None:
    assert records[record].days == parse_span(start, end)


def test_a_state_without_dates_has_no_days(records: Mapping[str, Record]) -> None:
    assert records["riverside"].days is None


def test_actors_come_from_the_property_and_from_spans(
    records: Mapping[str, Record],
) -> None:
    handover = parse_date("2024-05-24").days.first
    assert handover is not None
    assert records["enclave"].participations == (
        Participation("AAA", "opponent", None),
        Participation("AAA", "controller", parse_span("1992-05-11", "2024-05-23")),
        Participation("BBB", "controller", Interval(handover, None)),
    )
    assert records["2023-12-winter-talks"].participations == (
        Participation("AAA", "participant", None),
        Participation("BBB", "participant", None),
        Participation("UNI", "mediator", None),
    )


def test_a_record_is_drawn_by_itself_by_segments_or_not_at_all(
    records: Mapping[str, Record],
) -> None:
    assert records["enclave"].parts == ("enclave",)
    assert records["east-west"].parts == ("east--middle", "middle--west")
    assert records["programme"].parts == ("east--middle",)
    assert records["2024-05-24-statement"].parts == ()


def test_cells_have_the_type_that_their_field_declares(
    records: Mapping[str, Record],
) -> None:
    assert records["east-west"].properties["published_km"] == 171.5
    assert records["east-west"].properties["parent"] == "programme"
    assert records["programme"].properties["parent"] is None


def test_tables_are_read() -> None:
    atlas = read_atlas(ATLAS)
    assert list(atlas.actors) == ["AAA", "BBB", "UNI"]
    assert atlas.sources["old-book"].published == "1994"
    assert atlas.names[0].name == "Əyridağ İçi"
    assert [span.value for span in atlas.spans] == [
        *("AAA", "BBB"),
        *("proposed", "operational", "proposed"),
    ]
    assert atlas.subjects["charter"].features == ("enclave", "riverside")
    assert list(atlas.stances) == ["claims", "denies", "none-found"]


def test_positions_are_read_with_what_they_answer_and_stand_on() -> None:
    own, answer, _, sought = read_atlas(ATLAS).positions
    assert (own.disputed_by, own.read) == (("BBB",), "report")
    assert (answer.answers, answer.sources) == (own.id, ("gazette", "old-book"))
    assert answer.days == parse_span("1993-02", None)
    assert (sought.stance, sought.sources, sought.read) == ("none-found", (), "")


def test_hostile_text_comes_through_untouched(records: Mapping[str, Record]) -> None:
    hostile = records["2023-12-winter-talks"]
    assert "<script>alert('title')</script>" in hostile.title
    assert "&amp;" in hostile.properties["place"]
    assert "\u202e" in records["riverside"].title


def test_an_atlas_cannot_be_changed() -> None:
    atlas = read_atlas(ATLAS)
    feature = atlas.features["villages"][0]
    for mapping in (atlas.layers, atlas.actors, feature, feature["properties"]):
        assert isinstance(mapping, MappingProxyType)
    assert isinstance(atlas.records, tuple)


def test_features_can_be_written_as_json() -> None:
    feature = read_atlas(ATLAS).features["villages"][0]
    written = json.loads(json.dumps(feature, default=dict))
    assert written["geometry"]["type"] == "Polygon"


# file, what stands there, what stands there instead, the line's beginning
REFUSALS = (
    ("atlas.toml", "[45.0,", "[[", "atlas.toml: the file is not TOML: "),
    ("atlas.toml", "edition = ", "edition = 1 #", "atlas.toml, edition: "),
    (
        *("layers/villages.geojson", "[45,40]", "[45"),
        "layers/villages.geojson: the file is not JSON: ",
    ),
    (
        *("layers/villages.geojson", "1992-05-11", "11 May 1992"),
        "layers/villages.geojson, enclave, start: “11 May 1992” is not a day",
    ),
    (
        *("layers/villages.geojson", "AAA:opp", "XYZ:opp"),
        "layers/villages.geojson, enclave, actors: the actor “XYZ” is not known. Add",
    ),
    (
        *("layers/villages.geojson", '"Polygon"', '"LineString"'),
        "layers/villages.geojson, enclave, geometry: “LineString” is not a geometry",
    ),
    (
        *("layers/villages.geojson", "378.9", "[378.9]"),
        "layers/villages.geojson, enclave, area_km2: “[378.9]” is not a plain value",
    ),
    (
        *("layers/villages.geojson", "378.9", "1e999"),
        "layers/villages.geojson, enclave, area_km2: “inf” is not a plain value",
    ),
    (
        *("tables/actors.csv", "id,", "\ufeffid,"),
        "tables/actors.csv: the file begins with a byte order mark",
    ),
    (
        *("tables/spans.csv", "gazette", "gazetta"),
        "tables/spans.csv, line 2 (enclave), source: the source “gazetta” is not",
    ),
    (
        *("tables/names.csv", "enclave,az", 'enclave,"a"z'),
        "tables/names.csv: line 2 is not CSV: ",
    ),
)


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refusal_is_one_line_with_place_and_remedy(
    tmp_path: Path, case: tuple[str, str, str, str]
) -> None:
    file, old, new, beginning = case
    folder = shutil.copytree(ATLAS, tmp_path / "atlas")
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(AtlasError) as refusal:
        read_atlas(folder)
    line = str(refusal.value)
    assert line.startswith(beginning)
    assert line.isprintable()
    assert refusal.value.problems[0].remedy in line


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="there is no such folder"):
        read_atlas(tmp_path / "nowhere")


def test_reading_needs_no_heavy_library() -> None:
    code = (
        "import sys; from geodata import read_atlas; from pathlib import Path;"
        "read_atlas(Path(sys.argv[1]));"
        f"sys.exit(any(module in sys.modules for module in {HEAVY}))"
    )
    subprocess.run([sys.executable, "-c", code, str(ATLAS)], check=True)  # noqa: S603 -- own code
