"""Modules become one module; what cannot be linked is refused and named."""

import re

import pytest

from dashboard.library.module_bundle import LinkError, link_modules

MODULES = {
    "page.mjs": 'import { add } from "./sum.mjs";\n\nexport function show() {\n'
    '  return import("./late.mjs").then(({ LATE }) => add(LATE, 1));\n}\n',
    "sum.mjs": "/** Sums. */\n\n/**\n * Adds.\n */\n"
    "export function add(one, other) {\n  return one + other;\n}\n",
    "late.mjs": "export const LATE = 41;\n",
    "other.mjs": 'import { add } from "./sum.mjs";\n\nadd(1, 2);\n',
}


def test_an_entry_carries_what_it_leads_to_and_nothing_else() -> None:
    linked = link_modules(["page.mjs", "other.mjs"], MODULES)
    assert list(linked) == ["page.mjs", "page.later.mjs", "other.mjs"]
    assert list_parts(linked["page.mjs"]) == ["sum.mjs", "page.mjs"]
    assert list_parts(linked["page.later.mjs"]) == ["late.mjs"]
    assert "late.mjs" not in linked["other.mjs"]
    assert re.findall(
        r"^import.*|\bimport\(.*?\)", linked["page.mjs"], re.MULTILINE
    ) == ['import("./page.later.mjs")']


def list_parts(text: str) -> list[str]:
    return re.findall(r'^"([^"]+)"\(\)', text, re.MULTILINE)


def test_what_may_ask_for_nothing_later_carries_all() -> None:
    linked = link_modules(["page.mjs"], MODULES, whole=["page.mjs"])
    assert list(linked) == ["page.mjs"]
    assert list_parts(linked["page.mjs"]) == ["sum.mjs", "late.mjs", "page.mjs"]
    assert "import(" not in linked["page.mjs"]


def test_a_module_of_another_folder_is_found() -> None:
    modules = {
        "page.mjs": 'import { at } from "./map/spot.mjs";\n\nat();\n',
        "map/spot.mjs": 'import { add } from "../sum.mjs";\n\nexport const at = add;\n',
        "sum.mjs": MODULES["sum.mjs"],
    }
    linked = link_modules(["page.mjs"], modules)
    assert list_parts(linked["page.mjs"]) == ["sum.mjs", "map/spot.mjs", "page.mjs"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("export default 1;\n", "page.mjs .*: export default 1;"),
        ('import all from "./sum.mjs";\n', "page.mjs .*: import all from"),
        ('import { add } from "./no.mjs";\n', r"page.mjs imports no\.mjs: there is no"),
        ('const a = import("./no.mjs");\n', r"page.mjs imports no\.mjs: there is no"),
        ('import { sub } from "./sum.mjs";\n', r"sub, which sum\.mjs does not export"),
        (
            'import { x } from "./page.mjs";\n\nexport const x = 1;\n',
            r"import one another: page\.mjs, page\.mjs",
        ),
    ],
)
def test_what_cannot_be_linked_is_named(text: str, fault: str) -> None:
    with pytest.raises(LinkError, match=fault):
        link_modules(["page.mjs"], MODULES | {"page.mjs": text})
