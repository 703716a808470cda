"""Checking our own voice: a word that leans to one side stands only as that side's.

A text is ours unless a wording, a name or what others say in a story gives it to
somebody. In ours a leaning word passes where its clause says first who speaks
(“one side called it a blockade”), or in a phrase that ``leaning.csv`` excepts.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from geodata.atlas import Atlas
from geodata.problems import Findings, Place, quote
from geodata.reading.catalogue import FILE
from geodata.reading.expected import EXPECTED
from geodata.reading.leaning import LeaningWord
from geodata.reading.lengths import LENGTHS
from geodata.reading.tables import POSITIONS, SPANS, SUBJECTS

Text = tuple[Place, str, str]
"""Where a text stands, its field, and the text."""

_FIELDS: Final = ("title", "summary", "note")
_CLAUSE_END = re.compile(r"[.;:](?:\s|$)")
_ASIDE = re.compile(r", (?:who|which|that)\b[^,]*,")
_VERBS: Final = (
    *("say", "says", "said", "call", "calls", "called", "recalled", "name", "names"),
    *("named", "tell", "tells", "told", "write", "writes", "wrote", "speaks", "spoke"),
    *("count", "counts", "counted", "claims", "claimed", "denies", "denied"),
    *("rejects", "rejected", "demands", "demanded", "asks", "asked", "charges"),
)
_SAYING = re.compile(
    rf"\b(?:{'|'.join(_VERBS)}|by \S+ (?:word|account|list))\b", re.IGNORECASE
)


def list_texts(atlas: Atlas) -> Iterator[Text]:
    """List every text in which we speak ourselves."""
    for record in atlas.records:
        place = Place(atlas.layers[record.layer].file, record.id)
        yield from _list_fields(place, record.properties)
    for layer in atlas.layers.values():
        if layer.role == "base" or layer.table:
            for feature in atlas.features[layer.id]:
                place = Place(layer.file, str(feature["properties"].get("id", "")))
                yield from _list_fields(place, feature["properties"])
    yield from _list_rows(atlas)
    yield from _list_stories(atlas)


def check_leaning(
    atlas: Atlas, words: Collection[LeaningWord], findings: Findings
) -> None:
    """Report leaning words in our own voice, and exceptions that nothing needs."""
    if not words:
        return
    phrases = [each for each in words if each.phrase]
    used: set[str] = set()
    starts = "|".join(re.escape(each.word) for each in words if not each.phrase)
    pattern = re.compile(rf"\b(?:{starts})\w*", re.IGNORECASE)
    for place, field, text in list_texts(atlas):
        bare = _remove(text, phrases, used)
        for word in _find_leaning(bare, pattern):
            message = f"{quote(word)} leans to one side"
            remedy = "Say whose word it is, or choose another"
            findings.add(place.problem(field, message, remedy))
    for each in phrases:
        if each.phrase not in used:
            message = f"nothing says {quote(each.phrase)}"
            findings.add(each.place.problem("phrase", message, "Remove the exception"))


def _remove(text: str, phrases: Iterable[LeaningWord], used: set[str]) -> str:
    """Remove the phrases in which a leaning word may stand; notes which were met."""
    for each in phrases:
        bare = re.sub(rf"\b{re.escape(each.phrase)}\b", "…", text, flags=re.IGNORECASE)
        if bare != text:
            used.add(each.phrase)
        text = bare
    return text


def _find_leaning(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for clause in _CLAUSE_END.split(_ASIDE.sub(",", text)):
        for match in pattern.finditer(clause):
            if not _SAYING.search(clause[: match.start()]):
                yield match.group()


def _list_fields(place: Place, properties: Mapping[str, Any]) -> Iterator[Text]:
    for field in _FIELDS:
        text = properties.get(field)
        if isinstance(text, str):
            yield place, field, text


def _list_rows(atlas: Atlas) -> Iterator[Text]:
    for span in atlas.spans:
        yield Place(SPANS, span.feature), "note", span.note
    for subject in atlas.subjects.values():
        yield Place(SUBJECTS, subject.id), "title", subject.title
        yield Place(SUBJECTS, subject.id), "text", subject.text
    for position in atlas.positions:
        yield Place(POSITIONS, position.id), "text", position.text
        yield Place(POSITIONS, position.id), "note", position.note
    for length in atlas.lengths:
        yield Place(LENGTHS, length.id), "note", length.note
    for expectation in atlas.expected:
        yield Place(EXPECTED, expectation.id), "title", expectation.title
        yield Place(EXPECTED, expectation.id), "told", expectation.told
    for entry in atlas.entries:
        yield Place(FILE, entry.title), "text", entry.text
    for remark in atlas.remarks:
        yield Place(FILE, remark.title), "text", remark.text
    for gap in atlas.gaps:
        yield Place(FILE, "gaps"), "text", gap.text


def _list_stories(atlas: Atlas) -> Iterator[Text]:
    for story in atlas.stories:
        yield Place(story.file), "text", story.text
        for number, step in enumerate(story.steps, 1):
            place = Place(story.file, f"steps {number}")
            yield place, "heading", step.heading
            yield place, "claim", step.claim
            for key in ("known", "after"):
                for count, passage in enumerate(getattr(step, key), 1):
                    below = Place(story.file, f"{place.feature} {key} {count}")
                    yield below, "text", passage.text
