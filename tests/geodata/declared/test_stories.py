"""Stories: what stands in the file, and rules that the real ones keep."""

from pathlib import Path

import pytest

from geodata import read_atlas
from geodata.reading.folder import list_files
from geodata.story import Step, Story

STEPS = {"almaty-article": 19, "one-route": 17, "tavush-article": 12}
MOST_WORDS = 190
"""Words of a step, its sources left out: read in three quarters of a minute."""


@pytest.fixture(scope="module")
def stories() -> dict[str, Story]:
    return {story.id: story for story in read_atlas().stories}


@pytest.fixture
def story(stories: dict[str, Story]) -> Story:
    return stories["almaty-article"]


def list_words(step: Step) -> list[str]:
    passages = (*step.others, *step.known, *step.after)
    texts = [f"{passage.who} {passage.text}" for passage in passages]
    return " ".join((step.heading, step.claim, *texts)).split()


def test_a_story_is_read_from_its_file(small_atlas: Path) -> None:
    (tour,) = read_atlas(small_atlas).stories
    assert tour.work
    assert (tour.id, tour.work.author, tour.work.day) == ("tour", "A. Author", 19754)
    first, second = tour.steps
    (other,) = first.others
    assert other.who == "Betaland <b>"
    assert other.positions == ("bbb-enclave", "aaa-enclave")
    assert other.sources == ("old-book",)
    assert (second.others[0].who, second.after, second.records) == ("", (), ())
    assert "stories/tour.toml" in list_files(small_atlas)


def test_each_story_is_whole(stories: dict[str, Story]) -> None:
    assert {name: len(story.steps) for name, story in stories.items()} == STEPS
    assert all(step.after for step in stories["almaty-article"].steps)


def test_what_an_article_says_is_told_as_its_author_s(
    stories: dict[str, Story],
) -> None:
    followed = [story for story in stories.values() if story.work]
    assert {story.work.author for story in followed if story.work} == {
        "Rustam Taghizade",
        "Samvel Meliksetyan",
    }
    for story in followed:
        assert story.work
        surname = story.work.author.split()[-1]
        assert all(surname in step.claim for step in story.steps), story.id


def test_no_step_is_longer_than_a_reader_s_patience(
    stories: dict[str, Story],
) -> None:
    steps = [step for story in stories.values() for step in story.steps]
    long = {step.heading: len(list_words(step)) for step in steps}
    assert {k: v for k, v in long.items() if v > MOST_WORDS} == {}


def test_both_states_are_heard_at_every_step_of_our_own_story(
    stories: dict[str, Story],
) -> None:
    for step in stories["one-route"].steps:
        heard = " ".join(passage.who for passage in step.others)
        assert "Armenia" in heard, step.heading
        assert "Azerbaijan" in heard or "Azerbaijan" in step.claim, step.heading


def test_both_states_are_heard_where_they_dispute(story: Story) -> None:
    for heading in ("Four villages", "The constitution", "Arms from", "A treaty by"):
        (step,) = (one for one in story.steps if one.heading.startswith(heading))
        heard = " ".join(passage.who for passage in step.others)
        assert "Armenia" in heard, heading
        assert "Azerbaijan" in heard, heading
