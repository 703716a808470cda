"""The sources as a list: each with what it supports, and linked from there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date
from geodata.atlas import Atlas, Source

Support = tuple[str, str]
"""A record's id (empty: a subject or a story), and what is supported, in words."""


def find_support(atlas: Atlas) -> Mapping[str, list[Support]]:
    """Find what each source supports: records, their history, what is said, stories."""
    records = {record.id: record.title for record in atlas.records}
    titles = records | {
        **{subject.id: subject.title for subject in atlas.subjects.values()},
        **{story.file: story.title for story in atlas.stories},
    }
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(dict)
    for rows, what in (
        ([(record.id, record.sources) for record in atlas.records], "record"),
        ([(span.feature, span.sources) for span in atlas.spans], "history"),
        ([(said.subject, said.sources) for said in atlas.positions], "said"),
        ([(story.file, story.sources) for story in atlas.stories], "record"),
        (list(_list_expected(atlas)), "expected"),
    ):
        for record, sources in rows:
            for key in sources if record in titles else ():
                found[key].setdefault(record, {})[what] = None
    return {
        key: [
            (name if name in records else "", _name_parts(titles[name], parts))
            for name, parts in by.items()
        ]
        for key, by in found.items()
    }


def _list_expected(atlas: Atlas) -> Iterator[tuple[str, tuple[str, ...]]]:
    for expectation in atlas.expected:
        for feature in expectation.features:
            yield feature, (*expectation.sources, *expectation.outcome_sources)


def _name_parts(title: str, parts: Iterable[str]) -> str:
    """Name a record, and in brackets what else of it than itself."""
    told = [TEXTS[f"supports-{what}"] for what in parts if what != "record"]
    return f"{title} ({', '.join(told)})" if told else title


def find_ground(atlas: Atlas) -> frozenset[str]:
    """Find the sources that only lines and outlines of the map name."""
    parts = (part for layer in atlas.features.values() for part in layer)
    texts = (part["properties"].get("source") or "" for part in parts)
    return frozenset(key.strip() for text in texts for key in text.split(";"))


def tell_sources(atlas: Atlas, home: str) -> list[dict[str, Any]]:
    """Tell all sources by publisher, each with what it supports.

    home: the path of the map, below which records are linked.
    """
    support, ground = find_support(atlas), find_ground(atlas)
    told = []
    for source in sorted(atlas.sources.values(), key=_order):
        what = "ground" if source.id in ground else "nothing"
        records = [
            (words, record and f"{home}?pick={record}")
            for record, words in support.get(source.id, [])
        ]
        unused = TEXTS[f"supports-{what}"]
        told.append({**_tell_source(source), "support": records, "unused": unused})
    return told


def _order(source: Source) -> tuple[str, str, str]:
    return (source.publisher.casefold() or "~", source.published, source.id)


def _tell_source(source: Source) -> dict[str, str]:
    title = source.title or source.publisher or source.url
    return {
        "id": source.id,
        "title": title,
        "language": source.language,
        "url": source.url,
        "facts": ", ".join(_list_facts(source, title)),
    }


def _list_facts(source: Source, title: str) -> Iterator[str]:
    yield from filter(
        None, (source.author, source.publisher * (title != source.publisher))
    )
    if source.published:
        yield TEXTS["published"].format(day=tell_date(source.published))
    if source.accessed:
        yield TEXTS["accessed"].format(day=tell_date(source.accessed))
    if source.language:
        yield source.language
    if known := TEXTS.get(f"verified-{source.verified}"):
        yield known[:1].lower() + known[1:]
