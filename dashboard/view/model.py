"""The view: everything that a reader can change, and exactly what a link says."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from dashboard.view.keys import (
    KEYS,
    LABELS,
    LONGEST_LINK,
    MOST_COMPARED,
    MOST_NOTICES,
    LinkIndex,
)
from dashboard.view.values import TYPES, Camera
from geodata.index.selecting import Filter
from geodata.network.scenario import Measure


class PageIndex(LinkIndex):
    """The index, and what pages need beside it.

    links: the keys of links, see `compile_links`.
    newest: the day of the site's newest edition, empty where it is this one.
    kept: whether this edition will still be had when there is a newer one.
    """

    links: Mapping[str, Any]
    newest: str
    kept: bool


@dataclass(frozen=True, kw_only=True)
class View(Filter):
    """A filter, and what does not filter: each field is what a row of `KEYS` says.

    at: None is the opening map. lang: empty is that of the side. story, step: empty
    and 0 are none. trip: None is the usual one. pace: beside the atlas's own estimates,
    in km/h or hours. edition: None follows new ones.
    """

    base: tuple[str, ...] = ()
    at: Camera | None = None
    pick: str | None = None
    chart: str = ""
    lang: str = ""
    story: str = ""
    step: int = 0
    corridors: tuple[str, ...] = ()
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
            lacks = key.needs and not getattr(self, key.needs)
            if lacks or (key.unlike and value == getattr(self, key.unlike)):
                value = getattr(View, key.field)
            object.__setattr__(self, key.field, value)


def default_view(index: LinkIndex) -> View:
    """Give the view of a link that says nothing."""
    opening: Any = {key.field: key.default(index) for key in KEYS if key.default}
    return View(**opening)


def compile_links(index: LinkIndex) -> dict[str, Any]:
    """Compile the table of keys for the browser, in JSON's own types.

    keys: each with what it says of itself, and the default here. labels: of every key
    that an address can hold. longest, notices, compared: limits of a link.
    """
    default = default_view(index)
    return {
        "keys": [
            {
                **{name: told for name, told in asdict(key).items() if told},
                "default": getattr(default, key.field),
            }
            for key in KEYS
        ],
        "labels": dict(LABELS),
        "longest": LONGEST_LINK,
        "notices": MOST_NOTICES,
        "compared": MOST_COMPARED,
    }
