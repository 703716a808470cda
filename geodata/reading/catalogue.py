"""The catalogue: what ``atlas.toml`` declares (docs/atlas-toml.md)."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from geodata.atlas import (
    USUAL,
    WEIGHTS,
    Entry,
    Facet,
    Field,
    Gap,
    Kind,
    Lane,
    Layer,
    Parameter,
    Preset,
    Remark,
    Switch,
    Timing,
    Union,
)
from geodata.declared.facets import read_facets
from geodata.declared.meetings import read_meetings
from geodata.declared.sides import read_languages, read_sides
from geodata.declared.stances import read_attitudes, read_stances
from geodata.declared.switches import read_parameters, read_switches, read_unions
from geodata.declared.timeline import read_lanes, read_presets
from geodata.parsing.files import read_toml
from geodata.parsing.section import ID, Section
from geodata.problems import Findings, Place, quote
from geodata.reading.fields import BASE_FIELDS, PART_FIELDS, RECORD_FIELDS, TYPES
from geodata.side import Attitude, Meetings, Side, Stance

FILE = "atlas.toml"
GEOMETRIES = (
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "null",
)
"""What a feature of a layer can be; ``null`` happened nowhere in particular."""

_LAYER_FILE = re.compile(r"layers/[a-z0-9_-]+\.geojson", re.ASCII)
_TABLE_FILE = re.compile(r"tables/[a-z0-9_-]+\.csv", re.ASCII)
_TOKEN = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*", re.ASCII)
_CONTACT = re.compile(
    r"https://[^\s/?#\"<>\\]+[^\s\"<>\\]*|mailto:[^\s@\"<>\\?&]+@[^\s@\"<>\\?&]+",
    re.ASCII,
)
_BOUNDS = (180.0, 90.0, 24.0)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything of an `Atlas` that is declared; inputs: files that nobody reads."""

    title: str
    subtitle: str
    edition: int
    earliest: int
    camera: tuple[float, float, float]
    overview: tuple[float, float, float] | None
    compared: tuple[str, ...]
    history: int | None
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...]
    lanes: tuple[Lane, ...]
    presets: tuple[Preset, ...]
    trip: tuple[str, ...]
    switches: tuple[Switch, ...]
    parameters: tuple[Parameter, ...]
    unions: tuple[Union, ...]
    remarks: tuple[Remark, ...]
    contact: str
    facets: tuple[Facet, ...]
    roles: Mapping[str, str]
    stances: Mapping[str, Stance]
    attitudes: Mapping[str, Attitude]
    sides: tuple[Side, ...]
    languages: Mapping[str, str]
    layers: Mapping[str, Layer]
    inputs: tuple[str, ...]
    description: str
    search_hint: str
    meetings: Meetings | None


def read_catalogue(folder: Path) -> Catalogue:
    """Read the folder's atlas.toml; raises one AtlasError with all its problems."""
    findings = Findings()
    top = Section(Place(FILE), read_toml(folder, FILE), findings)
    layers = [_read_layer(section) for section in top.listed("layers")]
    by_id = MappingProxyType({layer.id: layer for layer in layers})
    roles = _read_roles(top)
    stances = read_stances(top)
    sides = read_sides(top)
    facets = read_facets(top, by_id, roles)
    catalogue = Catalogue(
        title=top.text("title"),
        subtitle=top.text("subtitle", ""),
        edition=top.day("edition"),
        earliest=top.day("earliest"),
        camera=_read_camera(top, "camera", top.take("camera")),
        overview=_read_overview(top),
        compared=top.texts("compared"),
        history=top.day("history") if top.has("history") else None,
        entries=tuple(_read_entry(section) for section in top.listed("entries")),
        gaps=tuple(
            _read_gap(section) for section in top.listed("gaps", required=False)
        ),
        lanes=read_lanes(top, by_id),
        presets=read_presets(top),
        trip=top.texts("trip"),
        switches=read_switches(top),
        parameters=read_parameters(top),
        unions=read_unions(top),
        remarks=tuple(
            _read_remark(section) for section in top.listed("remarks", required=False)
        ),
        contact=_read_contact(top),
        facets=facets,
        roles=roles,
        stances=stances,
        attitudes=read_attitudes(top, stances),
        sides=sides,
        languages=read_languages(top, sides),
        layers=by_id,
        inputs=_read_inputs(top),
        description=top.text("description", ""),
        search_hint=top.text("search_hint", ""),
        meetings=read_meetings(top, facets, by_id),
    )
    top.close()
    _check_whole(top, catalogue, layers)
    findings.refuse()
    return catalogue


def _check_whole(top: Section, catalogue: Catalogue, layers: list[Layer]) -> None:
    ids = [layer.id for layer in layers]
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        top.report("layers", f"{quote(twice)} is declared twice", "Rename one")
    if catalogue.edition < catalogue.earliest:
        remedy = "Let earliest be the first day and edition the last"
        top.report("edition", "the edition lies before the earliest day", remedy)


def _read_overview(top: Section) -> tuple[float, float, float] | None:
    value = top.take("overview")
    return None if value is None else _read_camera(top, "overview", value)


def _read_camera(top: Section, key: str, value: object) -> tuple[float, float, float]:
    numbers = value if isinstance(value, list) else []
    if len(numbers) == len(_BOUNDS) and all(
        type(number) in (int, float) and isfinite(number) and abs(number) <= bound
        for number, bound in zip(numbers, _BOUNDS, strict=True)
    ):
        longitude, latitude, zoom = (float(number) for number in numbers)
        if zoom >= 0:
            return longitude, latitude, zoom
    remedy = f"Write {key} = [longitude, latitude, zoom] in degrees, zoom 0 to 24"
    top.report(key, "it is no place on a map", remedy)
    return 0.0, 0.0, 0.0


def _read_entry(section: Section) -> Entry:
    entry = Entry(
        section.text("title"),
        section.text("text"),
        section.text("query"),
        section.text("picture", ""),
    )
    section.close()
    return entry


def _read_gap(section: Section) -> Gap:
    gap = Gap(section.day("start"), section.day("end"), section.text("text"))
    section.close()
    if gap.last < gap.first:
        section.report("end", "it lies before the start", "Exchange the two days")
    return gap


def _read_remark(section: Section) -> Remark:
    remark = Remark(section.text("title"), section.text("text"))
    section.close()
    return remark


def _read_contact(top: Section) -> str:
    contact = top.text("contact", "")
    if not contact or _CONTACT.fullmatch(contact):
        return contact
    remedy = 'Write contact = "https://…" or "mailto:…", or leave it out'
    top.report("contact", f"{quote(contact)} is no address", remedy)
    return ""


def _read_roles(top: Section) -> Mapping[str, str]:
    value = top.take("roles")
    roles = value if isinstance(value, dict) else {}
    section = Section(Place(FILE, "roles"), roles, top.findings)
    for role in roles:
        if not ID.fullmatch(role):
            section.report(role, "it cannot name a role", "Use a-z, 0-9, - and _")
    return MappingProxyType({role: section.text(role) for role in roles})


def _read_layer(section: Section) -> Layer:
    name = section.match("id", ID, "Use a-z, 0-9, - and _")
    section.place = Place(FILE, f"layer {name}" if name else section.place.feature)
    role = section.choice("role", ("records", "base"))
    table = section.take("table")
    kinds = section.named("kinds")
    fields, parts = section.named("fields"), section.named("part_fields")
    layer = Layer(
        id=name,
        title=section.text("title"),
        noun=section.text("noun"),
        file=section.match("file", _LAYER_FILE, "Write layers/NAME.geojson"),
        table=None if table is None else _read_table(section, table),
        role=cast("Literal['records', 'base']", role),
        time=cast("Timing", section.choice("time", ("event", "state", "always"))),
        geometry=_read_geometry(section),
        kinds=MappingProxyType({k: _read_kind(k, s) for k, s in kinds.items()}),
        fields=_read_fields(
            fields, RECORD_FIELDS if role == "records" else BASE_FIELDS
        ),
        part_fields=_read_fields(parts, {} if table is None else PART_FIELDS),
        provenance=section.text("provenance"),
        licence=section.text("licence"),
        attribution=section.text("attribution"),
        named=section.flag("named", default=False),
        former=_read_former(section, kinds),
    )
    section.close()
    if not kinds:
        section.report("kinds", "the layer has no kinds", "Add [layers.kinds.NAME]")
    if parts and table is None:
        remedy = "Declare them below [layers.fields]"
        section.report("part_fields", "only a layer with a table has parts", remedy)
    return layer


def _read_former(
    section: Section, kinds: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """Read ``[layers.former]``: kinds of old links, and what they are today."""
    value = section.take("former")
    old = value if isinstance(value, dict) else {}
    place = Place(FILE, f"{section.place.feature} former")
    below = Section(place, old, section.findings)
    for kind in (kind for kind in old if kind in kinds or not ID.fullmatch(kind)):
        below.report(kind, "it is no former kind", "Name a kind that there was once")
    return MappingProxyType({kind: below.texts(kind, kinds) for kind in old})


def _read_table(section: Section, table: object) -> str:
    if isinstance(table, str) and _TABLE_FILE.fullmatch(table):
        return table
    section.report("table", f"{quote(table)} is no table", "Write tables/NAME.csv")
    return ""


def _read_inputs(top: Section) -> tuple[str, ...]:
    """Read which files nobody reads: those of layers and tables, as they are named."""
    inputs = top.texts("inputs")
    for file in inputs:
        if not (_LAYER_FILE.fullmatch(file) or _TABLE_FILE.fullmatch(file)):
            remedy = "Write layers/NAME.geojson or tables/NAME.csv"
            top.report("inputs", f"{quote(file)} is no file of an atlas", remedy)
    return inputs


def _read_geometry(section: Section) -> tuple[str, ...]:
    geometry = section.texts("geometry", GEOMETRIES)
    if not geometry:
        remedy = f"Write a list of {', '.join(GEOMETRIES)}"
        section.report("geometry", "no geometry is declared", remedy)
    return geometry


def _read_kind(name: str, section: Section) -> Kind:
    if not ID.fullmatch(name):
        section.report("", "it cannot name a kind", "Use a-z, 0-9, - and _")
    kind = Kind(
        id=name,
        title=section.text("title"),
        plural=section.text("plural"),
        symbol=section.match("symbol", _TOKEN, "Write the name of a symbol"),
        colour=section.match("colour", _TOKEN, "Write the name of a colour"),
        weight=section.choice("weight", WEIGHTS) if section.has("weight") else USUAL,
        on=section.flag("on", default=True),
    )
    section.close()
    return kind


def _read_fields(
    sections: Mapping[str, Section], common: Mapping[str, Field]
) -> Mapping[str, Field]:
    own = {
        name: _read_field(name, section, common.get(name))
        for name, section in sections.items()
    }
    return MappingProxyType({**common, **own})


def _read_field(name: str, section: Section, common: Field | None) -> Field:
    """Read one field; a common one may be refined, its type unless said stays."""
    if not ID.fullmatch(name):
        section.report("", "it cannot name a field", "Use a-z, 0-9, - and _")
    inherited = section.text("type", common.type if common else None)
    if inherited not in TYPES:
        remedy = f"Write one of {', '.join(TYPES)}"
        section.report("type", f"{quote(inherited)} is no type of a field", remedy)
    values = section.texts("values") or (common.values if common else ())
    required = section.flag("required", default=bool(common and common.required))
    title = section.text("title", common.title if common else "")
    if (inherited == "choice") != bool(values):
        remedy = 'Write type = "choice" and values = ["…", "…"] together'
        section.report("values", "a choice and its values belong together", remedy)
    section.close()
    return Field(name, inherited, required, values, title)
