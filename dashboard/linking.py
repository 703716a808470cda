"""A module with all that it imports in one: a page asks once, not a hundred times.

Each module becomes a function that gives what it exports, and runs when another
first asks for it. This knows the forms that our modules use and refuses any other:
``import { a, b as c } from "./x.mjs"``, ``export function``, ``export const``,
``export class``, ``export { a }``, and ``import("./x.mjs")`` for what may come
later; a module of another folder is ``"../map/x.mjs"``.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from posixpath import dirname, join, normpath
from typing import Final

_IMPORT: Final = re.compile(r'^import \{([^}]*)\} from "(\.\.?/[^"]+)";$', re.MULTILINE)
_LATER: Final = re.compile(r'\bimport\("(\.\.?/[^"]+)"\)')
_EXPORT: Final = re.compile(
    r"^export (?=(?:async )?function (\w+)|const (\w+)|class (\w+))", re.MULTILINE
)
_LIST: Final = re.compile(r"^export \{([^}]*)\};$", re.MULTILINE)
_TOLD: Final = re.compile(r"^[ \t]*/\*\*.*?\*/\n", re.DOTALL | re.MULTILINE)
"""What is told of a module and its functions: a fifth of all that is sent."""
_OTHER: Final = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_RENAMED: Final = re.compile(r"(\w+) as (\w+)")

_HEAD = """const made = {};
const use = (name) => (made[name] ??= modules[name]());
const bring = async (name) => use(name);
const modules = {
"""


class LinkError(Exception):
    """Modules cannot be linked; the text names the one at fault."""


@dataclass(frozen=True, slots=True)
class _Module:
    """imports: names by module; later: modules that it may ask for while it runs."""

    name: str
    text: str
    imports: Mapping[str, list[str]]
    later: list[str]
    exports: list[str]

    def write(self) -> str:
        """Write the function that stands for it. Raises LinkError for odd forms."""
        body = _TOLD.sub("", self.text)
        body = _IMPORT.sub(lambda found: _take(self.name, found), body)
        body = _LATER.sub(
            lambda found: f'bring("{_resolve(self.name, found[1])}")', body
        )
        body = _LIST.sub("", _EXPORT.sub("", body))
        if left := _OTHER.search(body):
            message = f"{self.name} has a line that cannot be linked: {left[0]}"
            raise LinkError(message)
        given = ", ".join(self.exports)
        return f'"{self.name}"() {{\n{body}return {{ {given} }};\n}},\n'


def link_modules(
    entries: Collection[str], modules: Mapping[str, str]
) -> dict[str, str]:
    """Write each entry as a module that exports what it did, and imports nothing.

    modules: the texts of all by file name. Raises LinkError for a form that is not
    known, for a file or a name that is not there, and for modules that import one
    another.
    """
    found = {name: _read(name, text) for name, text in modules.items()}
    for module in found.values():
        _check(module, found)
    parts = {name: found[name].write() for name in _order(found)}
    return {entry: _join(found[entry], found, parts) for entry in entries}


def _read(name: str, text: str) -> _Module:
    imports = {
        _resolve(name, other): _split(names) for names, other in _IMPORT.findall(text)
    }
    later = [_resolve(name, other) for other in _LATER.findall(text)]
    declared = ["".join(names) for names in _EXPORT.findall(text)]
    listed = [one for names in _LIST.findall(text) for one in _split(names)]
    return _Module(name, text, imports, later, declared + listed)


def _resolve(name: str, other: str) -> str:
    """Name the file that a module means, from the folder of them all."""
    return normpath(join(dirname(name), other))


def _split(names: str) -> list[str]:
    return [name for part in names.split(",") if (name := part.strip())]


def _check(module: _Module, found: Mapping[str, _Module]) -> None:
    """Raise LinkError where it asks for a module, or a name, that is not there."""
    for other in (*module.imports, *module.later):
        if other not in found:
            message = f"{module.name} imports {other}: there is no such module"
            raise LinkError(message)
        for name in module.imports.get(other, ()):
            if (own := name.split(" as ")[0]) not in found[other].exports:
                message = f"{module.name} imports {own}, which {other} does not export"
                raise LinkError(message)


def _take(name: str, found: re.Match[str]) -> str:
    names = _RENAMED.sub(r"\1: \2", found[1])
    return f'const {{{names}}} = use("{_resolve(name, found[2])}");'


def _order(found: Mapping[str, _Module]) -> list[str]:
    """List all modules, each behind those that it imports."""
    graph = {name: module.imports for name, module in found.items()}
    try:
        return [*TopologicalSorter(graph).static_order()]
    except CycleError as error:
        message = f"modules import one another: {', '.join(error.args[1])}"
        raise LinkError(message) from error


def _join(
    entry: _Module, found: Mapping[str, _Module], parts: Mapping[str, str]
) -> str:
    """Write the parts that an entry leads to, at once or later, and what it gives."""
    needed: set[str] = set()
    left = [entry.name]
    while left:
        name = left.pop()
        if name not in needed:
            needed.add(name)
            left += [*found[name].imports, *found[name].later]
    body = "".join(part for name, part in parts.items() if name in needed)
    start = f'use("{entry.name}");'
    given = ", ".join(entry.exports)
    last = f"export const {{ {given} }} = {start}" if given else start
    return f"{_HEAD}{body}}};\n{last}\n"
