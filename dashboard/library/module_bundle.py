"""A module with all that it imports in one: a page asks once, not a hundred times.

Each module becomes a function that gives what it exports, and runs when another
first asks for it. This knows the forms that our modules use and refuses any other:
``import { a, b as c } from "./x.mjs"``, ``export function``, ``export const``,
``export class``, ``export { a }``, and ``import("./x.mjs")`` for what may come
later; a module of another folder is ``"../map/x.mjs"``.
"""

import re
from collections.abc import Collection, Iterator, Mapping
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
_OTHER: Final = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_RENAMED: Final = re.compile(r"(\w+) as (\w+)")

_HEAD = """const made = {};
const use = (name) => (made[name] ??= modules[name]());
"""
_ALL_HERE = "const bring = async (name) => use(name);\n"
_MORE_LATER = """let more = null;
const bring = async (name) => {
  if (name in modules) return use(name);
  const add = ({ list }) => Object.assign(modules, list(use, bring));
  more ??= import("./FILE").then(add);
  await more.catch((error) => { more = null; throw error; });
  return use(name);
};
"""
LATER: Final = ".later.mjs"
"""How the file ends that has what an entry may ask for while it runs."""


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
        body = _IMPORT.sub(lambda found: _take(self.name, found), self.text)
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
    entries: Collection[str], modules: Mapping[str, str], whole: Collection[str] = ()
) -> dict[str, str]:
    """Write each entry as a module that exports what it did.

    It imports nothing but, when it first needs it, a second file beside it with all
    that it may ask for later; those of `whole` carry that too. modules: the texts of
    all by file name. Raises LinkError for a form that is not
    known, for a file or a name that is not there, and for modules that import one
    another.
    """
    found = {name: _read(name, text) for name, text in modules.items()}
    for module in found.values():
        _check(module, found)
    parts = {name: found[name].write() for name in _order(found)}
    return {
        name: text
        for entry in entries
        for name, text in _join(found[entry], found, parts, whole=entry in whole)
    }


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
    entry: _Module,
    found: Mapping[str, _Module],
    parts: Mapping[str, str],
    *,
    whole: bool,
) -> Iterator[tuple[str, str]]:
    """Write what an entry leads to at once, and in a file of its own the rest."""
    every = _follow(entry, found, later=True)
    first = every if whole else _follow(entry, found, later=False)
    given = ", ".join(entry.exports)
    start = f'use("{entry.name}");'
    last = f"export const {{ {given} }} = {start}" if given else start
    later = f"{entry.name.removesuffix('.mjs')}{LATER}"
    rest = every - first
    bring = _MORE_LATER.replace("FILE", later) if rest else _ALL_HERE
    body = _list(parts, first)
    yield entry.name, f"{_HEAD}{bring}const modules = {{\n{body}}};\n{last}\n"
    if rest:
        body = _list(parts, rest)
        yield later, f"export const list = (use, bring) => ({{\n{body}}});\n"


def _follow(
    entry: _Module, found: Mapping[str, _Module], *, later: bool
) -> frozenset[str]:
    """Name the modules that an entry leads to; later: those that it may ask for too."""
    needed: set[str] = set()
    left = [entry.name]
    while left:
        name = left.pop()
        if name not in needed:
            needed.add(name)
            left += [*found[name].imports, *(found[name].later if later else ())]
    return frozenset(needed)


def _list(parts: Mapping[str, str], names: Collection[str]) -> str:
    return "".join(part for name, part in parts.items() if name in names)
