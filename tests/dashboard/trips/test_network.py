"""The browser gets the whole network, in a file that the first view does not need."""

import json
from dataclasses import replace
from pathlib import Path

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import build_library, write_json
from dashboard.settings import find_assets
from dashboard.trips.network import FILE, NetworkFile, compile_network
from geodata import read_atlas
from geodata.atlas import Atlas
from geodata.network import build_network
from tests.vectors.networks import read_network

ATLAS = read_atlas()


def compile_whole(atlas: Atlas) -> NetworkFile:
    made = Compiled(atlas)
    return compile_network(atlas, made.network, made.index["trips"])


def test_the_compiled_network_is_the_whole_network() -> None:
    told = json.loads(write_json(compile_whole(ATLAS)))
    here, there = build_network(ATLAS), read_network(told)
    assert dict(there.segments) == dict(here.segments)
    nowhere = {
        identity: replace(stop, position=(0.0, 0.0))
        for identity, stop in here.stops.items()
    }
    assert dict(there.stops) == nowhere
    assert {one["id"] for one in told["parameters"]} == {
        one.id for one in ATLAS.parameters
    }


def test_trips_are_a_file_of_their_own() -> None:
    library = build_library(Compiled(ATLAS), find_assets(), "/")
    assert json.loads(library.read(FILE))["stops"]


def test_an_atlas_without_stops_has_an_empty_network(small_atlas: Path) -> None:
    told = compile_whole(read_atlas(small_atlas))
    assert (told["stops"], told["segments"]) == ([], [])
