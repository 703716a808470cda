"""Words of the filters: search, choices, dates, chips."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "search": "Go to a place, record, actor, date or chart",
        "search-hint": "A place, a name, May 2024 …",
        "found-places": "Places",
        "found-records": "Records",
        "found-actors": "Actors",
        "found-dates": "Dates",
        "found-charts": "Charts",
        "found-filter": "Filter by “{text}”",
        "place-water": "Water",
        "filters": "Filters",
        "filters-close": "Hide filters",
        "actors": "Actors",
        "actors-hint": "Number of each actor’s records, under the other filters",
        "only": "only",
        "only-entry": "Only {name}",
        "only-keys": "Right arrow: leave this one alone",
        "match-any": "any of these",
        "match-all": "all of these",
        "match": "Show records that involve",
        "roles": "Role",
        "dates": "Dates",
        "since": "From",
        "until": "To",
        "date-hint": "2024, 2024-05 or 2024-05-24",
        "months": "Range of months",
        "first-month": "First month",
        "last-month": "Last month",
        "legend": "Layers and legend",
        "base": "Borders and places",
        "no-filters": "Showing everything",
        "reset": "Reset all filters",
        "show-records": "Show {records}",
        "suggestions": "What you may be looking for",
        "an-actor": "Actor",
        "a-chart": "Chart",
        "chips": "Active filters",
        "remove": "Remove filter: {filter}",
        "bad-entry": "This date was not understood",
        "bad-date": "“{value}” is not a date: write 2024, 2024-05 or 2024-05-24",
        "bad-range": "With “{value}” the range would end before it starts",
    }
)
