"""Lines of control: what they are called, since when, after which source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Details = dict[str, str | float | None]

KNOWN = {
    ("GEO", "abkhazia"): (
        "Line of control, Abkhazia",
        "2008-08-16~",
        "osm-timezones-2026c;georgia-mfa-2008-08-17",
        (
            "Line of actual control along the Enguri. The start is when, by the "
            "Georgian foreign ministry, the line was moved to the river."
        ),
    ),
    ("UKR", "crimea"): (
        "Line of control, Crimea",
        "2014-03",
        "natural-earth;unga-68-262",
        (
            "Line of actual control since March 2014; the UN General Assembly "
            "affirmed on 27 March 2014 that Crimea is part of Ukraine. Later lines "
            "within Ukraine are not drawn: no package holds them."
        ),
    ),
    ("SRB", "kosovo"): (
        "Line between Serbia and Kosovo",
        None,
        "natural-earth",
        "Kosovo has no ISO 3166 code; its outline is drawn as a line of control.",
    ),
    ("CYP", "buffer-zone"): (
        "Limits of the UN buffer zone, Cyprus",
        None,
        "natural-earth",
        "",
    ),
    ("CYP", "north"): ("Line of control, Cyprus", None, "natural-earth", ""),
    ("SOM", "somaliland"): (
        "Line between Somalia and Somaliland",
        None,
        "natural-earth",
        "Somaliland has no ISO 3166 code.",
    ),
    ("IND", "siachen"): ("Line at the Siachen glacier", None, "natural-earth", ""),
}


def describe_control(pair: str, section: str, names: Mapping[str, str]) -> Details:
    """Properties of a line of control; a pair with no section is contested.

    pair: one ISO code (a line within a state) or two with a hyphen.
    """
    known = KNOWN.get((pair, section))
    if known:
        title, start, source, note = known
        return _write_details(f"line-{section}", title, start, source, note)
    title = "Line not settled, " + " and ".join(names[code] for code in pair.split("-"))
    note = "Natural Earth marks this line as disputed, indefinite or one of control."
    return _write_details(f"line-{pair.lower()}", title, None, "natural-earth", note)


def _write_details(
    name: str, title: str, start: str | None, source: str, note: str
) -> Details:
    return {
        "id": name,
        "kind": "de_facto",
        "title": title,
        "status": "control",
        "start": start,
        "end": None,
        "source": source,
        "place_certainty": "approximate",
        "place_km": None,
        "note": note,
    }
