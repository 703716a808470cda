"""Stories: what stands in the file, and rules that the real ones keep."""

from pathlib import Path

import pytest

from geodata import read_atlas
from geodata.reading.folder import list_files
from geodata.story import Step, Story

STEPS = 19
MOST_WORDS = 190
"""Words of a step, its sources left out: read in three quarters of a minute."""


@pytest.fixture(scope="module")
def story() -> Story:
    (story,) = read_atlas().stories
    return story


def list_words(step: Step) -> list[str]:
    passages = (*step.others, *step.known, *step.after)
    texts = [f"{passage.who} {passage.text}" for passage in passages]
    return " ".join((step.heading, step.claim, *texts)).split()


def test_a_story_is_read_from_its_file(small_atlas: Path) -> None:
    (tour,) = read_atlas(small_atlas).stories
    assert (tour.id, tour.author, tour.day) == ("tour", "A. Author", 19754)
    first, second = tour.steps
    (other,) = first.others
    assert other.who == "Betaland <b>"
    assert other.positions == ("bbb-enclave", "aaa-enclave")
    assert other.sources == ("old-book",)
    assert (second.others[0].who, second.after, second.records) == ("", (), ())
    assert "stories/tour.toml" in list_files(small_atlas)


def test_the_article_is_whole_and_told_as_its_author_s(story: Story) -> None:
    assert (story.id, len(story.steps)) == ("almaty-article", STEPS)
    assert all("Taghizade" in step.claim for step in story.steps)
    assert all(step.after for step in story.steps)


def test_no_step_is_longer_than_a_reader_s_patience(story: Story) -> None:
    long = {step.heading: len(list_words(step)) for step in story.steps}
    assert {k: v for k, v in long.items() if v > MOST_WORDS} == {}


def test_both_states_are_heard_where_they_dispute(story: Story) -> None:
    for heading in ("Four villages", "The constitution", "Arms from", "A treaty by"):
        (step,) = (one for one in story.steps if one.heading.startswith(heading))
        heard = " ".join(passage.who for passage in step.others)
        assert "Armenia" in heard, heading
        assert "Azerbaijan" in heard, heading
