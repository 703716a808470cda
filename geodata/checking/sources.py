"""Checking the sources: that each is named and stands once; and what each lacks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from geodata.atlas import Atlas, Source
from geodata.problems import Findings, Place, quote
from geodata.reading.tables import SOURCES

_WANTED = ("title", "published", "language", "accessed")
_LANGUAGES = MappingProxyType(
    {
        code: code
        for code in ("ar", "az", "de", "en", "es", "fa", "fr", "hy", "it", "ka")
    }
    | {"pt": "pt", "ru": "ru", "tr": "tr", "uk": "uk", "ua": "uk", "ge": "ka"}
    | {"am": "hy", "eng": "en", "rus": "ru", "aze": "az", "arm": "hy"}
)
"""What a folder of an address is called, and the language that it tells."""

_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), frozenset({"ru", "uk", "kk", "bg", "be"})),
    (re.compile("[\u0530-\u058f]"), frozenset({"hy"})),
    (re.compile("[\u10a0-\u10ff]"), frozenset({"ka"})),
    (re.compile("[\u0600-\u06ff]"), frozenset({"ar", "fa"})),
)
"""Letters of a title, and the languages that are written with them."""

_COPIES = ("cloudfront.net", "pangea-cms.com", "duckdns.org")
"""Hosts that hold copies: what stands there has a better address."""


def check_sources(atlas: Atlas, findings: Findings) -> None:
    """Report sources that nothing names, and addresses that stand twice."""
    named = set(_list_named(atlas))
    met: dict[str, str] = {}
    for source in atlas.sources.values():
        place = Place(SOURCES, source.id)
        if source.id not in named:
            message, remedy = (
                "nothing names it",
                "Name it where it speaks, or remove it",
            )
            findings.add(place.problem("", message, remedy))
        if source.url and met.setdefault(source.url, source.id) != source.id:
            message = f"{quote(met[source.url])} has this address too"
            findings.add(place.problem("url", message, "Keep one of the two rows"))


def describe_sources(sources: Mapping[str, Source]) -> Iterator[str]:
    """Say how many sources there are, in what, and list what each lacks.

    A language is doubtful where the title's letters or the address tell another one.
    """
    languages = Counter(source.language or "not told" for source in sources.values())
    yield f"{len(sources)} sources: " + ", ".join(
        f"{count} {language}" for language, count in languages.most_common()
    )
    told = {
        one: sum(bool(getattr(s, one)) for s in sources.values()) for one in _WANTED
    }
    whole = max(len(sources), 1)
    yield "told: " + ", ".join(
        f"{field} of {count} ({100 * count // whole} %)"
        for field, count in told.items()
    )
    lacking: dict[str, list[str]] = defaultdict(list)
    for source in sources.values():
        for fault in _list_faults(source):
            lacking[fault].append(source.id)
    for fault, ids in lacking.items():
        yield f"{fault} ({len(ids)}): {', '.join(ids)}"


def _list_faults(source: Source) -> Iterator[str]:
    yield from (f"no {field}" for field in _WANTED if not getattr(source, field))
    if urlsplit(source.url).netloc.endswith(_COPIES):
        yield "address of a copy"
    if source.language and any(
        letters.search(source.title) and source.language not in languages
        for letters, languages in _SCRIPTS
    ):
        yield "language unlike its title"
    folders = urlsplit(source.url).path.split("/")[1:3]
    found = {_LANGUAGES[one.lower()] for one in folders if one.lower() in _LANGUAGES}
    if source.language and found - {source.language}:
        yield "language unlike its address"


def _list_named(atlas: Atlas) -> Iterator[str]:
    """List the ids of sources that anything of the atlas names."""
    for layer in atlas.features.values():
        for feature in layer:
            yield from str(feature["properties"].get("source") or "").split(";")
    rows = (atlas.records, atlas.spans, atlas.positions, atlas.wordings)
    for part in (*rows, atlas.lengths, atlas.parameters, atlas.stories):
        for row in part:
            yield from row.sources
    for expectation in atlas.expected:
        yield from (*expectation.sources, *expectation.outcome_sources)
