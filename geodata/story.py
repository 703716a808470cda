"""What a story is: a text followed statement by statement, a view for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences of a step, and on what they stand.

    who: whose word it is; empty: nobody's in particular. positions, records: ids
    of what is told there; their sources are the passage's too.
    """

    who: str
    text: str
    positions: tuple[str, ...]
    records: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement: what its author claims, what others say, what is known.

    answer: what is known of it, as a title; empty where the heading says it.
    claim: in our words, attributed; in a story of our own what happened. after: what
    happened once it was written. records: what of the map it is about. view:
    the query of a link.
    """

    heading: str
    answer: str
    claim: str
    others: tuple[Passage, ...]
    known: tuple[Passage, ...]
    after: tuple[Passage, ...]
    records: tuple[str, ...]
    view: str


@dataclass(frozen=True, slots=True)
class Work:
    """What a story follows; day: its number, None where the page has none.

    source: the id of the page on which it was read.
    """

    title: str
    author: str
    publication: str
    day: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story; work: what it follows, None where the atlas tells its own records.

    text: what the reader is about to read, in a few sentences.
    """

    id: str
    title: str
    text: str
    work: Work | None
    steps: tuple[Step, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """What it follows, and what its passages name themselves, each once."""
        named = (
            source
            for step in self.steps
            for passage in (*step.others, *step.known, *step.after)
            for source in passage.sources
        )
        followed = (self.work.source,) if self.work else ()
        return tuple(dict.fromkeys((*followed, *named)))

    @property
    def file(self) -> str:
        """The story's file in the atlas folder."""
        return f"{FOLDER}/{self.id}.toml"


FOLDER = "stories"
"""Where the stories of an atlas stand, one a file."""
