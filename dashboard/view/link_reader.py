"""Reads the values of a link: what is bad becomes a notice that says why."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

from dashboard.texts import TEXTS
from dashboard.view.keys import LABELS, MOST_NOTICES, Key, LinkIndex
from dashboard.view.nearest import find_nearest, list_alike
from dashboard.view.quotation import show
from geodata.days import write_day

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

    index: LinkIndex
    notices: dict[Notice, None] = field(default_factory=dict)

    def refuse(
        self,
        key: str,
        value: str,
        pattern: str = "",
        limit: float | str = "",
        known: Iterable[str] = (),
    ) -> None:
        """Note that a value is ignored, and the nearest of what is known.

        limit: what it should have kept to.
        """
        seen = show(value)
        words = TEXTS[pattern or f"bad-{key}"]
        hints = "{hint}" in words and len(self.notices) < MOST_NOTICES
        near = find_nearest(value, known) if hints else ""
        hint = TEXTS["nearest"].format(word=near) if near else ""
        reason = words.format(key=key, value=seen, limit=limit, hint=hint)
        self.notices[Notice(key, seen, reason)] = None

    def check(self, key: str) -> None:
        """Note a key that is none of ours, but near one."""
        near = [] if key in LABELS else list_alike(key, LABELS)
        if near:
            named = [TEXTS["key"].format(key=one, label=LABELS[one]) for one in near]
            self.refuse(key, key, "bad-key", TEXTS["either"].join(named))

    def decode(self, key: str, text: str) -> str | None:
        """Undo the percent signs, if they can be read."""
        if not _BROKEN.search(text):
            try:
                return unquote_plus(text, errors="strict")
            except UnicodeDecodeError:
                pass
        self.refuse(key, text, "bad-escape")
        return None

    def list_known(self, key: Key) -> list[str]:
        """List the values that a key can have in this atlas."""
        found = (word for path in key.known for word in _follow(self.index, path))
        return [*key.words, *found]

    def choose(
        self, key: Key, members: Iterable[str], known: Sequence[str] = ()
    ) -> tuple[str, ...] | None:
        """Keep the known members, by their names of today; None if none is.

        known: left out, those of the key.
        """
        known = known or self.list_known(key)
        chosen = (self.match(key, member, known) for member in members)
        return tuple(filter(None, chosen)) or None

    def match(
        self, key: Key, word: str, known: Collection[str], pattern: str = ""
    ) -> str:
        """Give a known word by its name of today, empty and a notice for another."""
        for renaming in self.index["renamed"]:
            if (renaming["key"], renaming["old"]) == (key.key, word):
                word = renaming["new"]
        if word in known:
            return word
        self.refuse(key.key, word, pattern, ", ".join(known), known)
        return ""


def _follow(found: Any, path: str) -> Iterable[str]:  # noqa: ANN401 - a part of an index
    """List the words at a path: members of a list, keys of a mapping, a day."""
    first, _, rest = path.partition(".")
    if isinstance(found, list | tuple) and path:
        return [word for one in found for word in _follow(one, path)]
    if path:
        return _follow(
            found[first] if isinstance(found, Mapping) else getattr(found, first), rest
        )
    if isinstance(found, int):
        return [write_day(found)]
    return [found] if isinstance(found, str) else found
