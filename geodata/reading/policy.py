"""The policy of an atlas: how it draws what is contested, as its readers see it."""

from pathlib import Path
from typing import Final

from geodata.parsing.files import read_text
from geodata.problems import Findings

POLICY: Final = "policy.md"


def read_policy(folder: Path, findings: Findings) -> str:
    """Read policy.md, which an atlas may leave out."""
    if (folder / POLICY).exists():
        with findings.catch():
            return read_text(folder, POLICY)
    return ""
