"""The words of sentences and notices; both halves of the engine fill them in."""

from collections.abc import Mapping
from types import MappingProxyType

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "sentence": "{count} of {total} records: {parts}",
        "comma": ", ",
        "and": "{rest} and {last}",
        "or": "{rest} or {last}",
        "together": "{actors} together",
        "as": "{actors} as {roles}",
        "all-actors": "all actors",
        "all-dates": "all dates",
        "usual": "all dates",
        "from": "from {first}",
        "until": "until {last}",
        "range": "{first} to {last}",
        "no-layers": "no layers",
        "without": "{layer} (without {kinds})",
        "only": "{layer} ({kinds})",
        "trait": "{facet}: {values}",
        "comparing": "comparing {corridors}",
        "matching": "matching “{text}”",
        "beside": "beside the same {sentence}",
        "differing": "only where the two differ",
        "labels": "labels in {language}",
        "trip": "trip {trip}",
        "trip-distance": "{start} to {end}",
        "trip-time": "{start} to {end} by the quickest way",
        "trip-with": "{trip} with {conditions}",
        "trip-closed": "{name} closed",
        "trip-open": "{name} open",
        "trip-pace": "changed estimates",
        "finding-none": "No meeting passes these filters",
        "finding-share": "{hits} of {total} without a mediator",
        "finding-shift": "Without a mediator: {hits} of {total} from {since} on, "
        "{before} of {all} before",
        "finding-leader": "{leader} most often: {count} of {total}, in {places} places",
        "finding-leaders": "{leaders} most often: {count} each of {total}, in {places} "
        "places",
        "finding-spread": "No place more than {count} times: {total} in {places} "
        "places",
        "finding-couple": "{one} and {other} most often: {count} of {total}",
        "finding-next": "; then {one} and {other}: {count}",
        "finding-untold": "Nothing that these filters show has a history here",
        "finding-held": "Control on {day}: {parts}, of {total} places",
        "finding-change": "; latest change: {count} on {start}",
        "circa": "c. {day}",
        "finding-voices": "On {day}, {held} of {total} actors had a stance on "
        "“{title}”: {parts}",
        "finding-voice": "On {day}, {title} had a stance on {held} of {total} "
        "subjects: {parts}",
        "finding-silent": "On {day}, none of these actors had a stance",
        "finding-corridors": "In operation on {day}: {corridors}",
        "finding-some": "{km} of {total} km of {corridor}",
        "finding-all": "all {total} km of {corridor}",
        "finding-nil": "none of the {total} km of {corridor}",
        "finding-gap": ". Nothing exists of the {km} km of {corridor} "
        "through {country}",
        "finding-nothing": "No corridor is chosen",
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
    },
)
