"""Words of the details of a record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DETAILS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "details": "Details",
        "details-empty": "Choose a mark on the map or a row of the table to read "
        "what it is, who took part and who says so.",
        "list-title": "{count} records at {place}",
        "where": "Place",
        "when": "Date",
        "who": "Actors",
        "what": "What happened",
        "now": "on {day}",
        "circa": "c.",
        "field-aka": "also called",
        "field-area_km2": "area, km², measured on the outline drawn",
        "field-capacity": "capacity as published",
        "field-country": "country of the point",
        "field-dejure": "on the published maps of 1991",
        "field-format": "format",
        "field-km_to_border": "km to the border of 2026",
        "field-parent": "part of",
        "field-published_area_km2": "area, km², as published",
        "field-published_km": "length, km, as published",
        "field-venue": "venue",
        "names": "Names",
        "history": "History",
        "facts": "Facts",
        "sources": "Sources",
        "doubts": "Notes and doubts",
        "positions": "What is said about it",
        "disputed-by": "Disputed by: {who}",
        "no-place": "No particular place: it is in the table, not on the map",
        "open-end": "still so at the edition of the data",
        "used-by": "used by {who}",
        "published": "published {day}",
        "in-language": "in {language}",
        "read-source": "The statement itself was read",
        "read-report": "Read in a report of it",
        "sought": "sought on {day}",
        "no-actor": "A person or movement",
        "certainty-surveyed": "place surveyed",
        "certainty-official": "place as published officially",
        "certainty-approximate": "place approximate",
        "certainty-schematic": "line schematic",
        "certainty-nominal": "the mark stands for the record; it did not happen "
        "at this spot",
        "plus-minus": "± {km} km",
        "verified-page": "A page was read",
        "verified-search": "An excerpt of a page was read",
        "verified-dataset": "From a data set",
        "verified-knowledge": "Partly from general knowledge: see the note",
        "precision-month": "to the month",
        "precision-year": "to the year",
        "approximate-date": "approximately",
    }
)
