"""The check of the network finds each kind of damage, and nothing in what is sound."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from geodata import read_atlas
from geodata.atlas import Atlas, PublishedLength, Switch
from geodata.checking.network import check_network
from geodata.problems import Findings, Problem

ATLAS = read_atlas(Path(__file__).parents[3] / "geodata")


def check(atlas: Atlas) -> tuple[Problem, ...]:
    findings = Findings()
    check_network(atlas, findings)
    return findings.problems


def damage(layer: str, identity: str, /, **changes: object) -> Atlas:
    """Change properties of one feature; `coordinates` changes its geometry."""
    coordinates: Any = changes.pop("coordinates", None)

    def change(feature: Any) -> Any:  # noqa: ANN401 - a feature is JSON
        if feature["properties"]["id"] != identity:
            return feature
        geometry = dict(feature["geometry"])
        if coordinates:
            geometry["coordinates"] = coordinates(geometry["coordinates"])
        properties = {**feature["properties"], **changes}
        return {**feature, "properties": properties, "geometry": geometry}

    changed = tuple(map(change, ATLAS.features[layer]))
    features = MappingProxyType({**ATLAS.features, layer: changed})
    return replace(ATLAS, features=features)


def test_the_real_network_is_sound() -> None:
    assert check(ATLAS) == ()


SEGMENT = partial(damage, "corridors", "yevlakh--ganja-rail")
STOP = partial(damage, "stops", "stop-ganja")


@pytest.mark.parametrize(
    ("make", "feature", "field"),
    [
        (lambda: SEGMENT(to="Nowhere"), "yevlakh--ganja-rail", "to"),
        (lambda: SEGMENT(to="Kars"), "titr-main", "corridors"),
        (
            lambda: SEGMENT(coordinates=lambda line: [*line[:-1], [46.4, 40.8]]),
            *("yevlakh--ganja-rail", "to"),
        ),
        (lambda: SEGMENT(length_km=99.0), "yevlakh--ganja-rail", "length_km"),
        (lambda: SEGMENT(published_km="99"), "yevlakh--ganja-rail", "published_km"),
        (lambda: SEGMENT(countries="GEO"), "yevlakh--ganja-rail", "countries"),
        (lambda: SEGMENT(status="blocked"), "yevlakh--ganja-rail", "status"),
        (lambda: STOP(country="GEO"), "stop-ganja", "country"),
        (lambda: STOP(country="AZE;GEO"), "stop-ganja", "country"),
    ],
)
def test_damage_is_found_and_placed(
    make: Callable[[], Atlas], feature: str, field: str
) -> None:
    found = {(problem.feature, problem.field) for problem in check(make())}
    assert (feature, field) in found


def test_a_straight_line_cannot_be_surveyed() -> None:
    atlas = damage("corridors", "jiayuguan--hami", alignment="surveyed")
    assert [problem.field for problem in check(atlas)] == ["alignment"]


def test_switches_and_parameters_are_checked() -> None:
    switch = Switch("s", "S", opens=("nothing",), closes=())
    unknown = replace(ATLAS.parameters[0], sources=("nothing",))
    atlas = replace(ATLAS, switches=(switch,), parameters=(unknown,))
    found = {(problem.feature, problem.field) for problem in check(atlas)}
    assert ("switch s", "opens, closes") in found
    assert ("parameter rail_speed", "sources") in found
    assert ("", "parameters") in found


@pytest.mark.parametrize(
    ("end", "km", "field"), [("Kars", 1000, "published_km"), ("Moscow", 800, "from")]
)
def test_published_lengths_are_checked(end: str, km: float, field: str) -> None:
    length = PublishedLength("one", "btk", "Baku", end, km, ("x",), "")
    problems = check(replace(ATLAS, lengths=(length,)))
    assert [(problem.feature, problem.field) for problem in problems] == [
        ("one", field)
    ]
