"""Stories as the browser gets them, a file each, and the check of their views."""

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.compiled.edition import Compiled
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_day
from dashboard.view.links import parse_link
from geodata.atlas import Atlas
from geodata.problems import Findings, Place
from geodata.story import FOLDER, Passage, Step, Story, Work

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
    """A story: stories/….json.

    followed: what it follows, in words; cited: that in short, empty where it follows
    nothing. source: the id of its page, or empty. heads: of the parts of a step.
    """

    title: str
    text: str
    followed: str
    cited: str
    source: str
    heads: Mapping[str, str]
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


def name_parts(story: Story) -> dict[str, str]:
    """Name the claim and the parts of a story's steps, as their headings do."""
    claim, after = (
        ("story-claim", "story-after")
        if story.work
        else ("story-claim-own", "story-after-own")
    )
    return {
        "claim": TEXTS[claim],
        "others": TEXTS["story-others"],
        "known": TEXTS["story-known"],
        "after": TEXTS[after],
    }


def tell_work(work: Work | None) -> str:
    """Tell what a story follows: title, author, publication, day."""
    if not work:
        return TEXTS["story-own"]
    return TEXTS["story-work"].format(title=work.title, cited=cite_work(work))


def cite_work(work: Work | None) -> str:
    """Cite what a story follows in short: ``A. Author, The Gazette, 1 May 2024``."""
    if not work:
        return ""
    day = TEXTS["story-undated"] if work.day is None else tell_day(work.day)
    return f"{work.author}, {work.publication}, {day}"


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
        "followed": tell_work(story.work),
        "cited": cite_work(story.work),
        "source": story.work.source if story.work else "",
        "heads": name_parts(story),
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
