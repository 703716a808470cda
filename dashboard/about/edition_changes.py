"""What changed since an older edition, in words: for page, feed and command."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date, tell_range
from geodata.atlas import Atlas
from geodata.comparison.changes import (
    ADDED,
    CHANGED,
    REMOVED,
    Change,
    FieldChange,
    compare,
)
from geodata.comparison.summary import Summary, read_summaries, summarise

_DATES = frozenset({"start", "end", "by", "said", "came", "published"})
_PLAIN = frozenset(
    {
        *_DATES,
        *("kind", "title", "place", "place_km", "venue", "format", "dejure", "author"),
        *("published_km", "published_area_km2", "capacity", "language", "publisher"),
    }
)
"""Fields of which readers are told what they hold: none of ids or codes."""

_TARGETS: Mapping[str, str] = MappingProxyType(
    {
        "records": "?pick={name}",
        "positions": "?pick={name}",
        "expected": "calendar#expected-{name}",
        "stories": "story/{name}",
        "sources": "about#source-{name}",
    }
)
_KINDS = (ADDED, CHANGED, REMOVED)


@dataclass(frozen=True)
class EditionStep:
    """From one edition to the next: both days in ISO 8601, and what changed."""

    before: str
    after: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Past:
    """The editions of an atlas that can be compared, each once, when asked for."""

    atlas: Atlas

    @cached_property
    def _editions(self) -> tuple[Summary, ...]:
        kept = read_summaries(self.atlas.folder)
        return (*kept, summarise(self.atlas))

    @property
    def days(self) -> tuple[str, ...]:
        """The days of the older editions, the newest last."""
        return tuple(one.edition for one in self._editions[:-1])

    def compare_since(self, day: str) -> EditionStep:
        """Compare an older edition with the atlas. Raises KeyError."""
        older = {one.edition: one for one in self._editions[:-1]}[day]
        return _step(older, self._editions[-1])

    def list_steps(self) -> list[EditionStep]:
        """List each edition's step to the next, the newest first."""
        return [_step(*pair) for pair in pairwise(self._editions)][::-1]


def _step(older: Summary, newer: Summary) -> EditionStep:
    return EditionStep(older.edition, newer.edition, compare(older, newer))


def group_changes(
    atlas: Atlas, changes: Iterable[Change]
) -> Mapping[str, list[Change]]:
    """Group changes by what they are about: each layer of records, then the rest."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(name_group(atlas, change), []).append(change)
    return {
        name: sorted(found, key=lambda one: _KINDS.index(one.kind))
        for name, found in groups.items()
    }


def name_group(atlas: Atlas, change: Change) -> str:
    """Name what a change is about, as a heading: a layer, positions, sources."""
    layer = atlas.layers.get(change.token.partition(".")[0])
    return layer.title if layer else TEXTS[f"part-{change.part}"]


def count_kinds(changes: Iterable[Change]) -> str:
    """Count changes in words: ``50 added, 38 changed``."""
    counts = Counter(change.kind for change in changes)
    return ", ".join(
        f"{counts[kind]:,} {TEXTS[f'change-{kind}'].lower()}"
        for kind in _KINDS
        if counts[kind]
    )


def tell_change(atlas: Atlas, change: Change) -> str:
    """Tell which fields changed, and of plain ones from what to what.

    Of what is new: when it was, or what it is about.
    """
    if change.kind == CHANGED:
        return "; ".join(_tell_field(atlas, one) for one in change.fields)
    return ", ".join(filter(None, _introduce(atlas, change)))


def _introduce(atlas: Atlas, change: Change) -> Iterator[str]:
    match change.part:
        case "records":
            told = (one for one in atlas.records if one.id == change.id)
            for record in told:
                start, end = (record.properties.get(key) for key in ("start", "end"))
                yield tell_range(f"{start or ''}", f"{end or start or ''}")
        case "positions":
            titles = {one.id: one.title for one in atlas.records}
            titles |= {one.id: one.title for one in atlas.subjects.values()}
            for position in (one for one in atlas.positions if one.id == change.id):
                yield titles.get(position.subject, "")
                yield position.start and tell_date(position.start)
        case "expected":
            for one in (one for one in atlas.expected if one.id == change.id):
                yield tell_date(one.by)
        case "sources" if change.id in atlas.sources:
            source = atlas.sources[change.id]
            yield source.publisher
            yield source.published and tell_date(source.published)


def find_target(atlas: Atlas, change: Change) -> str:
    """Find the address of what changed, below the site's; empty where there is none."""
    if change.kind == REMOVED:
        return ""
    name = change.id
    if change.part == "positions":
        subjects = {one.id: one.subject for one in atlas.positions}
        name = subjects.get(name, "")
        if not any(one.id == name for one in atlas.records):
            return ""
    return _TARGETS.get(change.part, "").format(name=name)


def _tell_field(atlas: Atlas, change: FieldChange) -> str:
    key = change.field
    plain = TEXTS.get(f"field-{key}", key.replace("_", " "))
    name = TEXTS.get(f"changed-{key}", plain)
    if key not in _PLAIN or not (change.before or change.after):
        return name
    before, after = (
        _tell_value(atlas, key, text) for text in (change.before, change.after)
    )
    return TEXTS["changed-field"].format(name=name, before=before, after=after)


def _tell_value(atlas: Atlas, field: str, text: str) -> str:
    if not text:
        return TEXTS["changed-nothing"]
    if field == "kind":
        layer, _, kind = text.partition(".")
        known = atlas.layers[layer].kinds if layer in atlas.layers else {}
        return known[kind].title if kind in known else kind.replace("_", " ")
    if field in _DATES:
        return tell_date(text)
    return text
