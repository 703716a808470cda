"""Words of the comparison of corridors."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-corridors": "Corridors compared",
        "asks-corridors": "How long is each corridor, and what of it works today?",
        "about-corridors": "Each corridor as a straight line, all to the same scale, "
        "showing what of it is in operation on this day. Lengths are as published "
        "where one number was published for a section, otherwise those of the drawn "
        "line.",
        "choose-corridors": "Choose corridors ({count} of at most {most})",
        "find-corridor": "Search corridors",
        "no-such-corridor": "No corridor of this name",
        "profile": "Profile from start to end, to scale",
        "profile-hint": "Point at a section, or move with the arrow keys, to see it on "
        "the map; press it to open its corridor.",
        "profile-line": "{start} – {end}",
        "profile-km": "{km}\u202fkm",
        "profile-piece": "{start} – {end}: {mode}{gauge}, {country}, "
        "{km}\u202fkm, {state}",
        "profile-since": "{state} since {since}",
        "profile-gauge": ", {gauge}\u202fmm",
        "profile-not-yet": "The record of this corridor begins on {day}: as far as we "
        "know, nobody had proposed it by the day shown. What lay on its ground then is "
        "shown.",
        "profile-left": "shorter lines without room here: {count}",
        "profile-table": "The profile as a table",
        "mode-rail": "railway",
        "mode-road": "road",
        "mode-sea": "ship",
        "mode-pipeline": "pipeline",
        "gauge-mm": "{gauge}\u202fmm",
        "at-sea": "at sea",
        "sign-border": "border crossing",
        "sign-port": "port",
        "sign-gauge": "change of track gauge",
        "compare": "Side by side",
        "compare-length": "Length",
        "compare-states": "State on {day}",
        "compare-modes": "By mode",
        "compare-countries": "By country",
        "compare-passages": "On the way",
        "compare-proponent": "Proponents",
        "compare-opponent": "Opponents",
        "compare-capacity": "Capacity as published",
        "compare-published": "Length as published",
        "compare-sources": "Sources",
        "compare-none": "none known to us",
        "compare-share": "{share}\u202f%",
        "compare-ours": "{start} – {end}: {published}\u202fkm published, "
        "{ours}\u202fkm along the line we draw",
        "passages-crossings": "border crossings: {count}",
        "passages-breaks": "changes of track gauge: {count}",
        "passages-ships": "sea legs: {count}",
        "column-mode": "Mode",
        "column-gauge": "Track gauge, mm",
        "column-state": "State",
        "column-since": "Since",
        "column-day": "Day",
        "column-crossings": "Border crossings",
        "column-breaks": "Changes of track gauge",
        "column-ships": "Sea legs",
        "column-corridor": "Corridor",
        "finding-some": "On {day}, {km} of the {total}\u202fkm of {corridor} work",
        "finding-all": "On {day}, all {total}\u202fkm of {corridor} work",
        "finding-nil": "On {day}, none of the {total}\u202fkm of {corridor} works",
        "finding-gap": "; the {km}\u202fkm through {country} are not built",
        "finding-gaps": "; the {km}\u202fkm through {country} are not built, nor are "
        "{rest}\u202fkm elsewhere",
        "profile-run": "{km} {what}",
        "finding-nothing": "No corridor is chosen",
    }
)
