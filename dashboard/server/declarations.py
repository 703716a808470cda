"""The contract in the browser's language: `make types` renews the file of it.

Each class becomes an interface of the same name; two of one name are refused.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from dashboard.server.contract import TYPES
from dashboard.settings import find_assets

FILE: Final = Path("lib/library/contract.d.ts")
"""Where it stands among the assets."""

_HEAD: Final = """/**
 * What the server compiles for the browser. Written by `make types`, from the types of
 * dashboard/server/contract.py: change them there.
 */
"""
_PLAIN: Final[Mapping[Any, str]] = {
    Any: "any",
    bool: "boolean",
    float: "number",
    int: "number",
    str: "string",
    NoneType: "null",
}


class DeclarationError(Exception):
    """A type cannot be declared; the text names it."""


def write_declarations(types: Sequence[type] = TYPES) -> str:
    """Declare types and all that they are made of. Raises DeclarationError."""
    writer = _DeclarationWriter()
    writer.waiting += types
    parts = [_HEAD]
    while writer.waiting:
        parts.append(writer.declare(writer.waiting.pop(0)))
    return "\n".join(part for part in parts if part)


@dataclass
class _DeclarationWriter:
    """Writes types, and remembers the classes that they name."""

    declared: dict[str, type] = field(default_factory=dict)
    waiting: list[type] = field(default_factory=list)

    def declare(self, kind: type) -> str:
        """Write the interface of a class; nothing, if that has been done."""
        name = kind.__name__
        if self.declared.get(name) is kind:
            return ""
        if name in self.declared:
            message = f"{kind} and {self.declared[name]} have the same name"
            raise DeclarationError(message)
        self.declared[name] = kind
        values = ", ".join(one.__name__ for one in getattr(kind, "__parameters__", ()))
        head = f"{name}<{values}>" if values else name
        members = "".join(
            f"  {_quote(name)}{mark}: {self.write(hint)};\n"
            for name, mark, hint in _list_members(kind)
        )
        return f"{_comment(kind)}export interface {head} {{\n{members}}}\n"

    def write(self, hint: Any) -> str:  # noqa: ANN401 - any annotation
        """Write a type."""
        origin = get_origin(hint)
        if hint in _PLAIN:
            return _PLAIN[hint]
        if isinstance(hint, TypeVar):
            return hint.__name__
        if is_dataclass(hint) or is_typeddict(origin or hint):
            self.waiting.append(origin or hint)
            name = str((origin or hint).__name__)
            return f"{name}<{self._join(hint, ', ')}>" if origin else name
        return self._write_whole(origin, hint)

    def _write_whole(self, origin: Any, hint: Any) -> str:  # noqa: ANN401 - as above
        parts = get_args(hint)
        if origin is Literal:
            return " | ".join(map(json.dumps, parts))
        if origin in {Union, UnionType}:
            return self._join(hint, " | ")
        if origin is tuple and parts[-1] is not ...:
            return f"[{self._join(hint, ', ')}]"
        if origin in {tuple, list, Sequence}:
            member = self.write(parts[0])
            return f"({member})[]" if " | " in member else f"{member}[]"
        if origin in {dict, Mapping}:
            key, value = map(self.write, parts)
            names = "name: string" if key == "string" else f"name in {key}"
            return f"{{ [{names}]: {value} }}"
        message = f"{hint} has no form in the browser's language"
        raise DeclarationError(message)

    def _join(self, hint: Any, sign: str) -> str:  # noqa: ANN401 - as above
        written = [self.write(part) for part in get_args(hint)]
        once = dict.fromkeys(written) if "|" in sign else written
        return sign.join(once)


def _list_members(kind: Any) -> list[tuple[str, str, Any]]:  # noqa: ANN401 - a class
    """List the name of each member, a mark where it may be missing, and its type."""
    hints = get_type_hints(kind)
    if is_dataclass(kind):
        return [(one.name, "", hints[one.name]) for one in fields(kind)]
    missing = kind.__optional_keys__
    return [(name, "?" if name in missing else "", hints[name]) for name in hints]


def _comment(kind: type) -> str:
    lines = cleandoc(kind.__doc__ or "").splitlines()
    if not lines:
        return ""
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    told = "".join(f" * {line}".rstrip() + "\n" for line in lines)
    return f"/**\n{told} */\n"


def _quote(name: str) -> str:
    return name if name.isidentifier() else json.dumps(name)


if __name__ == "__main__":
    (find_assets() / FILE).write_text(write_declarations())
