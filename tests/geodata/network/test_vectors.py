"""The cases that Python and JavaScript share, here for Python."""

from typing import Any

import pytest

from geodata.network import answer
from tests.vectors.networks import (
    read_network,
    read_routes,
    read_scenario,
    tell_answer,
    write_scenario,
)

TOLD = read_routes()
NETWORK = read_network(TOLD["network"])
CHANGES = ("day", "by", "closed", "opened")


@pytest.mark.parametrize("case", TOLD["cases"], ids=lambda case: case["case"])
def test_the_vectors_of_routes(case: dict[str, Any]) -> None:
    changes = {key: case[key] for key in CHANGES if key in case}
    scenario = read_scenario(write_scenario(TOLD["network"], **changes))
    told = tell_answer(NETWORK, scenario, answer(NETWORK, scenario, *case["trip"]))
    assert told["reason"] == case.get("reason", "")
    if "reason" in case:
        assert told["best"] is None
        return
    for key in ("stops", "weight", "breaks", "crossings", "legs"):
        assert told["best"][key] == case[key], key
    assert (told["other"] and told["other"]["stops"]) == case["other"]
    closures = [[one["id"], one["added"]] for one in told["closures"]]
    assert closures == case["closures"]
