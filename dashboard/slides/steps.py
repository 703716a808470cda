"""What a slide tells of a story's step: heading, claim, and the speaker's notes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.exports.excerpt import cite
from dashboard.stories.compiling import PARTS, cite_work, list_sources, name_parts
from dashboard.texts import TEXTS
from dashboard.view.links import split_query
from dashboard.view.model import PageIndex, View
from geodata.atlas import Atlas
from geodata.story import Passage, Step, Story

_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z“])")
_MOST = 330  # letters of what is known, on a slide


@dataclass(frozen=True, slots=True)
class Telling:
    """A step in the words of its slide; cited: what it follows, in short, or empty.

    claim, known: each under its head; what is known in whole sentences, as many as a
    slide has room for. story, link: its title, and its query. notes: lines. sources:
    citations of the claim and of all that the notes tell.
    """

    story: str
    link: str
    claim: tuple[str, str]
    known: tuple[str, str]
    cited: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]


def list_steps(index: PageIndex, query: str) -> list[str]:
    """List the views of a whole story, where a query names one and no step."""
    keys = dict(reversed(split_query(query)))
    steps = index["stories"].get(keys.get("story", ""), ())
    if "step" in keys:
        return []
    return [f"?{query}&step={number}" for number, _ in enumerate(steps, 1)]


def tell_step(atlas: Atlas, view: View) -> Telling | None:
    """Tell the step that a view has open, if it has one."""
    for story in atlas.stories:
        if story.id == view.story:
            return _tell(atlas, story, view.step)
    return None


def _tell(atlas: Atlas, story: Story, number: int) -> Telling:
    step = story.steps[number - 1]
    place = {"number": number, "count": len(story.steps)}
    heads = name_parts(story)
    keys = [*_list_grounds(atlas, story, step), *_list_keys(atlas, step)]
    return Telling(
        story=story.title,
        link=f"story={story.id}",
        claim=(heads["claim"], step.claim),
        known=(heads["known"], _shorten(" ".join(part.text for part in step.known))),
        cited=cite_work(story.work),
        notes=(
            f"{story.title}. {TEXTS['story-step'].format(**place)}",
            *_write_notes(step, heads),
        ),
        sources=tuple(cite(atlas.sources[key]) for key in dict.fromkeys(keys)),
    )


def _shorten(text: str) -> str:
    """Keep whole sentences, at least the first; the notes have all of them."""
    first, *more = _SENTENCE.split(text)
    told = first
    for sentence in more:
        if len(told) + len(sentence) >= _MOST:
            break
        told = f"{told} {sentence}"
    return told


def _write_notes(step: Step, heads: Mapping[str, str]) -> Iterator[str]:
    yield f"{heads['claim']}: {step.claim}"
    for part in PARTS:
        for passage in getattr(step, part):
            yield f"{heads[part]}: {_write_passage(passage)}"


def _write_passage(passage: Passage) -> str:
    return f"{passage.who}: {passage.text}" if passage.who else passage.text


def _list_grounds(atlas: Atlas, story: Story, step: Step) -> tuple[str, ...]:
    """List the sources of the claim: of what is followed, or of the step's records."""
    if story.work:
        return (story.work.source,)
    named = (one.sources for one in atlas.records if one.id in step.records)
    return tuple(source for sources in named for source in sources)


def _list_keys(atlas: Atlas, step: Step) -> Iterator[str]:
    records = {record.id: record.sources for record in atlas.records}
    for part in PARTS:
        for passage in getattr(step, part):
            yield from list_sources(atlas, passage)
            for record in passage.records:
                yield from records[record]
