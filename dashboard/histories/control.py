"""Control over time: a row a place, and who controlled it from when to when."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from dashboard.histories.held import HistoryChart
from dashboard.histories.spans import History, HistoryStretch, State, shorten
from dashboard.style.holders import UNKNOWN, colour_holders
from dashboard.texts import TEXTS
from dashboard.timeline.scale import is_soft, lay_breaks, list_busy_years
from geodata.atlas import Atlas, Record, Span
from geodata.index.labels import OWNER
from geodata.parsing.register import split_list
from geodata.problems import Place
from geodata.reading.fields import EVENTS

_PROPERTY = "control"
_QUIET, _APART = 0.07, 5 * 366
"""The share of the width of a break, and the days without a change that make one."""


def build_control(atlas: Atlas) -> HistoryChart | None:
    """List who controlled what; None where no span of an atlas says it."""
    spans = [span for span in atlas.spans if span.property == _PROPERTY]
    records = _list_records(atlas, {span.feature for span in spans})
    if not records:
        return None
    values = list(dict.fromkeys(span.value for span in spans))
    rows = {record.id: row for row, (_, _, record) in enumerate(records)}
    titles = list(dict.fromkeys(title for title, _, _ in records))
    told = [span for span in spans if span.feature in rows]
    moved = {span.feature for span in told if span.days.first is not None}
    events = list(_list_events(atlas, [record for _, _, record in records]))
    scale = _lay_out(atlas, told, events)
    history: History = {
        "slug": "control",
        "title": TEXTS["chart-control"],
        "about": TEXTS["about-control"],
        "reducer": "hold",
        "form": "tracks",
        "groups": [
            {
                "title": title,
                "folded": not any(o.id in moved for t, _, o in records if t == title),
            }
            for title in titles
        ],
        "rows": [
            {
                "title": one.title,
                "short": shorten(one.title),
                "group": titles.index(title),
                "record": number,
                "about": one.id,
                "pick": one.id,
            }
            for title, number, one in records
        ],
        "columns": [{"title": TEXTS["controlled-by"], "short": "", "actor": None}],
        "states": [_name_state(atlas, value) for value in values],
        "words": [_name_state(atlas, value)["title"] for value in values],
        "stretches": [
            _tell(span, rows[span.feature], values.index(span.value)) for span in told
        ],
        "events": events,
        "edition": atlas.edition,
        "scale": scale,
        "ticks": list_busy_years(scale),
    }
    return HistoryChart(atlas, history)


def _list_records(atlas: Atlas, ids: set[str]) -> list[tuple[str, int, Record]]:
    """List records with the titles of their groups and their places in the index.

    Those of a group stand together: of one kind, and of one owner where there are
    several; the group of most records stands first within a kind.
    """
    kinds = {token: n for n, token in enumerate(_list_tokens(atlas))}
    found = [(n, one) for n, one in enumerate(atlas.records) if one.id in ids]
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    for _, one in found:
        owners[one.token][f"{one.properties.get(OWNER) or ''}"] += 1

    def place(pair: tuple[int, Record]) -> tuple[int, int, str, str]:
        one = pair[1]
        owner = f"{one.properties.get(OWNER) or ''}"
        return kinds[one.token], -owners[one.token][owner], owner, one.title

    return [
        (_name_group(atlas, one, owners[one.token]), n, one)
        for n, one in sorted(found, key=place)
    ]


def _name_group(atlas: Atlas, record: Record, owners: Collection[str]) -> str:
    plural = atlas.layers[record.layer].kinds[record.kind].plural
    actor = atlas.actors.get(f"{record.properties.get(OWNER)}")
    if actor is None or len(owners) == 1:
        return plural
    basis = atlas.sides[0].basis if atlas.sides else ""
    words = {"plural": plural, "actor": actor.name, "basis": basis}
    return TEXTS["group-owned"].format(**words).strip()


def _list_tokens(atlas: Atlas) -> Iterator[str]:
    for layer in atlas.layers.values():
        yield from (f"{layer.id}.{kind}" for kind in layer.kinds)


def _lay_out(
    atlas: Atlas, spans: Sequence[Span], events: Iterable[tuple[int, int]]
) -> list[tuple[int, float]]:
    """Give the times in which control changed, or an event was, most of the width."""
    begin = atlas.earliest if atlas.history is None else atlas.history
    days = [span.days.first for span in spans if span.days.first is not None]
    told = (atlas.records[number].days for _, number in events)
    days += [one.first for one in told if one and one.first is not None]
    return lay_breaks(begin, days, atlas.edition, apart=_APART, quiet=_QUIET)


def _name_state(atlas: Atlas, value: str) -> State:
    """Name who controls; another word, such as disputed, says that nobody is named."""
    known = value in atlas.actors
    return {
        "title": atlas.actors[value].name if known else value.replace("_", " "),
        "sign": value if known else "?",
        "colour": colour_holders(atlas).get(value, UNKNOWN),
        "told": known,
        "sided": known,
    }


def _tell(span: Span, row: int, state: int) -> HistoryStretch:
    return {
        "row": row,
        "column": 0,
        "state": state,
        "word": state,
        "days": (span.days.first, span.days.last),
        "start": span.start,
        "end": span.end,
        "soft": (is_soft(span.start), bool(span.end) and is_soft(span.end)),
        "id": "",
        "note": span.note,
        "sources": span.sources,
    }


def _list_events(atlas: Atlas, records: Sequence[Record]) -> Iterator[tuple[int, int]]:
    numbers = {record.id: number for number, record in enumerate(atlas.records)}
    for row, record in enumerate(records):
        place = Place(atlas.layers[record.layer].file, record.id)
        named = split_list(place, EVENTS, record.properties.get(EVENTS))
        yield from ((row, numbers[name]) for name in named if name in numbers)
