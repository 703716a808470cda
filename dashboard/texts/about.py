"""Words of the page about the data."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "about": "About the data",
        "about-what": "What this is",
        "about-what-text": "{records} records: who met whom, where and about what, and "
        "the places and routes concerned. Each names who says so and where it was "
        "published; there are {sources} sources in all. Map, timeline, charts and "
        "table always show the same records.",
        "about-opens": "The map opens with {shown} of the records; the other {rest} "
        "are in layers that are off at first.",
        "about-edition": "The data runs up to {day}; what happened later is not in it. "
        "Where no date is chosen, the map shows that day.",
        "about-sure": "How certain it is",
        "about-sure-text": "Doubt is part of the data. Each record says how its place "
        "and its date are known, and how its source was read.",
        "about-class": "Class",
        "about-meaning": "What it means",
        "about-count": "Records",
        "about-place": "Place",
        "about-date": "Date",
        "about-read": "Source",
        "means-surveyed": "The point was measured.",
        "means-official": "An authority published the point.",
        "means-approximate": "The mark is in the town, at the building or beside the "
        "line that sources name. Where a limit is known, ± km gives it and the map "
        "draws it as a circle.",
        "means-schematic": "The line joins known stops but does not follow the true "
        "course between them. It is drawn paler.",
        "means-nominal": "The mark stands for the record, which happened elsewhere, at "
        "many places or at no known spot. It is drawn hollow.",
        "none-surveyed": "No point",
        "means-none": "It happened at no particular place: it is in the table and the "
        "timeline, not on the map.",
        "date-day": "day known",
        "means-day": "The source names the day.",
        "means-month": "Only the month is known; the whole month counts.",
        "means-year": "Only the year is known; the whole year counts.",
        "means-circa": "Marked “c.” and drawn with soft edges: no page confirms it.",
        "date-open": "no date",
        "means-open": "No source that we found gives a start, so it is shown whatever "
        "dates are chosen.",
        "means-page": "The whole page was read.",
        "means-text": "The agreement, order or statement itself was read, where it is "
        "printed word for word.",
        "means-both": "Excerpts of at least two pages of different publishers were "
        "read, and they agree on day, place and who took part.",
        "means-search": "An excerpt of a page was read, not all of it. It supports the "
        "date and the place, but not always every word of the summary.",
        "means-one": "No second source supports it. These are counted above, too.",
        "about-said": "What actors say",
        "about-statements": "Statements",
        "means-source": "The words themselves were read, in the passage that counts.",
        "means-report": "Somebody else tells of them.",
        "means-sought": "They were sought, and none were found.",
        "means-dataset": "From a gazetteer or map data.",
        "means-knowledge": "For a part of it no page was found; the record’s note says "
        "which.",
        "calendar": "What was expected, and what came of it",
        "page-calendar": "Calendar: what was expected",
        "about-expected": "What was expected, and what came of it",
        "expected-text": "What somebody said would come by a day, and what sources "
        "tell of it since. We foresee nothing ourselves.",
        "expected-summary": "{total}: {counts}.",
        "count-expected.one": "{count} expectation",
        "count-expected.other": "{count} expectations",
        "expected-ahead": "Still to come after {day}",
        "expected-over": "The day has gone by",
        "expected-by": "By",
        "expected-what": "What was expected",
        "expected-outcome": "What came of it",
        "verdict-in-time": "In time",
        "verdict-late": "Later",
        "verdict-partly": "In part",
        "verdict-not": "Not by then",
        "verdict-unknown": "Not told",
        "verdict-ahead": "Still to come",
        "changes": "What changed",
        "page-changes": "What changed since the last edition",
        "changes-summary": "From the edition of {before} to that of {after}: {counts}.",
        "changes-text": "Of short fields the old and the new are told, of long ones "
        "only that they changed.",
        "changes-feed": "Feed of changes (Atom)",
        "changes-since": "since {day}",
        "changes-all": "All {count}",
        "changes-what": "What",
        "changes-fields": "When, on what, or what of it",
        "change": "Change",
        "change-added": "Added",
        "change-changed": "Changed",
        "change-removed": "Removed",
        "changed-field": "{name}: {before} → {after}",
        "changed-nothing": "nothing",
        "changed-history": "its history",
        "changed-names": "its names",
        "changed-words": "what a side says of it",
        "changed-shape": "its place or course",
        "changed-source": "sources",
        "changed-verified": "how its source was read",
        "changed-read": "how it was read",
        "part-positions": "Positions",
        "part-expected": "What was expected",
        "part-subjects": "Subjects of positions",
        "part-stories": "Stories",
        "part-sources": "Sources",
        "about-words": "Contested wording, and gaps",
        "about-policy": "How each side’s view is drawn, and how to object",
        "about-layers": "Layers and where they come from",
        "about-layer": "Layer",
        "about-made": "Made from",
        "about-licence": "Licence",
        "about-credit": "Attribution",
        "about-error": "Report an error",
        "about-contact": "Tell us: {contact}. Please give the record’s link and a "
        "source that we can read.",
        "about-issues": "Open an issue in the repository of this atlas. Please give "
        "the record’s link and a source that we can read.",
        "about-sources": "All sources",
        "about-sources-text": "Listed by publisher. Below each source is what it "
        "supports.",
        "about-search": "Search sources and records",
        "about-found": "{count} of {total} sources",
        "accessed": "read {day}",
        "supports-history": "its history",
        "supports-expected": "what was expected of it",
        "supports-said": "what is said about it",
        "supports-ground": "the base map",
        "supports-nothing": "used to check the records; no record names it",
    }
)
