"""Checking positions: that each has a subject, and each subject more than one side."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from geodata.atlas import Atlas, Position
from geodata.days import parse_date
from geodata.problems import Findings, Place, Problem, quote
from geodata.reading.catalogue import FILE
from geodata.reading.positions import NONE_FOUND
from geodata.reading.tables import POSITIONS, SUBJECTS

_SIDES: Final = 2


def check_subjects(atlas: Atlas, known: Collection[str], findings: Findings) -> None:
    """Report subjects with a feature’s id, of unknown features, or of no position."""
    spoken_of = {position.subject for position in atlas.positions}
    for subject in atlas.subjects.values():
        place = Place(SUBJECTS, subject.id)
        if subject.id in known:
            message, remedy = "a feature has this id", "Choose an id of its own"
            findings.add(place.problem("id", message, remedy))
        for feature in subject.features:
            if feature not in known:
                message = f"no feature or record has the id {quote(feature)}"
                findings.add(place.problem("features", message, "Mend or remove it"))
        if subject.id not in spoken_of:
            message, remedy = "no position is about it", "Add one, or remove the row"
            findings.add(place.problem("", message, remedy))


def check_positions(
    positions: Sequence[Position], known: Collection[str], findings: Findings
) -> None:
    """Report positions on nothing, answers to nothing, and subjects of one side."""
    by_id = {position.id: position for position in positions}
    by_subject: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        by_subject[position.subject].append(position)
        findings.add(*_find_answer_faults(position, by_id))
    for subject, told in by_subject.items():
        findings.add(*_find_subject_faults(subject, told, known))


def check_attitudes(atlas: Atlas, findings: Findings) -> None:
    """Report attitudes to positions that there are not, and stances without one."""
    known = {position.id for position in atlas.positions}
    spoken_of = {position.subject for position in atlas.positions}
    for attitude in atlas.attitudes.values():
        place = Place(FILE, f"attitudes.{attitude.id}")
        for name in sorted(set(attitude.positions) - known):
            message = f"no position has the id {quote(name)}"
            findings.add(place.problem("positions", message, "Mend or remove it"))
        for name in sorted(set(attitude.subjects) - spoken_of):
            message = f"no position is about {quote(name)}"
            findings.add(place.problem("subjects", message, "Mend or remove it"))
    shared = {name for one in atlas.attitudes.values() for name in one.stances}
    for stance in atlas.stances:
        if stance not in {*shared, NONE_FOUND}:
            remedy = "Add it to the stances of one of [attitudes]"
            place = Place(FILE, f"stances.{stance}")
            findings.add(place.problem("", "it is in no attitude", remedy))


def _find_answer_faults(
    position: Position, by_id: Mapping[str, Position]
) -> Iterator[Problem]:
    if not position.answers:
        return
    place = Place(POSITIONS, position.id)
    answered = by_id.get(position.answers)
    if answered is None:
        message = f"no position has the id {quote(position.answers)}"
        yield place.problem("answers", message, "Mend the id, or leave it empty")
    elif _leads_back(position, by_id):
        message = "the answers lead back to this position"
        yield place.problem("answers", message, "Let the first answer nothing")
    elif _is_older(position, answered):
        message = f"it is older than {quote(answered.id)}, which it answers"
        yield place.problem("answers", message, "Mend the dates, or the answer")


def _leads_back(position: Position, by_id: Mapping[str, Position]) -> bool:
    met: set[str] = set()
    answered = by_id.get(position.answers)
    while answered is not None and answered.id not in met:
        if answered is position:
            return True
        met.add(answered.id)
        answered = by_id.get(answered.answers)
    return False


def _is_older(position: Position, answered: Position) -> bool:
    """Whether it began for certain before what it answers."""
    if not position.start or answered.days.first is None:
        return False
    latest = parse_date(position.start).days.last
    return latest is not None and latest < answered.days.first


def _find_subject_faults(
    subject: str, told: Sequence[Position], known: Collection[str]
) -> Iterator[Problem]:
    place = Place(POSITIONS, subject)
    if subject not in known:
        message = "no feature, record or subject has this id"
        remedy = f"Mend the id, or add a row to {SUBJECTS}"
        yield place.problem("subject", message, remedy)
    if any(position.stance == NONE_FOUND for position in told):
        return
    sides = {position.actor for position in told if position.actor}
    if len(sides) < _SIDES:
        whose = ", ".join(sorted(sides)) or "nobody"
        message = f"only one side is told ({whose})"
        remedy = f"Add another, or a row {NONE_FOUND} with the day of the search"
        yield place.problem("actor", message, remedy)
