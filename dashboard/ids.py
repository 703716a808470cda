"""Ids of the page's elements: layout, callback and modules name them here."""

from typing import Final

VIEW: Final = "view"
GRAPH: Final = "graph"

ENTRIES: Final = "entries"
SEARCH: Final = "search"
THEME: Final = "theme"
SHARE: Final = "share"
STAGE: Final = "stage"
SENTENCE: Final = "sentence"
CHIPS: Final = "chips"
NOTICES: Final = "notices"
ZOOM: Final = "zoom"
CARD: Final = "card"
ASOF: Final = "as-of"
SCALE: Final = "scale"
TIMELINE: Final = "timeline"
TABLE: Final = "table"
DETAILS: Final = "details"
OPENING: Final = "opening"
FILTERS: Final = "filters"
