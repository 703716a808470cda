"""Lanes and presets: what atlas.toml can say of the timeline."""

import re
from pathlib import Path

import pytest

from geodata.atlas import Lane, Preset
from geodata.problems import AtlasError
from geodata.reading.catalogue import Catalogue, read_catalogue
from geodata.reading.folder import FOLDER

SMALL = Path(__file__).parents[2] / "atlas" / "atlas.toml"
LANE = '[[lanes]]\ntitle = "All"\nkinds = [{kinds}]\n'


def read(tmp_path: Path, added: str) -> Catalogue:
    """Read the small catalogue with tables added before its roles."""
    text = SMALL.read_text("utf-8").replace("[roles]", f"{added}\n[roles]", 1)
    (tmp_path / "atlas.toml").write_text(text, "utf-8")
    return read_catalogue(tmp_path)


def test_the_real_atlas_offers_the_ranges_that_readers_ask_for() -> None:
    presets = {p.title: (p.start, p.end) for p in read_catalogue(FOLDER).presets}
    assert presets["Since the 2020 ceasefire"] == ("2020-11-10", None)
    assert presets["Since Almaty"] == ("2024-05-10", None)
    assert presets["The handover"] == ("2024-04", "2024-07")
    assert presets["2026"] == ("2026", "2026")


def test_every_kind_of_event_of_the_real_atlas_has_its_lane() -> None:
    catalogue = read_catalogue(FOLDER)
    kinds = [token for lane in catalogue.lanes for token in lane.kinds]
    events = [f"meetings.{kind}" for kind in catalogue.layers["meetings"].kinds]
    assert sorted(kinds) == sorted(events)


def test_presets_and_lanes_may_be_left_out(tmp_path: Path) -> None:
    whole = SMALL.read_text("utf-8")
    text = re.sub(r"\[\[presets\]\].*?(?=\[stances)", "", whole, flags=re.DOTALL)
    assert text != whole
    (tmp_path / "atlas.toml").write_text(text, "utf-8")
    catalogue = read_catalogue(tmp_path)
    assert catalogue.presets == ()
    assert catalogue.lanes == ()


def test_a_lane_gathers_kinds(tmp_path: Path) -> None:
    every = '"meetings.statement", "meetings.talks"'
    catalogue = read(tmp_path, LANE.format(kinds=every))
    assert catalogue.lanes == (Lane("All", ("meetings.statement", "meetings.talks")),)


@pytest.mark.parametrize(
    ("kinds", "place", "message"),
    [
        ('"meetings.talk"', ("lanes 1", "kinds"), "“meetings.talk” is no kind"),
        ('"villages.exclave"', ("lanes 1", "kinds"), "is no kind of event"),
        ('"meetings.talks", "meetings.talks"', ("lanes 1", "kinds"), "in two lanes"),
        ('"meetings.talks"', ("", "lanes"), "“meetings.statement” is in no lane"),
    ],
)
def test_a_lane_that_is_wrong_is_named(
    tmp_path: Path, kinds: str, place: tuple[str, str], message: str
) -> None:
    with pytest.raises(AtlasError) as refusal:
        read(tmp_path, LANE.format(kinds=kinds))
    found = [p for p in refusal.value.problems if (p.feature, p.field) == place]
    assert any(message in problem.message for problem in found)


def test_a_preset_may_be_open_at_one_end(tmp_path: Path) -> None:
    added = '[[presets]]\ntitle = "Then"\nend = "2023-02-28"\n'
    assert Preset("Then", None, "2023-02-28") in read(tmp_path, added).presets


@pytest.mark.parametrize(
    ("dates", "field", "message"),
    [
        ("", "start", "the preset has no dates"),
        ('start = "2024-13"', "start", "“2024-13” is no date"),
        ('start = "2024~"', "start", "“2024~” is no date"),
        ("start = 2024-05-10", "start", "is no text"),
        ('start = "2024-05"\nend = "2024-04"', "end", "lies before the start"),
        ('start = "2024"\nuntil = "2025"', "until", "not known"),
    ],
)
def test_a_preset_that_is_wrong_is_named(
    tmp_path: Path, dates: str, field: str, message: str
) -> None:
    with pytest.raises(AtlasError) as refusal:
        read(tmp_path, f'[[presets]]\ntitle = "A"\n{dates}\n')
    found = {(p.feature, p.field): p.message for p in refusal.value.problems}
    assert message in found["presets 3", field]
