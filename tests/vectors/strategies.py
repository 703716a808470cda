"""Random views, records, texts and queries, for what must hold of any of them."""

from typing import Any, cast

from hypothesis import strategies as st

from dashboard.view.keys import LABELS
from dashboard.view.model import PageIndex, View
from dashboard.view.trip_words import list_closable, list_openable
from geodata.days import write_day
from geodata.folding import fold
from geodata.index.columns import Columns, IndexRow
from geodata.index.indexing import list_times
from tests.vectors.cases import list_tokens, read_index

INDEX = read_index()
EDITION = write_day(INDEX["edition"])
_ACTORS = [actor["id"] for actor in INDEX["actors"]]
_TRIPS = INDEX["trips"]
_STOPS = st.sampled_from(list(_TRIPS["stops"]))
_ROLES = list(INDEX["roles"])
_TOKENS = list_tokens(INDEX)
_TRAITS = [trait for facet in INDEX["facets"] for trait in facet["values"]]
_SIDES = [side["id"] for side in INDEX["sides"]]
_ACTOR_WORDS = ("armenia", "republic of armenia", "leap", "kir", "")
_WORDS = st.sampled_from(["armenia", "leap", "day", "2020", "kir", "<script>", "é"])
_DATES = st.sampled_from(
    [
        *("2020", "2023-02", "2023-03-01", "2024-02", "2024-02-29", "2024-05-23"),
        *("2024-05-24", "2024-05", "2024-12-31", "2026-03", "0001", "9999"),
    ]
)
_corridors = st.sampled_from(list(INDEX["comparable"]))
_DAYS = st.integers(18_200, 20_600)
_OPEN_DAYS = st.none() | _DAYS

texts = st.text(st.characters(exclude_categories=("Cs", "Cn")))
"""Any text of assigned characters; unassigned ones change between Unicode's years."""


def _order(ends: tuple[Any, Any]) -> tuple[Any, Any]:
    return ends if None in ends else (min(ends), max(ends))


def _some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=4).map(tuple)


_intervals = st.tuples(_OPEN_DAYS, _OPEN_DAYS).map(_order)

fields: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "actors": _some(_ACTORS),
        "match": st.sampled_from(["any", "all"]),
        "roles": _some(_ROLES),
        "dates": st.tuples(st.none() | _DATES, st.none() | _DATES).map(_order),
        "kinds": st.just(tuple(_TOKENS)) | _some(_TOKENS),
        "traits": st.just(()) | _some(_TRAITS),
        "chart": st.sampled_from(list(INDEX["charts"])),
        "corridors": st.lists(_corridors, min_size=1, max_size=6).map(tuple),
        "cell": st.lists(
            st.sampled_from([*INDEX["subject_ids"], *_ACTORS]), max_size=3
        ).map(tuple),
        "story": st.sampled_from(["", "talks"]),
        "step": st.integers(0, 3),
        "text": st.lists(_WORDS, max_size=2).map(" ".join) | texts,
        "base": _some(list(INDEX["toggles"])),
        "at": st.none()
        | st.tuples(st.floats(-900, 900), st.floats(-99, 99), st.floats(-1, 25)),
        "side": st.sampled_from(_SIDES),
        "compare": st.sampled_from(["", *_SIDES]),
        "differ": st.booleans(),
        "then": st.sampled_from([None, "0001", "2020", "2023-02", "2024-05-23"]),
        "lang": st.sampled_from(["", *INDEX["languages"]]),
        "pick": st.none() | st.sampled_from(INDEX["columns"].ids),
        "edition": st.sampled_from([None, EDITION]),
        "trip": st.none() | st.tuples(_STOPS, _STOPS),
        "closed": _some(list(list_closable(_TRIPS))),
        "opened": _some(list(list_openable(_TRIPS))),
        "by": st.sampled_from(["distance", "time"]),
        "pace": st.lists(
            st.tuples(st.sampled_from(list(_TRIPS["pace"])), st.floats(1, 999)).filter(
                lambda one: round(one[1], 2) != _TRIPS["pace"][one[0]][1]  # no change
            ),
            max_size=3,
        ).map(tuple),
    }
)
"""What makes a view, in no particular form."""

views = fields.map(lambda parts: View(**parts))
"""Views of the vectors' index."""


@st.composite
def _rows(draw: st.DrawFn) -> IndexRow:
    part = st.tuples(st.sampled_from(_ACTORS), st.sampled_from(_ROLES), _intervals)
    parts = draw(st.lists(part, max_size=4))
    return IndexRow(
        id=draw(st.sampled_from(INDEX["columns"].ids)),
        token=draw(st.sampled_from(_TOKENS)),
        title=draw(_WORDS),
        days=draw(st.none() | _intervals),
        actors=tuple((actor, role, *days) for actor, role, days in parts),
        traits=tuple(sorted(set(draw(_some(_TRAITS))))),
        words=" ".join(draw(st.lists(_WORDS.map(fold), max_size=4))),
    )


def _collect(rows: list[IndexRow], words: list[str]) -> PageIndex:
    named = zip(INDEX["actors"], words, strict=True)
    actors = [{**actor, "words": word} for actor, word in named]
    columns = Columns.gather(rows, list_times(INDEX["layers"]))
    return cast("PageIndex", {**INDEX, "actors": actors, "columns": columns})


indices = st.builds(
    _collect,
    st.lists(_rows(), max_size=10),
    st.permutations(_ACTOR_WORDS),
)
"""Indices with the vectors' layers and actors, and other records."""

_members = st.sampled_from(
    [
        *_ACTORS,
        *_ROLES,
        *_TOKENS,
        *_TRAITS,
        *INDEX["comparable"],
        EDITION,
        *list_closable(_TRIPS),
        *list_openable(_TRIPS),
        *("rail_speed:40", "port:x", "rail_sped:3", "kras", "time"),
        "villages",
        "sites.*",
        "none",
        "all",
        "almaty",
        *_SIDES,
        *INDEX["languages"],
        "yes",
        "X",
        *("talks", "odd", "1", "2", "3", "04"),
    ]
)
_values = (
    st.lists(_members, max_size=4).map("~".join)
    | st.tuples(_DATES, _DATES).map("..".join)
    | st.tuples(_members, _members).map("..".join)
    | st.lists(st.sampled_from(["45.2", "-200", "7", "x"])).map(",".join)
    | st.text("%~.,&=+-0aA\u0301ə\u202e😀 ", max_size=60)
    | texts
)
_slips = st.tuples(
    st.sampled_from(list(LABELS)),
    st.integers(0, 9),
    st.sampled_from(["", "s", "ss", "😀", "\u0301", "\u0131", "K"]),
    st.integers(0, 2),
).map(lambda one: one[0][: one[1]] + one[2] + one[0][one[1] + one[3] :])
_keys = st.sampled_from([*LABELS, "Dates", "dtaes", "utm_source"]) | _slips
_separators = st.sampled_from(["&", "&", "&amp;"])
_pairs = st.lists(st.tuples(_keys, _values).map("=".join), max_size=6)
queries = st.builds(lambda pairs, sign: sign.join(pairs), _pairs, _separators)
"""Queries from good to hostile."""
