"""How fast the browser answers a what-if, on the real network and on ten of it."""

import json
from statistics import median
from typing import Any

from playwright.sync_api import Browser

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import write_json
from dashboard.trips.network import compile_network
from geodata import read_atlas
from tests.browser.serving import open_modules

_ENDS = ("stop-khorgos", "stop-istanbul-marmaray")
_MEASURE = """async ([text, start, end]) => {
  const { answer } = await import("/lib/geodata/network/whatif.mjs");
  const { openNetwork } = await import("/lib/geodata/network/routes.mjs");
  const network = openNetwork(JSON.parse(text));
  const parameters = Object.fromEntries(network.parameters.map((p) => [p.id, p.value]));
  const plain = { day: network.day, parameters, unions: network.unions };
  const times = [];
  for (const by of ["distance", "time"]) {
    for (const closed of [[], ["RUS"], ["GEO"], ["IRN"], ["AZE"]]) {
      for (const opened of [[], ["zangezur"]]) {
        const begun = performance.now();
        answer(network, { ...plain, by, closed, opened }, start, end);
        times.push(performance.now() - begun);
      }
    }
  }
  return times;
}"""


def measure_answers(browser: Browser, copies: int) -> tuple[float, float]:
    """Ask twenty trips of a network that is so many times the real one.

    Returns the median and the longest time, in ms.
    """
    page = open_modules(browser)
    made = Compiled(read_atlas())
    whole = compile_network(made.atlas, made.network, made.index["trips"])
    network = _multiply(json.loads(write_json(whole)), copies)
    times = page.evaluate(_MEASURE, [json.dumps(network), *_ENDS])
    page.close()
    return median(times), max(times)


def _multiply(network: dict[str, Any], copies: int) -> dict[str, Any]:
    """Put copies beside the network, each joined to it where the trip ends."""
    whole = {**network, "stops": [*network["stops"]]}
    whole["segments"] = [*network["segments"]]
    for number in range(1, copies):
        for stop in network["stops"]:
            whole["stops"].append({**stop, "id": f"{stop['id']}-{number}"})
        for segment in network["segments"]:
            ends = [f"{end}-{number}" for end in segment["ends"]]
            twin = {"id": f"{segment['id']}-{number}", "ends": ends}
            whole["segments"].append({**segment, **twin})
        for end in _ENDS:
            join = {"id": f"{end}--{number}", "ends": [end, f"{end}-{number}"]}
            plain = {"mode": "rail", "tenths": 10, "gauges": ["1435"], "countries": []}
            state = {"corridors": [], "status": "operational", "history": []}
            whole["segments"].append({**join, **plain, **state})
    return whole
