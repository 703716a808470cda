"""The colour of who holds a place: a side's own, another's, or that of doubt."""

from collections.abc import Mapping
from typing import Final

from geodata.atlas import Atlas
from geodata.side import DISPUTED as CONTESTED

SIDES: Final = ("side-1", "side-2", "side-3", "side-4")
"""Of the actors of sides, in their order."""

OTHER: Final = "held-other"
DISPUTED: Final = "held-disputed"
UNKNOWN: Final = "held-unknown"


def colour_holders(atlas: Atlas) -> Mapping[str, str]:
    """Give the colour token of each actor, and of ``disputed``; others are unknown."""
    speakers = (side.actor for side in atlas.sides if side.actor)
    sides = dict(zip(dict.fromkeys(speakers), SIDES, strict=False))
    return {**dict.fromkeys(atlas.actors, OTHER), **sides, CONTESTED: DISPUTED}


def list_holders(atlas: Atlas) -> Mapping[str, str]:
    """Give the token of each actor that has one of its own, by the actor's name."""
    colours = colour_holders(atlas)
    return {
        actor.name: colours[actor.id]
        for actor in atlas.actors.values()
        if colours[actor.id] in SIDES
    }
