"""One table of a TOML file, handing out its keys by type."""

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime

from geodata.days import YEARS, count_days
from geodata.problems import Findings, Place, quote

ID = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
"""What names a layer, a kind, a field or a role."""


class Section:
    """One table: what is missing or of a wrong type becomes a finding.

    Each reading method gives a value of its type in any case, so that one pass
    finds all problems; `close` then finds the keys that nobody asked for.
    """

    def __init__(
        self, place: Place, values: Mapping[str, object], findings: Findings
    ) -> None:
        """Take a table, where it stands, and where to report."""
        self.place = place
        self.findings = findings
        self._values = dict(values)

    def report(self, key: str, message: str, remedy: str) -> None:
        """Note a problem of a key."""
        self.findings.add(self.place.problem(key, message, remedy))

    def has(self, key: str) -> bool:
        """Whether the key is there and was not asked for."""
        return key in self._values

    def take(self, key: str) -> object:
        """Give the bare value, None where the key is missing."""
        return self._values.pop(key, None)

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text that is not empty; missing only where there is a default."""
        value = self.take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and value.strip() and value.isprintable():
            return value
        self.report(key, f"{_name(value)} is no text", f'Write {key} = "…"')
        return ""

    def match(self, key: str, pattern: re.Pattern[str], remedy: str) -> str:
        """Give a text of a given form."""
        value = self.text(key)
        if value and not pattern.fullmatch(value):
            self.report(key, f"{quote(value)} is not of the right form", remedy)
        return value

    def choice(self, key: str, values: Collection[str]) -> str:
        """Give one of the values."""
        value = self.text(key)
        if value and value not in values:
            self.report(
                key, f"{quote(value)} is not known", f"Write one of {', '.join(values)}"
            )
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Give either true or false."""
        value = self.take(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.report(key, f"{_name(value)} is no flag", "Write true or false")
        return default

    def day(self, key: str) -> int:
        """Give a date as a day number."""
        value = self.take(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            if value.year in YEARS:
                return count_days(value)
            remedy = f"Write one from {YEARS[0]} to {YEARS[-1]}"
            self.report(key, "no event of an atlas is of that year", remedy)
            return 0
        remedy = f"Write {key} = 2026-03-15, without quotes"
        self.report(key, f"{_name(value)} is no date", remedy)
        return 0

    def texts(self, key: str, allowed: Collection[str] = ()) -> tuple[str, ...]:
        """Give a list of texts, each one of the allowed where these are given."""
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.report(key, f"{_name(value)} is no list of texts", 'Write ["…", "…"]')
            return ()
        for text in value:
            if allowed and text not in allowed:
                remedy = f"Write some of {', '.join(allowed)}"
                self.report(key, f"{quote(text)} is not known", remedy)
        return tuple(value)

    def named(self, key: str) -> dict[str, "Section"]:
        """Give the tables below a key, by their names: ``[layers.kinds.port]``."""
        value = self.take(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            remedy = f"Write [… {key}.NAME] above the keys"
            self.report(key, f"{_name(value)} is no table", remedy)
            return {}
        return {
            name: self._descend(f"{key}.{name}", below) for name, below in value.items()
        }

    def descend(self, key: str) -> "Section":
        """Give the one table below a key: ``[meetings]``."""
        return self._descend(key, self.take(key))

    def listed(self, key: str, *, required: bool = True) -> tuple["Section", ...]:
        """Give the tables listed below a key: ``[[layers]]``."""
        value = self.take(key)
        if value is None and not required:
            return ()
        if not isinstance(value, list):
            self.report(key, f"{_name(value)} is no list of tables", f"Write [[{key}]]")
            return ()
        return tuple(
            self._descend(f"{key} {number}", below)
            for number, below in enumerate(value, 1)
        )

    def close(self) -> None:
        """Report what nobody asked for: most often a slip of the pen."""
        for key in self._values:
            self.report(key, "the key is not known", "Remove it or mend its name")

    def _descend(self, name: str, values: object) -> "Section":
        place = Place(
            self.place.file, " ".join(filter(None, (self.place.feature, name)))
        )
        if isinstance(values, dict):
            return Section(place, values, self.findings)
        self.report(name, f"{_name(values)} is no table", "Write a table of keys")
        return Section(place, {}, Findings())


def _name(value: object) -> str:
    return "nothing" if value is None else quote(value)
