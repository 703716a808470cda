"""Checking stories: that what they name is there, and that every claim has a ground."""

from collections.abc import Collection, Iterable, Iterator

from geodata.atlas import Atlas
from geodata.problems import Findings, Place, Problem, quote
from geodata.story import Passage, Step, Story


def check_stories(atlas: Atlas, records: Collection[str], findings: Findings) -> None:
    """Report unknown records and positions, and what stands on nothing."""
    known = {
        "records": records,
        "positions": {position.id for position in atlas.positions},
    }
    for story in atlas.stories:
        if not story.steps:
            message, remedy = "the story has no steps", "Write [[steps]]"
            findings.add(Place(story.file).problem("steps", message, remedy))
        for number, step in enumerate(story.steps, 1):
            findings.add(*_find_faults(story, number, step, known))


def _find_faults(
    story: Story, number: int, step: Step, known: dict[str, Collection[str]]
) -> Iterator[Problem]:
    place = Place(story.file, f"steps {number}")
    yield from _find_unknown(place, "records", step.records, known["records"])
    if not story.work and not step.records:
        remedy = "Name in records what on the map it tells"
        yield place.problem("records", "what happened stands on nothing", remedy)
    if not step.known:
        remedy = "Write [[steps.known]]: what can be established, and what cannot"
        yield place.problem("known", "it does not say what is known", remedy)
    if not step.others:
        remedy = "Write [[steps.others]], or there that none was found"
        yield place.problem("others", "nobody else is heard", remedy)
    for key in ("others", "known", "after"):
        for count, passage in enumerate(getattr(step, key), 1):
            below = Place(story.file, f"{place.feature} {key} {count}")
            for field in ("records", "positions"):
                ids = getattr(passage, field)
                yield from _find_unknown(below, field, ids, known[field])
            if key != "known" and not _stands(passage):
                remedy = "Name sources, positions or records"
                yield below.problem("sources", "it stands on nothing", remedy)


def _stands(passage: Passage) -> bool:
    return bool(passage.sources or passage.positions or passage.records)


def _find_unknown(
    place: Place, field: str, ids: Iterable[str], known: Collection[str]
) -> Iterator[Problem]:
    for identity in ids:
        if identity not in known:
            message = f"no {field[:-1]} has the id {quote(identity)}"
            yield place.problem(field, message, "Mend or remove it")
