"""Linked modules do in a browser what they did apart."""

import base64

from playwright.sync_api import Browser

from dashboard.linking import link_modules

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
_RUN = """async (address) => {
  const { show, NAME } = await import(address);
  return [NAME, await show(2), await show(3)];
}"""


def test_each_module_runs_once_and_when_it_is_asked_for(chromium: Browser) -> None:
    text = link_modules(["page.mjs"], _MODULES)["page.mjs"]
    address = f"data:text/javascript;base64,{base64.b64encode(text.encode()).decode()}"
    page = chromium.new_page()
    found = page.evaluate(_RUN, address)
    page.close()
    assert found == [
        "page",
        [3, "late", "sum", "late"],
        [4, "late", "sum", "late"],
    ]
