"""The atlas: checked, immutable data. What it holds, not how it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from geodata.days import Interval
from geodata.side import Attitude, Expectation, Meetings, Side, Stance, Wording
from geodata.story import Story

Feature = Mapping[str, Any]
"""One GeoJSON feature (RFC 7946), as read."""

Timing = Literal["event", "state", "always"]


WEIGHTS = ("light", "usual", "heavy")
USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a feature of a layer can be; symbol and colour name tokens of the style.

    weight: how large the mark of an event of it is.
    """

    id: str
    title: str
    plural: str
    symbol: str
    colour: str
    weight: str
    on: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a layer's features: its type, and allowed values for a choice.

    title: what its value is called where a record is told; empty: as its id reads.
    """

    id: str
    type: str
    required: bool
    values: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """One declaration of the catalogue.

    role: ``records`` are filtered and counted; ``base`` is drawn beneath.
    time: an ``event`` passes when it overlaps the chosen range; a ``state``
    when it holds on the range's last day; ``always`` passes always.
    table: for a layer whose records are rows and whose features are their
    parts (corridors and their segments), the rows' file; else None.
    fields: the properties of the layer's records (of its features, where it is
    a base layer), those that every layer has included.
    part_fields: the properties of the parts, where there is a table.
    named: a row of names.csv is what a record itself is called, not a word in it.
    former: kinds that there were once, and the kinds that their records have today.
    """

    id: str
    title: str
    noun: str
    file: str
    table: str | None
    role: Literal["records", "base"]
    time: Timing
    geometry: tuple[str, ...]
    kinds: Mapping[str, Kind]
    fields: Mapping[str, Field]
    part_fields: Mapping[str, Field]
    provenance: str
    licence: str
    attribution: str
    named: bool = False
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a state (ISO 3166 alpha-3) or an organisation.

    names: by language (BCP 47), beside the English one; none is empty.
    """

    id: str
    name: str
    kind: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the bibliography; an empty text says: not known."""

    id: str
    author: str
    title: str
    publisher: str
    published: str
    accessed: str
    url: str
    language: str
    verified: str


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a feature in one language, and whose word it is."""

    feature: str
    language: str
    name: str
    used_by: str


@dataclass(frozen=True, slots=True)
class Span:
    """A property of a feature that holds for a time: status, control, presence."""

    feature: str
    property: str
    value: str
    actor: str
    role: str
    start: str
    end: str
    days: Interval
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What positions can be about that is no feature: a treaty, a constitution.

    features: the ids of the features and records that it concerns.
    """

    id: str
    title: str
    text: str
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Who says what about a subject, from when to when, and who disputes it.

    subject: the id of a feature, a record or a `Subject`.
    actor: empty says: somebody whom the text names, not a state.
    days: both ends inclusive; where nothing was found the day of the search.
    answers: the id of the position that this one answers, or empty.
    read: ``source`` (its own words were read), ``report`` (somebody else’s
    account of them), or empty where nothing was found.
    """

    id: str
    subject: str
    actor: str
    stance: str
    text: str
    start: str
    end: str
    days: Interval
    answers: str
    sources: tuple[str, ...]
    read: str
    disputed_by: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor in a role; `days` None means: as long as the record."""

    actor: str
    role: str
    days: Interval | None


@dataclass(frozen=True, slots=True)
class Record:
    """What a reader filters, counts and selects.

    days: None means no dates at all. An event's missing end is its start; a
    state's missing start or end is open. parts: the features that draw it
    (itself, or a corridor's segments); empty where it happened nowhere.
    """

    id: str
    layer: str
    kind: str
    title: str
    time: Timing
    days: Interval | None
    participations: tuple[Participation, ...]
    sources: tuple[str, ...]
    properties: Mapping[str, Any]
    parts: tuple[str, ...]

    @property
    def token(self) -> str:
        """Layer and kind as one word, as links write it: ``sites.port``."""
        return f"{self.layer}.{self.kind}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A way in for who does not know where to start: a title and a link's query.

    picture: the query of the map that stands beside it on the first screen; without
    one it stands in the menu alone.
    """

    title: str
    text: str
    query: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Days for which something on the map is not known, both ends inclusive."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What the page about the data says of words and of what is missing."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the timeline: its title, and its kinds as ``meetings.agreement``."""

    title: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preset:
    """A range of dates with a name; an end that is None is open."""

    title: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Switch:
    """A what-if with a name: ids of what it opens and closes."""

    id: str
    title: str
    opens: tuple[str, ...]
    closes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """How fast (km/h) or how long (h) something is; no sources: our assumption."""

    id: str
    title: str
    unit: str
    value: float
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Union:
    """Countries (ISO codes) without controls at the borders between them."""

    title: str
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedLength:
    """A length that somebody published: along a corridor from stop to stop, in km.

    counts: trips take it in place of what is drawn.
    """

    id: str
    corridor: str
    start: str
    end: str
    km: float
    sources: tuple[str, ...]
    note: str
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """What a layer's records can be narrowed by beside actor, date and kind.

    Either a field of the records, or the actors that are there in a role. One
    of the two is empty.
    """

    id: str
    title: str
    layer: str
    field: str
    role: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything that the screen is a function of, beside the view.

    subtitle: what it is, in a few words; description: in one sentence, for pages that
    link to it; search_hint: what one could search for; empty: not declared.
    meetings: None: no events of it are any. policy: how views are drawn, as Markdown.
    edition: the day up to which the record is kept, as a day number.
    camera: the opening longitude, latitude (degrees, WGS84) and zoom.
    overview: a second camera, from which everything is seen; None: not declared.
    compared: ids of the corridors that are compared unasked.
    trip: the stops between which trips are asked at first; empty: not declared.
    earliest: the first day that the date control offers.
    history: the first day of the chart of control; None: the earliest.
    roles: role id to its title.
    stances, subjects: those of positions, by id.
    lanes: of the timeline, from the top; none declared: one for each layer of events.
    contact: the web or mail address for errors; empty where none is declared.
    folder: where it was read from; None: from nowhere.
    sides: whose view can be shown, the default first. languages: of labels, code
    to name, the one of the titles first.
    """

    title: str
    edition: int
    earliest: int
    camera: tuple[float, float, float]
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...]
    roles: Mapping[str, str]
    layers: Mapping[str, Layer]
    features: Mapping[str, tuple[Feature, ...]]
    records: tuple[Record, ...]
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    names: tuple[Name, ...]
    spans: tuple[Span, ...]
    stances: Mapping[str, Stance]
    attitudes: Mapping[str, Attitude]
    subjects: Mapping[str, Subject]
    positions: tuple[Position, ...] = ()
    lanes: tuple[Lane, ...] = ()
    presets: tuple[Preset, ...] = ()
    folder: Path | None = None
    switches: tuple[Switch, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    unions: tuple[Union, ...] = ()
    lengths: tuple[PublishedLength, ...] = ()
    remarks: tuple[Remark, ...] = ()
    contact: str = ""
    facets: tuple[Facet, ...] = ()
    overview: tuple[float, float, float] | None = None
    sides: tuple[Side, ...] = ()
    wordings: tuple[Wording, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    compared: tuple[str, ...] = ()
    history: int | None = None
    trip: tuple[str, ...] = ()
    subtitle: str = ""
    expected: tuple[Expectation, ...] = ()
    description: str = ""
    search_hint: str = ""
    meetings: Meetings | None = None
    policy: str = ""

    @property
    def outline(self) -> "Atlas":
        """The same without what is large: its features and records."""
        return replace(self, features=MappingProxyType({}), records=())

    def find_kind(self, token: str) -> Kind:
        """Find the kind that a token names. Raises KeyError."""
        layer, _, kind = token.partition(".")
        return self.layers[layer].kinds[kind]
