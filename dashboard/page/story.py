"""A story as a plain page: all its steps, no script, fit for printing."""

from typing import Any

from dashboard.library.library import Library
from dashboard.page.open_graph import Cards
from dashboard.page.template import render
from dashboard.pictures.request import write_address
from dashboard.stories.compiling import PARTS, list_sources, name_parts, tell_work
from dashboard.view.dates import tell_date
from geodata.atlas import Atlas, Source
from geodata.story import Passage, Step, Story


def write_story(
    library: Library, atlas: Atlas, story: Story, cards: Cards = None
) -> str:
    """Write the page of a story; each step has the anchor ``#step-4``.

    cards: what other sites show of it.
    """
    return render(
        "page/story.html",
        library=library,
        title=f"{story.title} · {atlas.title}",
        story=story,
        cards=cards,
        followed=tell_work(story.work),
        source=atlas.sources[story.work.source] if story.work else None,
        heads=name_parts(story),
        steps=[
            _tell_step(library.home, atlas, step)
            | {"map": library.locate(write_address(_link(story, number)))}
            for number, step in enumerate(story.steps, 1)
        ],
    )


def _link(story: Story, number: int) -> str:
    return f"story={story.id}&step={number}"


def _tell_step(home: str, atlas: Atlas, step: Step) -> dict[str, Any]:
    """Tell a step, with the parts that it has."""
    parts = ((part, getattr(step, part)) for part in PARTS)
    return {
        "heading": step.heading,
        "claim": step.claim,
        "parts": [
            (part, [_tell_passage(home, atlas, passage) for passage in passages])
            for part, passages in parts
            if passages
        ],
    }


def _tell_passage(home: str, atlas: Atlas, passage: Passage) -> dict[str, Any]:
    titles = {record.id: record.title for record in atlas.records}
    known = (atlas.sources[key] for key in list_sources(atlas, passage))
    return {
        "who": passage.who,
        "text": passage.text,
        "sources": [(name_source(source), source.url) for source in known],
        "records": [(titles[key], f"{home}?pick={key}") for key in passage.records],
    }


def name_source(source: Source) -> str:
    """Name a source by publisher and day: ``Turan, c. May 2024``."""
    day = source.published and tell_date(source.published)
    return ", ".join(filter(None, (source.publisher or source.title, day)))
