"""Words of the comparison of corridors."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-corridors": "Corridors compared",
        "about-corridors": "Corridors straightened on one scale, with what of them is "
        "in operation on the day shown. Lengths are published ones where one number "
        "was published for a section, else those of the drawn line.",
        "choose-corridors": "Choose corridors ({count} of at most {most})",
        "find-corridor": "Search corridors",
        "no-such-corridor": "No corridor has this name",
        "profile": "Profile: from start to end, on one scale",
        "profile-hint": "Point at a piece, or walk with the arrow keys, to see it on "
        "the map; press it to open its corridor.",
        "profile-line": "{start} – {end}",
        "profile-km": "{km} km",
        "profile-piece": "{start} – {end}: {mode}{gauge}, {country}, {km} km, {state}",
        "profile-since": "{state} since {since}",
        "profile-gauge": ", {gauge} mm",
        "profile-not-yet": "The record of this corridor begins on {day}: on the day "
        "shown nobody that we know of had proposed it. Its ground is shown as it was.",
        "profile-left": "shorter lines that have no room here: {count}",
        "profile-table": "The profile as a table",
        "state-operational": "in operation",
        "state-under_construction": "under construction",
        "state-suspended": "suspended or blocked",
        "state-proposed": "proposed",
        "state-missing": "missing",
        "state-unknown": "not known",
        "mode-rail": "railway",
        "mode-road": "road",
        "mode-sea": "ship",
        "mode-pipeline": "pipeline",
        "gauge-mm": "{gauge} mm",
        "at-sea": "at sea",
        "sign-border": "border crossing",
        "sign-port": "port",
        "sign-gauge": "change of gauge",
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
        "compare-share": "{share}\u00a0%",
        "compare-ours": "{start} – {end}: {published} km published, {ours} km on our "
        "drawn line",
        "passages-crossings": "border crossings: {count}",
        "passages-breaks": "changes of gauge: {count}",
        "passages-ships": "sea legs: {count}",
        "column-mode": "Mode",
        "column-gauge": "Gauge, mm",
        "column-state": "State",
        "column-since": "Since",
        "column-day": "Day",
        "column-crossings": "Border crossings",
        "column-breaks": "Changes of gauge",
        "column-ships": "Sea legs",
        "column-corridor": "Corridor",
        "finding-corridors": "In operation on {day}: {corridors}",
        "finding-some": "{km} of {total} km of {corridor}",
        "finding-all": "all {total} km of {corridor}",
        "finding-nil": "none of the {total} km of {corridor}",
        "finding-gap": ". Nothing exists of the {km} km of {corridor} "
        "through {country}",
        "finding-nothing": "No corridor is chosen",
    }
)
