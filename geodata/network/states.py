"""The states that a segment can be in, as they are compared and drawn."""

from typing import Final

UNKNOWN: Final = "unknown"
"""The state on a day before a segment's history begins."""

STATES: Final = (
    *("operational", "under_construction", "suspended", "proposed", "missing"),
    UNKNOWN,
)
"""In their order, from what can be travelled to what is not there."""

_SAME = {"blocked": "suspended"}
"""Statuses that are drawn alike: nothing runs, though the line is there."""


def name_state(status: str | None) -> str:
    """Name the state of a status; None: nothing is known of the day."""
    return _SAME.get(status, status) if status else UNKNOWN
