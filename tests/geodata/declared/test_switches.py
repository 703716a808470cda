"""Switches, parameters and unions: what atlas.toml can say of trips."""

import re
import shutil
from pathlib import Path

import pytest

from geodata import read_atlas
from geodata.declared.switches import PARAMETERS
from geodata.problems import AtlasError
from geodata.reading.catalogue import Catalogue, read_catalogue
from geodata.reading.folder import FOLDER

SMALL = Path(__file__).parents[2] / "atlas"
SWITCH = '[[switches]]\nid = "{}"\ntitle = "One"\n{}\n'
PARAMETER = (
    '[[parameters]]\nid = "{}"\ntitle = "One"\nunit = "{}"\nvalue = {}\nnote = "Ours"\n'
)
LENGTHS = "id,corridor,from,to,published_km,counts,source,note\n{}\n"


def read(tmp_path: Path, added: str) -> Catalogue:
    """Read the small catalogue with tables added before its roles."""
    text = (SMALL / "atlas.toml").read_text("utf-8")
    text = text.replace("[roles]", f"{added}\n[roles]", 1)
    (tmp_path / "atlas.toml").write_text(text, "utf-8")
    return read_catalogue(tmp_path)


def test_the_real_atlas_declares_every_parameter() -> None:
    catalogue = read_catalogue(FOLDER)
    assert [one.id for one in catalogue.parameters] == list(PARAMETERS)
    for one in catalogue.parameters:
        assert one.sources or one.note.startswith("Our assumption")


def test_they_may_be_left_out(tmp_path: Path) -> None:
    catalogue = read(tmp_path, "")
    assert (catalogue.switches, catalogue.parameters, catalogue.unions) == ((), (), ())


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (SWITCH.format("One!", 'opens = ["a"]'), "switches 1, id"),
        (SWITCH.format("one", ""), "the switch changes nothing"),
        (SWITCH.format("one", "opens = 1"), "switches 1, opens"),
        (PARAMETER.format("speed", "km/h", 1), "“speed” is not known"),
        (PARAMETER.format("port", "days", 1), "“days” is not known"),
        (PARAMETER.format("port", "h", -1), "it is no speed and no time"),
        (PARAMETER.format("port", "h", "true"), "it is no speed and no time"),
        (PARAMETER.format("rail_speed", "km/h", 0), "it is no speed and no time"),
        ('[[unions]]\ntitle = "One"\ncountries = "AAA"\n', "unions 1, countries"),
    ],
)
def test_a_slip_is_named_with_its_remedy(tmp_path: Path, added: str, said: str) -> None:
    with pytest.raises(AtlasError, match=re.escape(said)):
        read(tmp_path, added)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("one,east-west,East,West,far,,gazette,", "one), published_km"),
        ("one,east-west,East,West,0,,gazette,", "one), published_km"),
        ("one,east-west,East,West,12,,nobody,", "“nobody” is not known"),
        ("one,east-west,,West,12,,gazette,", "one), from"),
        ("one,east-west,East,West,12,maybe,gazette,", "one), counts"),
    ],
)
def test_a_bad_published_length_is_named(tmp_path: Path, row: str, said: str) -> None:
    folder = tmp_path / "atlas"
    shutil.copytree(SMALL, folder)
    (folder / "tables" / "lengths.csv").write_text(LENGTHS.format(row), "utf-8")
    with pytest.raises(AtlasError, match=re.escape(said)):
        read_atlas(folder)
