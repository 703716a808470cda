"""The keys of links: one table, which Python and the browser's half both interpret.

The order is that of written links; the grammar: docs/links.md. What a type does:
dashboard.view.values, and in JavaScript `assets/lib/view/values.mjs`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType
from typing import Literal, TypedDict

from dashboard.view.layers import list_opening
from dashboard.view.trip_words import MEASURES, Vocabulary
from geodata.index.indexing import Index

LONGEST_LINK = 4000
"""Characters; a longer link is not read."""

LONGEST_TEXT = 200
"""Characters to search for."""

MOST_NOTICES = 12
"""Notices of one link; more nobody reads."""

MOST_COMPARED = 4
"""Corridors side by side."""

TOGGLES = ("borders", "places")
"""The base layers that a reader can switch."""

EDITION = "edition"
"""The key that names an edition, and the folder of its files."""

_CLOSABLE = ("trips.countries", "trips.switches", "trips.stops", "trips.links")
_DATE = "[0-9]{4}(?:-[0-9]{2}){0,2}"
_MATCH = ("any", "all")
_YES = ("yes",)

TypeName = Literal[
    "list",
    "kinds",
    "one",
    "flag",
    "step",
    "dates",
    "day",
    "text",
    "camera",
    "ends",
    "pace",
]
"""How the value of a key is kept, read and written."""


class Renaming(TypedDict):
    """From a day on, a value or list member of a key is called differently."""

    since: str
    key: str
    old: str
    new: str


RENAMED: tuple[Renaming, ...] = ()
"""Migrations: what old links call differently. An entry is never removed."""


class LinkWords(TypedDict):
    """What links need beside the index.

    toggles: base layers that can be switched. charts: slugs of the panels below the
    map; the first one is there unasked. stories: by id the views of its steps, each as
    a link's query. comparable: ids of the corridors that can be compared; compared:
    those that are unasked, at most `MOST_COMPARED`. subject_ids: of what positions are
    about and that is no record. trips: the words of trips.
    """

    toggles: Sequence[str]
    renamed: Sequence[Renaming]
    charts: Sequence[str]
    stories: Mapping[str, Sequence[str]]
    comparable: Sequence[str]
    compared: Sequence[str]
    subject_ids: Sequence[str]
    trips: Vocabulary


class LinkIndex(Index, LinkWords):
    """The index, and what links need beside it."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the link, and the field of the view that it says.

    label: what it is. words, known: the values that there are, and paths into the index
    to more (``sides.id``). default: what a link without it says; None: the view's own.

    none: the word for an empty list. ordered: members keep their order. most: members
    or characters. form: of a number, or of each. bounds: lowest and highest number, and
    decimals. least: by its unit the least number where that is not 0. filters: whether
    it narrows the records or the map. needs, bars, unlike, before: another field that
    must be set, must not be set, must differ, or is a range that must end later; else
    the field is at the view's own default.
    """

    key: str
    field: str
    type: TypeName
    label: str
    known: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    default: Callable[[LinkIndex], object] | None = None
    none: str = ""
    ordered: bool = False
    most: int = 0
    form: str = ""
    bounds: tuple[tuple[float, float, int], ...] = ()
    least: tuple[tuple[str, float], ...] = ()
    filters: bool = False
    needs: str = ""
    bars: str = ""
    unlike: str = ""
    before: str = ""


KEYS: tuple[Key, ...] = (
    Key("actors", "actors", "list", "ids of actors", ("actors.id",), filters=True),
    Key(
        "match", "match", "one", "any or all of the actors", words=_MATCH, filters=True
    ),
    Key("roles", "roles", "list", "roles of the actors", ("roles",), filters=True),
    Key("dates", "dates", "dates", "a date or a range", form=_DATE, filters=True),
    Key(
        *("layers", "kinds", "kinds", "what is on"),
        default=list_opening,
        none="none",
        filters=True,
    ),
    Key(
        *("base", "base", "list", "parts of the base map"),
        known=("toggles",),
        default=lambda index: tuple(index["toggles"]),
        none="none",
        filters=True,
    ),
    Key("only", "traits", "list", "traits", ("facets.values",), filters=True),
    Key("q", "text", "text", "text to search for", most=LONGEST_TEXT, filters=True),
    Key(
        *("at", "at", "camera", "longitude, latitude, zoom"),
        form=r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?",
        bounds=((-180, 180, 4), (-90, 90, 4), (0, 24, 2)),
    ),
    Key(
        "pick",
        "pick",
        "one",
        "the id of the record whose details are open",
        ("columns.ids",),
    ),
    Key(
        *("chart", "chart", "one", "what stands beside the map", ("charts",)),
        default=lambda index: index["charts"][0],
    ),
    Key(
        *("side", "side", "one", "whose view it is", ("sides.id",)),
        default=lambda index: next((side["id"] for side in index["sides"]), ""),
    ),
    Key("compare", "compare", "one", "another side", ("sides.id",), unlike="side"),
    Key(
        "differ",
        "differ",
        "flag",
        "only what the two tell otherwise",
        words=_YES,
        needs="compare",
    ),
    Key(
        *("then", "then", "day", "an earlier day, whose map stands beside it"),
        form=_DATE,
        bars="compare",
        before="dates",
    ),
    Key("lang", "lang", "one", "the language of labels on the map", ("languages",)),
    Key(
        *(
            "corridors",
            "corridors",
            "list",
            "ids of the corridors side by side",
            ("comparable",),
        ),
        default=lambda index: tuple(index["compared"]),
        ordered=True,
        most=MOST_COMPARED,
    ),
    Key(
        *("cell", "cell", "list", "a subject and who speaks of it"),
        known=("actors.id", "columns.ids", "subject_ids"),
        ordered=True,
        most=2,
    ),
    Key("trip", "trip", "ends", "the words of two stops", ("trips.stops",)),
    Key("close", "closed", "list", "what is closed in the trip", _CLOSABLE),
    Key("open", "opened", "list", "what is opened", ("trips.opening", "trips.links")),
    Key("by", "by", "one", "what the way is the best by", words=MEASURES),
    Key(
        *("pace", "pace", "pace", "estimates of your own", ("trips.pace",)),
        form=r"[0-9]{1,3}(?:\.[0-9]{1,2})?",
        least=(("km/h", 1),),
    ),
    Key("story", "story", "one", "the story that is open", ("stories",)),
    Key(
        "step",
        "step",
        "step",
        "the step of the story",
        form="[1-9][0-9]{0,2}",
        needs="story",
    ),
    Key(EDITION, "edition", "one", "the day of the edition", ("edition",)),
)
"""In the order in which links are written."""


class Option(StrEnum):
    """A key beside the view's, of pictures, embeds, slides, data or oEmbed."""

    SIZE = auto()
    SCALE = auto()
    WIDTH = auto()
    HEIGHT = auto()
    THEME = auto()
    FRAME = auto()
    RELIEF = auto()
    CONTROLS = auto()
    FIT = auto()
    ACCESSED = auto()
    VIEW = auto()
    URL = auto()
    FORMAT = auto()
    MAXWIDTH = auto()
    MAXHEIGHT = auto()


LABELS: Mapping[str, str] = MappingProxyType(
    {one.key: one.label for one in KEYS}
    | dict.fromkeys(Option, "of pictures, embeds or files")
)
"""What each key is that an address of ours can hold."""
