"""Words about trips through the corridors and about the corridors themselves."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TRIPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "trip": "{start} to {end} on {day}, best by {by}",
        "trip-closed": "closed: {names}",
        "trip-opened": "open: {names}",
        "trip-best": "best",
        "trip-other": "without one of its countries",
        "trip-baseline": "as things are",
        "trip-km": "km",
        "trip-days": "days, about",
        "trip-crossings": "border crossings",
        "trip-breaks": "changes of gauge",
        "trip-legs": "sea legs",
        "trip-modes": "km by mode",
        "trip-countries": "km by country",
        "trip-statuses": "km by status",
        "trip-closures": "What closing would add:",
        "trip-added": "{name}: {amount}",
        "trip-added-km": "{count} km",
        "trip-added-hours": "{count} hours",
        "trip-no-way": "no way is left",
        "trip-none": "No route: {reason}.",
        "trip-none-start": "every way out of {start} is closed or does not exist",
        "trip-none-end": "every way into {end} is closed or does not exist",
        "trip-none-apart": "nothing that is open joins {start} and {end}",
        "trip-none-same": "both ends are {start}",
        "trip-estimate": "Days are estimates from the parameters in atlas.toml.",
        "trip-no-network": "this atlas has no layer of stops, so there are no trips",
        "corridors-apart": "in pieces",
    }
)
