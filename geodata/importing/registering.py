"""Who and what a table names: known actors and sources, and new rows for others."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from geodata.atlas import Atlas
from geodata.folding import fold
from geodata.importing.naming import clean, make_id, make_new
from geodata.importing.presets import Publisher

_PARTS = re.compile(r"\s*[;|\n]\s*")
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\]+[^\s\"<>\\]*", re.ASCII)
_NAMES: Final = frozenset({"name", "titl", "iso3"})
_USUAL: Final = "participant"


@dataclass(slots=True)
class Registry:
    """The actors and sources of an atlas, and those that an import adds to them.

    role: of those who take part, where a table does not say one.
    """

    atlas: Atlas
    preset: Publisher
    role: str
    actors: list[dict[str, str]] = field(default_factory=list)
    sources: list[dict[str, str]] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)
    _cited: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know everybody by id and by all names, and each source by its address."""
        for actor in self.atlas.actors.values():
            for name in (actor.id, actor.name, *actor.names.values()):
                self._known.setdefault(fold(name), actor.id)
        for source in self.atlas.sources.values():
            self._cited.setdefault(source.id, source.id)
            for text in (source.url, source.title):
                if text:
                    self._cited.setdefault(text, source.id)

    def name_actors(self, cells: Iterable[str]) -> str:
        """Write who took part, as ``ARG:participant;CHL:participant``."""
        told = [clean(part) for cell in cells for part in _PARTS.split(cell)]
        items = (self._name_actor(one) for one in told if one)
        return ";".join(dict.fromkeys(items))

    def _name_actor(self, text: str) -> str:
        name, colon, role = text.rpartition(":")
        if colon and role.strip() in self.atlas.roles:
            return f"{self._find_actor(name.strip())}:{role.strip()}"
        return f"{self._find_actor(text)}:{self.role}"

    def _find_actor(self, name: str) -> str:
        key = fold(name)
        if key not in self._known:
            code = dict(_list_countries(self.atlas)).get(key, "")
            own = name if _CODE.fullmatch(name) else make_id(name)
            taken = {*self.atlas.actors, *(row["id"] for row in self.actors)}
            identity = make_new(code or own or "actor", taken)
            kind = "state" if code else "organisation"
            self.actors.append({"id": identity, "name": name, "kind": kind})
            self._known[key] = identity
        return self._known[key]

    def name_sources(self, cells: Iterable[str]) -> str:
        """Write on what a row stands: its addresses and titles, or the data set."""
        told = [part for cell in cells for part in _PARTS.split(cell.strip()) if part]
        if not told and self.preset.source:
            identity, title, publisher, url = self.preset.source
            row = {"title": title, "publisher": publisher, "url": url}
            return self._cite(url, identity, row)
        return ";".join(dict.fromkeys(self._find_source(clean(one)) for one in told))

    def _find_source(self, text: str) -> str:
        if _ADDRESS.fullmatch(text):
            parts = urlsplit(text)
            host = (parts.hostname or "").removeprefix("www.")
            words = make_id(f"{host} {parts.path.strip('/').rpartition('/')[2]}")
            return self._cite(text, words, {"url": text, "publisher": host})
        return self._cite(text, make_id(text), {"title": text})

    def _cite(self, key: str, identity: str, row: Mapping[str, str]) -> str:
        if key not in self._cited:
            taken = {*self.atlas.sources, *(one["id"] for one in self.sources)}
            new = make_new(identity or "source", taken)
            self.sources.append({"id": new, "verified": "dataset", **row})
            self._cited[key] = new
        return self._cited[key]


def choose_role(roles: Mapping[str, str]) -> str:
    """Choose the role of who takes part: the usual one, or the first declared."""
    return _USUAL if _USUAL in roles else next(iter(roles), "")


def _list_countries(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """List the names of countries on the map, folded, with their codes."""
    for layer in ("countries", "places"):
        for feature in atlas.features.get(layer, ()):
            properties: Mapping[str, Any] = feature["properties"]
            code = properties.get("iso3") or properties.get("of")
            names = (properties[key] for key in properties if key[:4] in _NAMES)
            for name in names if code else ():
                if isinstance(name, str):
                    yield fold(name), f"{code}"
