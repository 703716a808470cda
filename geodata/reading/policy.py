"""The policy of an atlas: how it draws what is contested, as its readers see it."""

from pathlib import Path
from typing import Final

from geodata.parsing.files import read_text
from geodata.problems import Findings

POLICY: Final = "policy.md"
GENERIC: Final = Path(__file__).with_name(POLICY)
"""What holds in every view, whatever the atlas."""


def read_policy(folder: Path, findings: Findings) -> str:
    """Read policy.md; an atlas without one says what holds in every view."""
    if (folder / POLICY).exists():
        with findings.catch():
            return read_text(folder, POLICY)
    return GENERIC.read_text("utf-8")
