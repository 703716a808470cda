"""What changed between two days, as a list for pages without a script.

`assets/lib/changes/changes.mjs` finds the same in the browser.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.changes.turnings import (
    BORDERS,
    CONTROL,
    ChangesFile,
    TurnedSpell,
    Turning,
)
from dashboard.sides.naming import name_record
from dashboard.texts import TEXTS, write_number
from dashboard.texts import count as count_things
from dashboard.view.dates import tell_date, tell_day
from dashboard.view.model import PageIndex, View
from geodata.days import Interval
from geodata.index.columns import Columns
from geodata.index.selecting import Selection
from geodata.index.wordings import say

Entry = tuple[str, Sequence[str]]
"""What changed, and how: a line each."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed: between which days, entries by group, and how many events."""

    sentence: str
    groups: Sequence[tuple[str, Sequence[Entry]]]
    events: str


def find_changes(
    file: ChangesFile, index: PageIndex, view: View, now: Selection, then: Selection
) -> Changes:
    """Find what changed from the earlier day of a view to its own, of what is shown."""
    finder = _Finder(file, index, view, now, then)
    found: dict[str, list[Entry]] = defaultdict(list)
    for layer, entry in [*finder.list_records(), *finder.list_borders()]:
        found[layer].append(entry)
    titles = {layer["id"]: layer["title"] for layer in index["layers"]}
    count = sum(map(len, found.values()))
    words = {"then": tell_day(then.as_of), "now": tell_day(now.as_of), "count": count}
    number = count_things("events", finder.count_events())
    return Changes(
        sentence=TEXTS["changes-between" if count else "changes-none"].format(**words),
        groups=[(titles[one], found[one]) for one in _rank(file, index, found)],
        events=TEXTS["changes-events"].format(events=number),
    )


def _rank(file: ChangesFile, index: PageIndex, found: Iterable[str]) -> Sequence[str]:
    """Put first the layers of what somebody controls, then borders, then others."""
    numbers = {n for one in file["turnings"] for n in _list_held(one)}
    held = {index["columns"].find_layer(number) for number in numbers}
    order = [layer["id"] for layer in index["layers"]]
    return sorted(
        found, key=lambda one: (one not in held, one != BORDERS, order.index(one))
    )


def _list_held(turning: Turning) -> Sequence[int]:
    return turning["records"] if turning["what"] == CONTROL else ()


@dataclass(frozen=True)
class _Finder:
    """Finds what changed of what a view shows on its day, or showed on the earlier."""

    file: ChangesFile
    index: PageIndex
    view: View
    now: Selection
    then: Selection

    @property
    def _columns(self) -> Columns:
        return self.index["columns"]

    def list_records(self) -> Iterator[tuple[str, Entry]]:
        """List what changed of each record, with its layer."""
        for number, record in enumerate(self._columns.ids):
            if self.now.shown[number] or self.then.shown[number]:
                lines = [*self._list_lines(number)]
                name = name_record(self.index, self.view, record, self.now.as_of)
                if lines:
                    yield self._columns.find_layer(number), (name, lines)

    def list_borders(self) -> Iterator[tuple[str, Entry]]:
        """List what changed of lines that are no records."""
        if BORDERS in self.view.base:
            for one in self.file["turnings"]:
                line = self._tell(one, one["title"]) if one["title"] else ""
                if line:
                    yield BORDERS, (one["title"], [line])

    def count_events(self) -> int:
        """Count the events that began after the earlier day."""
        first = self._columns.first
        return sum(
            is_shown
            and self._columns.find_time(number) == "event"
            and first[number] > self.then.as_of
            for number, is_shown in enumerate(self.now.shown)
        )

    @cached_property
    def _turnings(self) -> Mapping[int, Sequence[Turning]]:
        """Those of each record."""
        found: dict[int, list[Turning]] = defaultdict(list)
        for one in self.file["turnings"]:
            for number in one["records"]:
                found[number].append(one)
        return found

    def _list_lines(self, number: int) -> Iterator[str]:
        """List how a record changed; where its sections tell it, it need not."""
        own = self._turnings.get(number, ())
        begun = self._tell_time(number)
        sections = [*self._list_sections(one for one in own if one["tenths"])]
        if begun:
            yield begun
        yield from sections
        if not begun and not sections:
            record = self._columns.ids[number]
            yield from filter(None, (self._tell(one, record) for one in own))

    def _tell_time(self, number: int) -> str:
        """Tell that a state began, or ended, between the two days."""
        start, end = self._columns.find_dates(number)
        days = Interval(self._columns.first[number], self._columns.last[number])
        if self._columns.find_time(number) != "state":
            return ""
        if self.now.shown[number] and not days.holds(self.then.as_of):
            return TEXTS["turned-new"].format(day=tell_date(start))
        if self.then.shown[number] and not days.holds(self.now.as_of):
            return TEXTS["turned-gone"].format(day=tell_date(end))
        return ""

    def _list_sections(self, sections: Iterator[Turning]) -> Iterator[str]:
        """List how many km of a corridor went from one state to another."""
        sums: Counter[tuple[str, str]] = Counter()
        for one in sections:
            before, after = self._find(one, "")
            if before and after and before[2] != after[2]:
                sums[before[2], after[2]] += one["tenths"]
        for (old, new), tenths in sums.items():
            words = {"before": self._name(old), "after": self._name(new)}
            yield TEXTS["turned-km"].format(
                km=write_number((tenths + 5) // 10), **words
            )

    def _tell(self, turning: Turning, record: str) -> str:
        """Tell how one thing turned; empty where it did not."""
        if turning["tenths"]:
            return ""
        before, after = self._find(turning, record)
        if (before and before[2]) == (after and after[2]):
            return ""
        if before is None or after is None:
            return _tell_end(before, after)
        words = {"before": self._name(before[2]), "after": self._name(after[2])}
        pattern = TEXTS["turned" if after[3] else "turned-undated"]
        told = pattern.format(**words, day=tell_date(after[3]) if after[3] else "")
        named = turning["what"] not in {CONTROL, "status", "border"}
        what = turning["what"].replace("_", " ")
        return TEXTS["turned-what"].format(what=what, change=told) if named else told

    def _find(
        self, turning: Turning, record: str
    ) -> tuple[TurnedSpell | None, TurnedSpell | None]:
        """Find what held on the earlier day, and on the view's."""
        days = self.then.as_of, self.now.as_of
        before, after = (_find_spell(turning["spells"], day) for day in days)
        if turning["what"] != CONTROL:
            return before, after
        return self._side(before, record, days[0]), self._side(after, record, days[1])

    def _side(
        self, spell: TurnedSpell | None, record: str, day: int
    ) -> TurnedSpell | None:
        """Let the view's side say who holds it."""
        said = say(self.index["wordings"], self.view.side, record, CONTROL, day)
        return (*spell[:2], said, spell[3]) if spell and said else spell

    def _name(self, value: str) -> str:
        return self.file["values"].get(value, value)


def _find_spell(spells: Sequence[TurnedSpell], day: int) -> TurnedSpell | None:
    return next((one for one in spells if Interval(one[0], one[1]).holds(day)), None)


def _tell_end(before: TurnedSpell | None, after: TurnedSpell | None) -> str:
    """Tell since when a thing is there that was not, or until when it was."""
    if after:
        return TEXTS["turned-new"].format(day=tell_date(after[3]) if after[3] else "")
    last = before[1] if before else None
    return TEXTS["turned-gone"].format(day=tell_day(last)) if last is not None else ""
