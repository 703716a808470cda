"""What a still map shows: the scene of its view, and the words around it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.map import scene
from dashboard.sides.naming import find_side, name_record
from dashboard.stills.map.prepared import PreparedMap
from dashboard.view.model import View
from dashboard.view.sentence import describe
from geodata.index.indexing import SideEntry
from geodata.index.selecting import select

if TYPE_CHECKING:
    from dashboard.stills.map.trip import Drawn


@dataclass(frozen=True, slots=True)
class StillScene:
    """Everything of a view that depends on the filter.

    picked: the title of the record chosen, or empty. side: whose view it is; None: the
    atlas has no sides. trip: None where none is asked. relief: whether the land is
    shaded.
    """

    sentence: str
    picked: str
    map: scene.Scene
    side: SideEntry | None
    trip: "Drawn | None" = None
    relief: bool = False

    @property
    def as_of(self) -> int:
        """The day that is shown, as its number."""
        return self.map.day


def compose_scene(prepared: PreparedMap, view: View) -> StillScene:
    """Compose what a view shows: exactly the records that `select` passes."""
    index = prepared.index
    selection = select(index, view)
    day = selection.as_of
    picked = view.pick if view.pick in index["columns"].numbers else None
    return StillScene(
        sentence=describe(index, _leave_alone(view), selection.count),
        picked=name_record(index, view, picked, day) if picked else "",
        map=scene.compose_scene(prepared.map, index, view, selection),
        side=find_side(index, view),
    )


def _leave_alone(view: View) -> View:
    """Leave out of the sentence the other side, whose map is not in the picture."""
    return view if view.differ else replace(view, compare="")
