"""The view: everything that a reader can change, and exactly what a link says."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NotRequired, TypedDict

from dashboard.view.keys import (
    KEYS,
    LABELS,
    LONGEST_LINK,
    MOST_COMPARED,
    MOST_NOTICES,
    Key,
    LinkIndex,
    LinkWords,
    TypeName,
)
from dashboard.view.values import TYPES, Camera
from geodata.index.selecting import Filter, is_before
from geodata.network.scenario import Measure


class CompiledKey(TypedDict):
    """A key of the link, without what it has not; see `dashboard.view.keys.Key`."""

    key: str
    field: str
    type: TypeName
    label: str
    default: Any
    known: NotRequired[Sequence[str]]
    words: NotRequired[Sequence[str]]
    none: NotRequired[str]
    ordered: NotRequired[bool]
    most: NotRequired[int]
    form: NotRequired[str]
    bounds: NotRequired[Sequence[tuple[float, float, int]]]
    least: NotRequired[Sequence[tuple[str, float]]]
    filters: NotRequired[bool]
    needs: NotRequired[str]
    bars: NotRequired[str]
    unlike: NotRequired[str]
    before: NotRequired[str]


class LinkTable(TypedDict):
    """The table of keys, with defaults; limits of a link, and what each key is."""

    keys: Sequence[CompiledKey]
    labels: Mapping[str, str]
    longest: int
    notices: int
    compared: int


class PageWords(LinkWords):
    """What pages need beside the index.

    links: the keys of links, see `compile_links`.
    newest: the day of the site's newest edition, empty where it is this one.
    kept: whether this edition will still be had when there is a newer one.
    fits: by chart the layers that it tells of.
    """

    fits: Mapping[str, Sequence[str]]
    links: LinkTable
    newest: str
    kept: bool


class PageIndex(LinkIndex, PageWords):
    """The index, and what pages need beside it."""


@dataclass(frozen=True, kw_only=True)
class View(Filter):
    """A filter, and what does not filter: each field is what a row of `KEYS` says.

    at: None is the opening map. lang: empty is that of the side. story, step: empty
    and 0 are none. cell: an open one of the stances, its subject and its actor, or
    empty. trip: None is the usual one. pace: beside the atlas's own estimates, in km/h
    or hours. edition: None follows new ones.
    """

    base: tuple[str, ...] = ()
    at: Camera | None = None
    pick: str | None = None
    chart: str = ""
    lang: str = ""
    story: str = ""
    step: int = 0
    corridors: tuple[str, ...] = ()
    cell: tuple[str, ...] = ()
    trip: tuple[str, str] | None = None
    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    by: Measure = "distance"
    pace: tuple[tuple[str, float], ...] = ()
    edition: str | None = None

    def __post_init__(self) -> None:
        """Bring equal views into one form."""
        for key in KEYS:
            value = TYPES[key.type].tidy(key, getattr(self, key.field))
            fits = value and self._allows(key, value)
            usual = getattr(View, key.field)
            object.__setattr__(self, key.field, value if fits else usual)

    def _allows(self, key: Key, value: Any) -> bool:  # noqa: ANN401 - as its type has it
        """Whether the other fields allow a field its value."""
        if (key.needs and not getattr(self, key.needs)) or (
            key.bars and getattr(self, key.bars)
        ):
            return False
        if key.unlike and value == getattr(self, key.unlike):
            return False
        return not key.before or is_before(value, getattr(self, key.before)[1])


def default_view(index: LinkIndex) -> View:
    """Give the view of a link that says nothing."""
    opening: Any = {key.field: key.default(index) for key in KEYS if key.default}
    return View(**opening)


def compile_links(index: LinkIndex) -> LinkTable:
    """Compile the table of keys for the browser."""
    default = default_view(index)
    return {
        "keys": [_compile_key(key, default) for key in KEYS],
        "labels": dict(LABELS),
        "longest": LONGEST_LINK,
        "notices": MOST_NOTICES,
        "compared": MOST_COMPARED,
    }


def _compile_key(key: Key, default: View) -> CompiledKey:
    told: Any = {name: one for name, one in asdict(key).items() if one}
    compiled: CompiledKey = told | {"default": getattr(default, key.field)}
    return compiled
