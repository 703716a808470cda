"""A module with all that it imports in one: a page asks once, not a hundred times.

Each module becomes a function that gives what it exports, and runs when another
first asks for it. This knows the forms that our modules use and refuses any other:
``import { a, b as c } from "./x.mjs"``, ``export function``, ``export const``,
``export { a }``, and ``import("./x.mjs")`` for what may come later.
"""

import re
from collections.abc import Collection, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Final

_IMPORT: Final = re.compile(r'^import \{([^}]*)\} from "\./([^"]+)";$', re.MULTILINE)
_LATER: Final = re.compile(r'\bimport\("\./([^"]+)"\)')
_EXPORT: Final = re.compile(
    r"^export (?=(?:async )?function (\w+)|const (\w+))", re.MULTILINE
)
_LIST: Final = re.compile(r"^export \{([^}]*)\};$", re.MULTILINE)
_OTHER: Final = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_RENAMED: Final = re.compile(r"(\w+) as (\w+)")

_HEAD = """const made = {};
const use = (name) => (made[name] ??= modules[name]());
const bring = async (name) => use(name);
const modules = {
"""


class LinkError(Exception):
    """Modules cannot be linked; the text names the one at fault."""


def link_modules(
    entries: Collection[str], modules: Mapping[str, str]
) -> dict[str, str]:
    """Write each entry as a module that exports what it did, and imports nothing.

    modules: the texts of all by file name. Raises LinkError for a form that is not
    known, for a file or a name that is not there, and for modules that import one
    another.
    """
    exports = {name: _list_exports(text) for name, text in modules.items()}
    bodies = {name: _write_body(name, text, exports) for name, text in modules.items()}
    order = _order(modules)
    linked = {}
    for entry in entries:
        needed = _reach(entry, modules)
        parts = "".join(bodies[name] for name in order if name in needed)
        names = ", ".join(exports[entry])
        start = f'use("{entry}");'
        last = f"export const {{ {names} }} = {start}" if names else start
        linked[entry] = f"{_HEAD}{parts}}};\n{last}\n"
    return linked


def _list_exports(text: str) -> list[str]:
    declared = ["".join(names) for names in _EXPORT.findall(text)]
    return declared + [one for names in _LIST.findall(text) for one in _split(names)]


def _split(names: str) -> list[str]:
    return [name for part in names.split(",") if (name := part.strip())]


def _write_body(name: str, text: str, exports: Mapping[str, list[str]]) -> str:
    """Write the function that stands for a module."""
    for names, other in _IMPORT.findall(text):
        _check(name, [one.split(" as ")[0] for one in _split(names)], other, exports)
    for other in _LATER.findall(text):
        _check(name, [], other, exports)
    body = _IMPORT.sub(_take, text)
    body = _LATER.sub(r'bring("\1")', body)
    body = _LIST.sub("", _EXPORT.sub("", body))
    if left := _OTHER.search(body):
        message = f"{name} has a line in a form that cannot be linked: {left[0]}"
        raise LinkError(message)
    return f'"{name}"() {{\n{body}return {{ {", ".join(exports[name])} }};\n}},\n'


def _check(
    name: str, wanted: list[str], other: str, exports: Mapping[str, list[str]]
) -> None:
    if other not in exports:
        message = f"{name} imports {other}: there is no such module"
        raise LinkError(message)
    if missing := [one for one in wanted if one not in exports[other]]:
        message = f"{name} imports {missing[0]}, which {other} does not export"
        raise LinkError(message)


def _take(found: re.Match[str]) -> str:
    names = _RENAMED.sub(r"\1: \2", found[1])
    return f'const {{{names}}} = use("{found[2]}");'


def _order(modules: Mapping[str, str]) -> list[str]:
    """List all modules, each behind those that it imports."""
    graph = {
        name: [other for _, other in _IMPORT.findall(text)]
        for name, text in modules.items()
    }
    try:
        return [*TopologicalSorter(graph).static_order()]
    except CycleError as error:
        message = f"modules import one another: {', '.join(error.args[1])}"
        raise LinkError(message) from error


def _reach(entry: str, modules: Mapping[str, str]) -> set[str]:
    """Find all that a module leads to, at once or later."""
    found: set[str] = set()
    left = [entry]
    while left:
        name = left.pop()
        if name in found:
            continue
        found.add(name)
        left += [other for _, other in _IMPORT.findall(modules[name])]
        left += _LATER.findall(modules[name])
    return found
