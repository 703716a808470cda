"""The policy of drawing: docs/policy.md, the one text, as a part of a page.

It is written in a small part of Markdown: headings, paragraphs, lists with ``- ``,
``**bold**`` and ```code```. Anything else stands as it is typed.
"""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from geodata.atlas import Atlas

_PACKAGE = Path(__file__).parents[1]
_FILE = "policy.md"
_INLINE = ((re.compile(r"\*\*(.+?)\*\*"), "strong"), (re.compile(r"`(.+?)`"), "code"))


def write_policy(atlas: Atlas) -> str:
    """Write it as HTML without its title; empty for an atlas of one view."""
    if not atlas.sides:
        return ""
    blocks = _find().read_text("utf-8").strip().split("\n\n")
    return "\n".join(_write_blocks(blocks))


def _find() -> Path:
    """Find the text: inside the wheel, or beside the package."""
    inside = _PACKAGE / _FILE
    return inside if inside.is_file() else _PACKAGE.parent / "docs" / _FILE


def _write_blocks(blocks: list[str]) -> Iterator[str]:
    for block in blocks:
        words = " ".join(line.strip() for line in block.splitlines())
        if block.startswith("## "):
            yield f"<h3>{_write_inline(words[3:])}</h3>"
        elif block.startswith("- "):
            rows = re.split(r"(?:^| )- (?=\S)", words)[1:]
            items = "".join(f"<li>{_write_inline(row)}</li>" for row in rows)
            yield f"<ul>{items}</ul>"
        elif not block.startswith("# "):
            yield f"<p>{_write_inline(words)}</p>"


def _write_inline(text: str) -> str:
    written = escape(text, quote=False)
    for pattern, tag in _INLINE:
        written = pattern.sub(rf"<{tag}>\1</{tag}>", written)
    return written
