"""The classes of lines, and the signs of doubt: for the legend, in their order."""

from typing import Final

LINES = (
    ("recognised", "border", "State border"),
    ("undelimited", "border-open", "Border not delimited"),
    ("delimited", "border-agreed", "Border delimited"),
    ("control", "border-control", "Line of actual control"),
    ("former-line", "border-past", "Line of contact, 1994–2020"),
    ("past", "border-past", "Other boundary of the past"),
    ("open", "meeting", "Hollow: exact place unknown"),
    ("halo", "village", "Circle: the place is somewhere inside"),
    ("held", "control-AZE", "Village under Azerbaijan’s control"),
    ("held", "control-ARM", "Village under Armenia’s control"),
    ("held", "control-none", "Village whose control is disputed"),
    ("whose", "control-AZE", "Exclave of Azerbaijan, {basis}"),
    ("whose", "control-ARM", "Exclave of Armenia, {basis}"),
    (
        "apart",
        "control-ARM",
        "Another colour around: belongs to one state, controlled by the other",
    ),
    ("rejected", "rail", "Line that {title} rejects"),
    ("operational", "rail", "In operation"),
    ("under_construction", "rail", "Under construction"),
    ("suspended", "rail", "Suspended or blocked"),
    ("proposed", "rail", "Proposed"),
    ("missing", "rail", "Not built"),
    ("schematic", "rail", "Pale band: course not known exactly"),
    ("beside", "rail", "Side by side: corridors that share a line"),
    ("group", "transport", "Number: events at one place"),
    ("differs", "differs", "Ringed: the two sides tell it differently"),
    ("undated", "meeting", "Timeline: the day is not known, it lies within"),
    ("soft", "meeting", "Timeline: about this day (soft edge)"),
)
"""Class, colour token, words; `{basis}` and `{title}` are the side’s."""

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
