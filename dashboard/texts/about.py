"""Words of the page about the data."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "about": "About the data",
        "about-what": "What this is",
        "about-what-text": "{records} records of who met whom, where and over what, "
        "and of the places and ways that are meant, each with who says so and where "
        "it was published: {sources} sources in all. What is on the screen is always "
        "the same on map, sentence, timeline and table.",
        "about-edition": "The record is kept up to {day}. What happened later is not "
        "in it. Where no date is chosen, the map shows that day.",
        "about-sure": "How sure it is",
        "about-sure-text": "Doubt is part of the data. Each record says how its place "
        "is known, how its date is known, and how its source was read.",
        "about-class": "Class",
        "about-meaning": "What it means",
        "about-count": "Records",
        "about-place": "Place",
        "about-date": "Date",
        "about-read": "Source",
        "means-surveyed": "The point was measured.",
        "means-official": "The point was published by an authority.",
        "means-approximate": "The point stands in the town, at the building or beside "
        "the line that sources name; ± km is given where a bound is known, and drawn "
        "as a halo.",
        "means-schematic": "The line joins known stops; between them it is not the "
        "true course. It is drawn paler.",
        "means-nominal": "The mark stands for the record, which happened elsewhere, "
        "at many places or at no known spot. It is drawn as an outline.",
        "none-surveyed": "No point",
        "means-none": "It happened nowhere in particular: in table and timeline, "
        "not on the map.",
        "date-day": "to the day",
        "means-day": "The source names the day.",
        "means-month": "Only the month is known; the whole month counts.",
        "means-year": "Only the year is known; the whole year counts.",
        "means-circa": "Marked “c.” and with soft edges: no page confirms it.",
        "date-open": "no date",
        "means-open": "No source that we found gives a start; it passes every range.",
        "means-page": "The whole page was read.",
        "means-search": "An excerpt of the page was read: it supports date and place, "
        "not always every word of the summary.",
        "means-dataset": "From a gazetteer or map data.",
        "means-knowledge": "No page was found for a part of it; the record’s note "
        "says which.",
        "about-words": "How we word what is contested, and what is missing",
        "about-policy": "How each side’s view is drawn, and how to object",
        "about-layers": "Layers, and whose they are",
        "about-layer": "Layer",
        "about-made": "Made from",
        "about-licence": "Licence",
        "about-credit": "Attribution",
        "about-error": "Report an error",
        "about-contact": "Tell us: {contact}. Name the record’s link and a source "
        "that we can read.",
        "about-issues": "Open an issue in the repository of this atlas. Name the "
        "record’s link and a source that we can read.",
        "about-sources": "All sources",
        "about-sources-text": "By publisher. Below each stands what it supports.",
        "about-search": "Search sources and records",
        "about-found": "{count} of {total} sources",
        "accessed": "read {day}",
        "supports-history": "its history",
        "supports-said": "what is said about it",
        "supports-ground": "the ground of the map",
        "supports-nothing": "kept for what was checked with it; no record names it",
    }
)
