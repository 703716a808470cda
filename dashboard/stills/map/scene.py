"""What a still map shows: the scene of its view, and the words around it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.map import scene
from dashboard.sides.naming import find_side, name_record
from dashboard.stills.map.prepared import PreparedMap
from dashboard.view.model import View
from dashboard.view.sentence import describe
from geodata.index.indexing import SideEntry
from geodata.index.selecting import Selection, select

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
    return compose_selected(prepared, view, select(prepared.index, view))


def compose_selected(
    prepared: PreparedMap, view: View, selection: Selection
) -> StillScene:
    """Compose a view of which it is known what it shows."""
    index = prepared.index
    day = selection.as_of
    picked = view.pick if view.pick in index["columns"].numbers else None
    return StillScene(
        sentence=describe(index, view, selection.count),
        picked=name_record(index, view, picked, day) if picked else "",
        map=scene.compose_scene(prepared.map, index, view, selection),
        side=find_side(index, view),
    )
