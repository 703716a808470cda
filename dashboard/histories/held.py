"""A chart of what held when: of an atlas, and of one view what holds, and a table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.histories.holding import Holding, hold, tell
from dashboard.histories.spans import History, HistoryStretch
from dashboard.style.colours import Theme
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe
from geodata.atlas import Atlas, Source
from geodata.index.indexing import Index
from geodata.index.selecting import select

Cell = str | tuple[Source, ...]
"""A text, or sources."""


@dataclass(frozen=True, slots=True)
class Held:
    """A history, what holds of it on a day, and the view's own sentence."""

    atlas: Atlas
    template: History
    holding: Holding
    day: int
    finding: str
    sentence: str

    @property
    def form(self) -> str:
        """How it is drawn."""
        return self.template["form"]

    @property
    def layers(self) -> set[str]:
        """The layers whose terms hold for it: tables are gathered as events are."""
        every = self.atlas.layers.values()
        return {layer.id for layer in every if layer.time == "event"}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told of what the view shows."""
        return not self.holding.total

    @property
    def left(self) -> int:
        """How many rows are not shown: none."""
        return 0

    @property
    def open_rows(self) -> list[int]:
        """Places in the holding of rows whose group is not folded, or else of all."""
        rows, groups = self.template["rows"], self.template["groups"]
        held = [*enumerate(self.holding.rows)]
        found = [n for n, row in held if not groups[rows[row]["group"]]["folded"]]
        return found or [n for n, _ in held]

    @property
    def heads(self) -> list[str]:
        """The titles of its columns, the rows' first."""
        return [TEXTS[f"held-{name}"] for name in _HEADS]

    @property
    def lines(self) -> list[list[Cell]]:
        """List every stretch shown, in words, by rows, columns and time."""
        return [[*self._tell(one, _IN_WORDS)] for one in self._list_shown()]

    def list_rows(self) -> Iterator[Sequence[str | float]]:
        """List the rows of its file: the stretches shown, dates and actors as data."""
        yield self.heads
        told = ([*self._tell(one, _AS_DATA)] for one in self._list_shown())
        yield from (list(map(_write_cell, line)) for line in told)

    def _list_shown(self) -> list[HistoryStretch]:
        rows, columns = self.holding.rows, self.holding.columns
        shown = (
            stretch
            for stretch in self.template["stretches"]
            if stretch["row"] in rows and stretch["column"] in columns
        )
        return sorted(shown, key=_place)

    def _tell(self, stretch: HistoryStretch, how: "_Manner") -> Iterator[Cell]:
        column = self.template["columns"][stretch["column"]]
        yield self.template["rows"][stretch["row"]]["title"]
        yield "" if column["actor"] is None else column["title"]
        yield self.template["words"][stretch["word"]]
        yield how.date(stretch["start"])
        yield how.date(stretch["end"])
        yield from self._give_evidence(stretch, how)

    def _give_evidence(self, stretch: HistoryStretch, how: "_Manner") -> Iterator[Cell]:
        said = {one.id: one for one in self.atlas.positions}.get(stretch["id"])
        yield said.text if said else stretch["note"]
        yield TEXTS[f"read-{said.read}"] if said and said.read else ""
        actors = said.disputed_by if said else ()
        yield how.join(
            self.atlas.actors[one].name if how.names else one for one in actors
        )
        ids = said.sources if said else stretch["sources"]
        known = self.atlas.sources
        yield tuple(known[name] for name in ids if name in known)


_HEADS = (
    *("row", "actor", "state", "start", "end"),
    *("text", "read", "disputed", "sources"),
)


@dataclass(frozen=True, slots=True)
class HistoryChart:
    """A chart of an atlas of what held when."""

    atlas: Atlas
    template: History

    def build_figure(self, _: Theme) -> None:
        """Nothing: the browser draws histories by itself."""

    def list_subjects(self, index: Index) -> frozenset[str]:
        """List the layers of what its rows are about, where these are records."""
        columns = index["columns"]
        places = {record: place for place, record in enumerate(columns.ids)}
        picks = {row["pick"] for row in self.template["rows"]}
        return frozenset(columns.find_layer(places[one]) for one in picks & {*places})

    def show(self, index: PageIndex, view: View) -> Held:
        """Find what holds of a view, on the day of its states."""
        selection = select(index, view)
        day = selection.as_of
        holding = hold(self.template, selection.shown, view.actors, day)
        return Held(
            atlas=self.atlas,
            template=self.template,
            holding=holding,
            day=day,
            finding=tell(self.template, holding, day, TEXTS),
            sentence=describe(index, view, selection.count),
        )


def _place(stretch: HistoryStretch) -> tuple[int, int, float]:
    first = stretch["days"][0]
    return stretch["row"], stretch["column"], float("-inf") if first is None else first


def _write_cell(cell: Cell) -> str:
    """Write a text, or sources by where they are read."""
    if isinstance(cell, str):
        return cell
    return " ".join(source.url or source.title for source in cell)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a line is told: dates, and actors by their names or as ids."""

    date: Callable[[str], str]
    names: bool
    join: Callable[[Iterable[str]], str]


def _tell_date(date: str) -> str:
    return tell_date(date) if date else ""


_IN_WORDS = _Manner(_tell_date, names=True, join=TEXTS["comma"].join)
_AS_DATA = _Manner(str, names=False, join=" ".join)
