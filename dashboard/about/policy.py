"""The policy of drawing: the atlas's own policy.md, as a part of a page.

It is written in a small part of Markdown: headings, paragraphs, lists with ``- ``,
``**bold**`` and ```code```. Anything else stands as it is typed.
"""

import re
from collections.abc import Iterator

from geodata.atlas import Atlas

Line = list[tuple[str, str]]
"""Texts in turn, each with the name of its element; empty: plain."""

Block = tuple[str, list[Line]]
"""What it is: ``head``, ``list`` or ``text``; and its lines, one but for a list."""

_INLINE = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`")


def read_policy(atlas: Atlas) -> list[Block]:
    """Read it without its title; nothing for an atlas of one view."""
    if not atlas.sides:
        return []
    return list(_read_blocks(atlas.policy.strip().split("\n\n")))


def _read_blocks(blocks: list[str]) -> Iterator[Block]:
    for block in blocks:
        words = " ".join(line.strip() for line in block.splitlines())
        if block.startswith("## "):
            yield "head", [_read_line(words[3:])]
        elif block.startswith("- "):
            rows = re.split(r"(?:^| )- (?=\S)", words)[1:]
            yield "list", [_read_line(row) for row in rows]
        elif not block.startswith("# "):
            yield "text", [_read_line(words)]


def _read_line(text: str) -> Line:
    line, end = [], 0
    for found in _INLINE.finditer(text):
        tag = found.lastgroup or ""
        line += [("", text[end : found.start()]), (tag, found[tag])]
        end = found.end()
    return [(tag, words) for tag, words in [*line, ("", text[end:])] if words]
