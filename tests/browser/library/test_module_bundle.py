"""Linked modules do in a browser what they did apart."""

import pytest
from playwright.sync_api import Browser, Route

from dashboard.library.module_bundle import link_modules

_MODULES = {
    "page.mjs": """import { add as sum, ONE } from "./sum.mjs";
import {
  told,
} from "./told.mjs";

export async function show(start) {
  const { LATE } = await import("./late.mjs");
  return [sum(start, ONE), LATE, ...told];
}

export const NAME = "page";
""",
    "sum.mjs": """import { told } from "./told.mjs";

told.push("sum");

function add(one, other) {
  return one + other;
}

export const ONE = 1;
export { add };
""",
    "late.mjs": """import { told } from "./told.mjs";

told.push("late");
export const LATE = "late";
""",
    "told.mjs": "export const told = [];\n",
}
_HOST = "http://linked.test/"
_RUN = """async (address) => {
  const { show, NAME } = await import(address);
  return [NAME, await show(2), await show(3)];
}"""


@pytest.mark.parametrize("whole", [(), ("page.mjs",)])
def test_each_module_runs_once_and_when_it_is_asked_for(
    chromium: Browser, whole: tuple[str, ...]
) -> None:
    linked = link_modules(["page.mjs"], _MODULES, whole)

    def serve(route: Route) -> None:
        body = linked.get(route.request.url.removeprefix(_HOST), "")
        kind = "text/javascript" if body else "text/html"
        route.fulfill(body=body, content_type=kind)

    page = chromium.new_page()
    page.route(f"{_HOST}**", serve)
    page.goto(_HOST)
    found = page.evaluate(_RUN, f"{_HOST}page.mjs")
    page.close()
    assert found == [
        "page",
        [3, "late", "sum", "late"],
        [4, "late", "sum", "late"],
    ]
