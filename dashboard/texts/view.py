"""Words of sentences and notices, and those that several rooms share."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "older-edition": "This link shows the edition of {day}; the newest is that of "
        "{newest}.",
        "show-newest": "Show the newest",
        "sentence": "{count} of {total} records: {parts}",
        "comma": ", ",
        "join-and": "{rest} and {last}",
        "join-or": "{rest} or {last}",
        "together": "{actors} together",
        "as": "{actors} as {roles}",
        "all-actors": "all actors",
        "all-dates": "all dates",
        "dates-from": "from {first}",
        "dates-until": "until {last}",
        "dates-range": "{first} to {last}",
        "no-layers": "no layers",
        "layer-without": "{layer} (without {kinds})",
        "layer-only": "{layer} ({kinds})",
        "trait": "{facet}: {values}",
        "comparing": "comparing {corridors}",
        "matching": "matching “{text}”",
        "beside": "beside the same {sentence}",
        "differing": "only where the two differ",
        "labels": "labels in {language}",
        "trip-asked": "trip {trip}",
        "trip-distance": "{start} to {end}",
        "trip-time": "{start} to {end} by the quickest way",
        "trip-with": "{trip} with {conditions}",
        "trip-pace": "changed estimates",
        "circa": "c. {day}",
        "bad-length": "The link is longer than {limit} characters and was not read",
        "bad-escape": "“{value}” holds a broken % sign or letter",
        "bad-repeat": "“{key}” stands twice in the link; the first one counts",
        "bad-actors": "“{value}” is not an actor of this atlas",
        "bad-match": "“{value}” is neither “any” nor “all”",
        "bad-roles": "“{value}” is not a role of this atlas",
        "bad-dates": "“{value}” is not a date or a range: write 2024-05 or "
        "2023-01..2024-05-24",
        "bad-order": "“{value}” ends before it starts",
        "bad-layers": "“{value}” is not a layer or a kind of this atlas",
        "bad-base": "“{value}” is not a part of the base map that can be switched",
        "bad-only": "“{value}” is not a value of a filter of this atlas",
        "bad-chart": "“{value}” is not a chart of this atlas",
        "bad-side": "“{value}” is not a side of this atlas; there are {limit}",
        "bad-compare": "“{value}” is not a side of this atlas to compare with; there "
        "are {limit}",
        "bad-differ": "“{value}” is not “yes”",
        "bad-lang": "“{value}” is not a language of this atlas’s labels; there are "
        "{limit}",
        "bad-corridors": "“{value}” is not a corridor of this atlas",
        "bad-many": "“{value}” is one too many: at most {limit} are compared",
        "bad-edition": "The edition “{value}” is not kept here; this is that of "
        "{limit}",
        "bad-q": "“{value}” is longer than {limit} characters",
        "bad-at": "“{value}” is not a place on the map: write longitude, latitude "
        "and zoom, such as 45.2,40.6,7.5",
        "bad-story": "“{value}” is not a story of this atlas",
        "bad-step": "“{value}” is not a step of the story in this link",
        "bad-trip": "“{value}” is not a trip: write two stops, such as "
        "khorgos..istanbul-marmaray",
        "bad-stop": "“{value}” is not a stop of this atlas{hint}",
        "bad-close": "“{value}” is nothing that can be closed{hint}",
        "bad-open": "“{value}” is nothing that can be opened{hint}",
        "bad-by": "“{value}” is neither “distance” nor “time”",
        "bad-pace": "“{value}” is no estimate that can be set: write its name and a "
        "number from {limit} to 999, such as rail_speed:40{hint}",
        "nearest": "; the nearest is “{word}”",
        "bad-pick": "“{value}” is not a record of this atlas",
        "column-section": "Section",
        "column-country": "Country",
        "column-km": "km",
        "typed-found": "{count} suggestions; arrow keys choose",
        "is-closed": "{name} closed",
        "is-opened": "{name} open",
        "count-crossings.one": "{count} border",
        "count-crossings.other": "{count} borders",
        "count-breaks.one": "{count} gauge break",
        "count-breaks.other": "{count} gauge breaks",
        "count-legs.one": "{count} sea leg",
        "count-legs.other": "{count} sea legs",
        "count-hours.one": "{count} hour",
        "count-hours.other": "{count} hours",
        "count-days.one": "{count} day",
        "count-days.other": "{count} days",
    }
)
