"""What stands around the map, whatever a link shows: made once of an atlas."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.compiled.ways import Way
from dashboard.texts import TEXTS
from dashboard.timeline.lanes import list_lanes
from dashboard.view.credits import list_credits
from geodata.atlas import Atlas
from geodata.reading.folder import list_summaries

CALENDAR: Final = "calendar"
"""The page of what was expected."""

CHANGES: Final = "changes"
"""The page of what changed since an older edition."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The atlas's title, its ways in, whom it thanks, and how many lanes there are.

    subtitle: what the atlas is, in a few words, or nothing. description: the same in a
    sentence, for pages that link to it. search_hint: what could be searched for.
    zoom: that of the opening map. overview: whether there is a second camera. actors:
    id and name of those of records; who matters most stands first. pages: the names of
    plain pages that not every atlas has.
    """

    title: str
    subtitle: str
    description: str
    search_hint: str
    ways: tuple[Way, ...]
    credits: tuple[str, ...]
    lanes: int
    zoom: float
    overview: bool
    actors: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


def make_frame(atlas: Atlas, ways: tuple[Way, ...]) -> PageFrame:
    """Make the frame of an atlas."""
    return PageFrame(
        title=atlas.title,
        subtitle=atlas.subtitle,
        description=atlas.description or atlas.subtitle or TEXTS["tagline"],
        search_hint=atlas.search_hint or TEXTS["search-hint"],
        ways=ways,
        credits=tuple(list_credits(atlas)),
        lanes=len(list_lanes(atlas)),
        zoom=atlas.camera[2],
        overview=bool(atlas.overview),
        actors=_rank_actors(atlas),
        pages=tuple(_list_pages(atlas)),
    )


def _list_pages(atlas: Atlas) -> Iterator[str]:
    if atlas.expected:
        yield CALENDAR
    if atlas.folder and list_summaries(atlas.folder):
        yield CHANGES


def _rank_actors(atlas: Atlas) -> tuple[tuple[str, str], ...]:
    """Rank the actors of records by the number of them."""
    counts = Counter(
        actor
        for record in atlas.records
        for actor in {one.actor for one in record.participations}
    )
    known = [one for one in atlas.actors.values() if counts[one.id]]
    ranked = sorted(known, key=lambda one: -counts[one.id])
    return tuple((one.id, one.name) for one in ranked)
