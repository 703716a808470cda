"""Stories as the browser gets them, a file each, and the check of their views."""

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.compiled.edition import Compiled
from dashboard.view.links import parse_link
from geodata.atlas import Atlas
from geodata.days import write_day
from geodata.problems import Findings, Place
from geodata.story import FOLDER, Passage, Step, Story

PARTS: Final = ("others", "known", "after")
"""The parts of a step that are passages, in the order in which they are read."""


class ToldPassage(TypedDict):
    """A passage; sources: its own, and those of the positions that it tells."""

    who: str
    text: str
    records: Sequence[str]
    sources: Sequence[str]


class ToldStep(TypedDict):
    """A step; see `geodata.story.Step`."""

    heading: str
    claim: str
    records: Sequence[str]
    others: Sequence[ToldPassage]
    known: Sequence[ToldPassage]
    after: Sequence[ToldPassage]


class StoryFile(TypedDict):
    """A story: stories/….json. source: the id of what it follows."""

    title: str
    text: str
    work: str
    author: str
    publication: str
    day: str
    source: str
    steps: Sequence[ToldStep]


def compile_stories(atlas: Atlas) -> Mapping[str, StoryFile]:
    """Compile each story, by the name of its file in the library."""
    return {
        f"{FOLDER}/{story.id}.json": _compile_story(atlas, story)
        for story in atlas.stories
    }


def list_sources(atlas: Atlas, passage: Passage) -> tuple[str, ...]:
    """List the sources of a passage: its own, then those of its positions."""
    said = {position.id: position.sources for position in atlas.positions}
    named = [passage.sources, *(said.get(each, ()) for each in passage.positions)]
    return tuple(dict.fromkeys(source for each in named for source in each))


def check_views(atlas: Atlas, findings: Findings) -> None:
    """Report views of steps that are not understood, or that pick a record."""
    if not atlas.stories:
        return
    index = Compiled(atlas).index
    for story in atlas.stories:
        for number, step in enumerate(story.steps, 1):
            place = Place(story.file, f"steps {number}")
            view, notices = parse_link(step.view, {**index, "stories": {}})
            for notice in notices:
                remedy = "Write a link’s query as docs/links.md says"
                findings.add(place.problem("view", notice.reason, remedy))
            if view.pick:
                message = "it picks a record, whose details would hide the step"
                remedy = "Leave pick out, and name the record in records"
                findings.add(place.problem("view", message, remedy))


def _compile_story(atlas: Atlas, story: Story) -> StoryFile:
    return {
        "title": story.title,
        "text": story.text,
        "work": story.work,
        "author": story.author,
        "publication": story.publication,
        "day": write_day(story.day),
        "source": story.source,
        "steps": [_compile_step(atlas, step) for step in story.steps],
    }


def _compile_step(atlas: Atlas, step: Step) -> ToldStep:
    return {
        "heading": step.heading,
        "claim": step.claim,
        "records": step.records,
        "others": [_compile_passage(atlas, passage) for passage in step.others],
        "known": [_compile_passage(atlas, passage) for passage in step.known],
        "after": [_compile_passage(atlas, passage) for passage in step.after],
    }


def _compile_passage(atlas: Atlas, passage: Passage) -> ToldPassage:
    return {
        "who": passage.who,
        "text": passage.text,
        "records": passage.records,
        "sources": list_sources(atlas, passage),
    }
