"""Reading the stories of an atlas: ``stories/NAME.toml``, a file each."""

import re
from pathlib import Path

from geodata.parsing.files import read_toml
from geodata.parsing.register import Register
from geodata.parsing.section import Section
from geodata.problems import Findings, Place
from geodata.story import FOLDER, Passage, Step, Story, Work

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def list_stories(folder: Path) -> tuple[str, ...]:
    """List the files of stories, in the order of their names; there may be none."""
    return tuple(
        f"{FOLDER}/{path.name}" for path in sorted((folder / FOLDER).glob("*.toml"))
    )


def read_stories(
    folder: Path, register: Register, findings: Findings
) -> tuple[Story, ...]:
    """Read the stories that can be read, and gather what is wrong with the rest."""
    stories = []
    for file in list_stories(folder):
        with findings.catch():
            top = Section(Place(file), read_toml(folder, file), findings)
            stories.append(_read_story(Path(file).stem, top, register))
    return tuple(stories)


def _read_story(name: str, top: Section, register: Register) -> Story:
    if not _NAME.fullmatch(name):
        remedy = "Use lower case letters, digits and single hyphens"
        top.report("", "the file’s name cannot stand in a link", remedy)
    story = Story(
        id=name,
        title=top.text("title"),
        text=top.text("text"),
        work=_read_work(top, register) if top.has("work") else None,
        steps=tuple(_read_step(step, register) for step in top.listed("steps")),
    )
    top.close()
    return story


def _read_work(top: Section, register: Register) -> Work:
    work = Work(
        title=top.text("work"),
        author=top.text("author"),
        publication=top.text("publication"),
        day=top.day("date") if top.has("date") else None,
        source=top.text("source"),
    )
    with top.findings.catch():
        register.find_sources(top.place, "source", work.source)
    return work


def _read_step(section: Section, register: Register) -> Step:
    others, known, after = (
        tuple(
            _read_passage(passage, register)
            for passage in section.listed(key, required=False)
        )
        for key in ("others", "known", "after")
    )
    step = Step(
        heading=section.text("heading"),
        answer=section.text("answer", ""),
        claim=section.text("claim"),
        others=others,
        known=known,
        after=after,
        records=section.texts("records"),
        view=section.text("view"),
    )
    section.close()
    return step


def _read_passage(section: Section, register: Register) -> Passage:
    passage = Passage(
        who=section.text("who", ""),
        text=section.text("text"),
        positions=section.texts("positions"),
        records=section.texts("records"),
        sources=section.texts("sources"),
    )
    section.close()
    if passage.sources:
        with section.findings.catch():
            register.find_sources(section.place, "sources", ";".join(passage.sources))
    return passage
