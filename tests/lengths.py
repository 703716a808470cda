"""Write the table of lengths in docs/corridors.md: ``python -m tests.lengths``."""

from pathlib import Path

from geodata import read_atlas
from geodata.network import build_network
from geodata.network.lengths import LengthCheck, compare_lengths

DOCUMENT = Path(__file__).parents[1] / "docs" / "corridors.md"
_START, _END = "<!-- lengths -->\n", "<!-- end -->\n"


def write_document() -> str:
    """Write the document with the table as the atlas has it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    before, rest = text.split(_START)
    after = rest.split(_END)[1]
    return f"{before}{_START}{_write_table()}{_END}{after}"


def _write_table() -> str:
    atlas = read_atlas()
    rows = map(_write_row, compare_lengths(atlas, build_network(atlas)))
    header = "| from, to | published, km | ours, km | difference | source |\n"
    return f"{header}|---|--:|--:|--:|---|\n{''.join(rows)}"


def _write_row(comparison: LengthCheck) -> str:
    one = comparison.published
    sources = ", ".join(f"`{source}`" for source in one.sources)
    return (
        f"| {one.start} – {one.end} | {one.km:,g} | {comparison.km:,.0f} "
        f"| {comparison.difference:+.0%} | {sources} |\n"
    )


if __name__ == "__main__":
    DOCUMENT.write_text(write_document(), encoding="utf-8", newline="\n")
