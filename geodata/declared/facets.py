"""Facets: what ``atlas.toml`` lets a reader narrow records by, beside actor and date.

A record's values under the facets are its traits, each one token: ``place.brussels``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from geodata.atlas import Actor, Facet, Layer, Record
from geodata.folding import fold
from geodata.parsing.section import ID, Section
from geodata.problems import quote

_GAP = re.compile(r"[^\w]+")

Trait = tuple[str, str]
"""A token and its title: ``place.brussels``, Brussels."""


def read_facets(
    top: Section, layers: Mapping[str, Layer], roles: Mapping[str, str]
) -> tuple[Facet, ...]:
    """Read ``[[facets]]``; each names a layer, and a field or a role."""
    sections = top.listed("facets", required=False)
    facets = tuple(_read_facet(section, layers, roles) for section in sections)
    ids = [facet.id for facet in facets]
    for section, name in zip(sections, ids, strict=True):
        if ids.count(name) > 1:
            section.report("id", f"{quote(name)} is declared twice", "Rename one")
    return facets


def list_traits(
    facets: Sequence[Facet], record: Record, actors: Mapping[str, Actor]
) -> Iterator[Trait]:
    """Give what a record is under each facet; under some it is nothing."""
    for facet in facets:
        if facet.layer != record.layer:
            continue
        if facet.field:
            title = _name_field(facet, record)
        else:
            title = _name_actors(facet, record, actors)
        if title:
            yield name_trait(facet, title), title


def name_trait(facet: Facet, title: str) -> str:
    """Write the token of a value: folded, so that a link stays legible."""
    return f"{facet.id}.{_fold_word(title)}"


@lru_cache(maxsize=2**12)  # many records have the same
def _fold_word(title: str) -> str:
    return _GAP.sub("-", fold(title)).strip("-")


def find_facet(trait: str) -> str:
    """Give the facet of a trait's token."""
    return trait.partition(".")[0]


def _name_field(facet: Facet, record: Record) -> str:
    value = record.properties.get(facet.field)
    return "" if value is None else f"{value}"


def _name_actors(facet: Facet, record: Record, actors: Mapping[str, Actor]) -> str:
    """Name all who are there in the facet's role, together, in order of name."""
    there = {part.actor for part in record.participations if part.role == facet.role}
    *rest, last = sorted(actors[actor].name for actor in there) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def _list_records(layers: Mapping[str, Layer]) -> list[str]:
    return [layer.id for layer in layers.values() if layer.role == "records"]


def _read_facet(
    section: Section, layers: Mapping[str, Layer], roles: Mapping[str, str]
) -> Facet:
    facet = Facet(
        id=section.match("id", ID, "Use a-z, 0-9, - and _"),
        title=section.text("title"),
        layer=section.choice("layer", _list_records(layers)),
        field=section.text("field", ""),
        role=section.text("role", ""),
    )
    section.close()
    layer = layers.get(facet.layer)
    if bool(facet.field) == bool(facet.role):
        remedy = 'Write either field = "…" or role = "…"'
        section.report("field", "a facet is of one field or one role", remedy)
    elif facet.field and layer and facet.field not in layer.fields:
        remedy = f"Write one of {', '.join(layer.fields)}"
        section.report("field", f"{quote(facet.field)} is no field", remedy)
    elif facet.role and facet.role not in roles:
        remedy = f"Write one of {', '.join(roles)}"
        section.report("role", f"{quote(facet.role)} is no role", remedy)
    return facet
