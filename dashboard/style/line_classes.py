"""The classes of lines, and the signs of doubt: for the legend, in their order."""

from collections.abc import Iterator
from typing import Final

from dashboard.style.holders import DISPUTED, OTHER, SIDES, UNKNOWN, list_holders
from geodata.atlas import Atlas
from geodata.index.labels import OWNER

LINES = (
    ("recognised", "border", "State border"),
    ("undelimited", "border-open", "Border not delimited"),
    ("delimited", "border-agreed", "Border delimited"),
    ("control", "border-control", "Line of actual control"),
    ("former-line", "border-past", "{former}"),
    ("past", "border-past", "Other boundary of the past"),
    ("open", "meeting", "Hollow: exact place unknown"),
    ("halo", "village", "Circle: the place is somewhere inside"),
    *(("held", side, "Place controlled by {holder}") for side in SIDES),
    ("held", OTHER, "Place controlled by somebody else"),
    ("held", DISPUTED, "Place whose control is disputed"),
    ("held", UNKNOWN, "Place of which no source says who controls it"),
    *(("whose", side, "{land} of {holder}, {basis}") for side in SIDES),
    ("whose", OTHER, "{land} of somebody else, {basis}"),
    ("apart", "side-2", "Another colour around: counted to one, held by another"),
    ("rejected", "rail", "Line that {title} rejects"),
    ("operational", "rail", "In operation"),
    ("under_construction", "rail", "Under construction"),
    ("suspended", "rail", "Suspended or blocked"),
    ("proposed", "rail", "Proposed"),
    ("missing", "rail", "Not built"),
    ("schematic", "rail", "Pale band: course not known exactly"),
    ("beside", "rail", "Side by side: corridors that share a line"),
    ("group", "transport", "Number: events at one place"),
    ("differs", "differs", "Ringed: the two maps differ here"),
    ("undated", "meeting", "Timeline: the day is not known, it lies within"),
    ("soft", "meeting", "Timeline: about this day (soft edge)"),
)
"""Class, colour token, words; `{basis}` and `{title}` are the side’s, all else the
atlas’s (`name_lines`)."""

TIMED: Final = frozenset({"undated", "soft"})
"""Of the timeline; all others are told in the map's own legend."""

STATES: Final = frozenset(
    {"operational", "under_construction", "suspended", "proposed", "missing"}
)
"""Of corridors, of any mode."""

MODES = (
    ("rail", "Railway"),
    ("road", "Road"),
    ("sea", "Sea"),
    ("pipeline", "Pipeline"),
)
"""What a segment's colour says: token, words."""

_ALIKE: Final = {
    "demarcated": "delimited",
    "blocked": "suspended",
    "water": "recognised",
}


def find_class(name: str, token: str = "") -> int | None:
    """Find the place in `LINES` of a class, of a colour if it has several."""
    wanted = _ALIKE.get(name, name)
    places = (
        place
        for place, (one, colour, _) in enumerate(LINES)
        if one == wanted and token in {"", colour}
    )
    return next(places, None)


def name_lines(atlas: Atlas) -> list[tuple[str, str, str]]:
    """Give the classes in the words of an atlas: its sides, and its kinds."""
    holders = {colour: actor for actor, colour in list_holders(atlas).items()}
    told = {"former": _name_former(atlas), "land": _name_land(atlas)}
    return [
        (name, token, _fill(words, told | {"holder": holders.get(token, "")}))
        for name, token, words in LINES
    ]


def _fill(words: str, told: dict[str, str]) -> str:
    for key, text in told.items():
        words = words.replace(f"{{{key}}}", text)
    return words


def _name_former(atlas: Atlas) -> str:
    borders = atlas.layers.get("borders")
    kind = borders and borders.kinds.get("former_line")
    return kind.title if kind else "Former line of contact"


def _name_land(atlas: Atlas) -> str:
    """Name the areas that are counted to somebody: their kind, where they have one."""
    titles = {*_list_lands(atlas)}
    return titles.pop() if len(titles) == 1 else "Land"


def _list_lands(atlas: Atlas) -> Iterator[str]:
    for layer in atlas.layers.values():
        for feature in atlas.features.get(layer.id, ()):
            properties = feature["properties"]
            shape = (feature["geometry"] or {}).get("type", "")
            if properties.get(OWNER) and "Polygon" in shape and layer.role == "records":
                yield layer.kinds[properties["kind"]].title
