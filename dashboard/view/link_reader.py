"""Reads the values of a link: what is bad becomes a notice that says why."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote_plus

from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex
from dashboard.view.nearest import find_nearest
from dashboard.view.sentence import show

MOST_NOTICES: Final = 12
"""Notices of one link; more nobody reads."""

_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})|[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Notice:
    """What of a link was ignored: its key, its value made fit to show, and why."""

    key: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the values of one link; what is bad becomes a notice, once."""

    index: PageIndex
    notices: dict[Notice, None] = field(default_factory=dict)

    def refuse(
        self,
        key: str,
        value: str,
        pattern: str = "",
        limit: int | str = 0,
        known: Iterable[str] = (),
    ) -> None:
        """Note that a value is ignored, and the nearest of what is known.

        limit: what it should have kept to.
        """
        seen = show(value)
        near = find_nearest(value, known) if len(self.notices) < MOST_NOTICES else ""
        told = {
            "key": key,
            "value": seen,
            "limit": limit,
            "hint": TEXTS["nearest"].format(word=near) if near else "",
        }
        reason = TEXTS[pattern or f"bad-{key}"].format(**told)
        self.notices[Notice(key, seen, reason)] = None

    def decode(self, key: str, text: str) -> str | None:
        """Undo the percent signs, if they can be read."""
        if not _BROKEN.search(text):
            try:
                return unquote_plus(text, errors="strict")
            except UnicodeDecodeError:
                pass
        self.refuse(key, text, "bad-escape")
        return None

    def choose(
        self, key: str, members: Iterable[str], known: Collection[str]
    ) -> tuple[str, ...] | None:
        """Keep the known members, by their names of today; None if none is."""
        today = [self._rename(key, member) for member in members]
        for member in today:
            if member not in known:
                self.refuse(key, member, limit=", ".join(known))
        return tuple(member for member in today if member in known) or None

    def match(
        self, key: str, word: str, known: Collection[str], pattern: str = ""
    ) -> str:
        """Give a known word by its name of today, empty and a notice for another."""
        today = self._rename(key, word)
        if today in known:
            return today
        self.refuse(key, today, pattern, known=known)
        return ""

    def _rename(self, key: str, value: str) -> str:
        for renaming in self.index["renamed"]:
            if (renaming["key"], renaming["old"]) == (key, value):
                value = renaming["new"]
        return value
