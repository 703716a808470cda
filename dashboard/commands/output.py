"""What commands print: JSON for scripts, tables of text for people."""

import json
import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[\d,.]+( .*)?")
"""A number, and maybe of what; no id that begins with a day."""


def write_json(value: object) -> str:
    """Write plain values for scripts, as a text that ends its line."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write_table(rows: Sequence[Sequence[str]]) -> str:
    """Write cells in columns, a line a row; numbers stand at the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell.rjust(width) if _NUMBER.fullmatch(cell) else cell.ljust(width)
            for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)
