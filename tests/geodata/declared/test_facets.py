"""Facets: what an atlas declares to narrow records by."""

from dataclasses import replace
from pathlib import Path

import pytest

from geodata.atlas import Facet, Participation
from geodata.declared.facets import list_traits
from geodata.problems import AtlasError
from geodata.reading.catalogue import read_catalogue
from geodata.reading.folder import read_atlas

FACET = '[[facets]]\nid = "{id}"\ntitle = "T"\nlayer = "{layer}"\n{by}\n'


def tell(folder: Path, name: str) -> dict[str, str]:
    atlas = read_atlas(folder)
    record = next(record for record in atlas.records if record.id == name)
    return dict(list_traits(atlas.facets, record, atlas.actors))


def test_an_event_has_the_traits_of_its_layer(small_atlas: Path) -> None:
    assert tell(small_atlas, "2023-12-winter-talks") == {
        "mediator.the-union-i-of-all-i": "The Union <i>of all</i>",
        "place.hall-a-b-amp-img-src-x-onerror-alert-1": "Hall \"A\" & 'B' &amp; "
        "<img src=x onerror=alert(1)>",
    }


def test_what_a_record_lacks_is_no_trait(small_atlas: Path) -> None:
    assert tell(small_atlas, "2024-05-24-statement") == {}
    assert tell(small_atlas, "enclave") == {}


def test_actors_of_one_role_are_one_trait_together(small_atlas: Path) -> None:
    atlas = read_atlas(small_atlas)
    parts = [Participation(actor, "mediator", None) for actor in ("BBB", "AAA")]
    record = replace(atlas.records[-1], layer="meetings", participations=tuple(parts))
    facet = Facet("by", "By", "meetings", "", "mediator")
    traits = list(list_traits((facet,), record, atlas.actors))
    assert traits == [("by.alphaland-and-betaland", "Alphaland and Betaland")]


@pytest.mark.parametrize(
    ("declared", "message"),
    [
        (FACET.format(id="place", layer="meetings", by='field = "kind"'), "twice"),
        (FACET.format(id="f", layer="nowhere", by='field = "kind"'), "“nowhere”"),
        (FACET.format(id="f", layer="meetings", by='field = "x"'), "“x” is no field"),
        (FACET.format(id="f", layer="meetings", by='role = "x"'), "“x” is no role"),
        (FACET.format(id="f", layer="meetings", by=""), "one field or one role"),
        (FACET.format(id="F 1", layer="meetings", by='field = "kind"'), "right form"),
    ],
)
def test_a_facet_that_is_wrong_is_named(
    small_atlas: Path, tmp_path: Path, declared: str, message: str
) -> None:
    text = (small_atlas / "atlas.toml").read_text("utf-8")
    whole = text.replace("[roles]", f"{declared}\n[roles]", 1)
    (tmp_path / "atlas.toml").write_text(whole, "utf-8")
    with pytest.raises(AtlasError, match=message):
        read_catalogue(tmp_path)
