"""Words of what changed between two days."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "changes-between": "Changed from {then} to {now}: {count}",
        "changes-none": "Nothing that the atlas records of what is shown changed.",
        "changes-events": "{events} between the two days",
        "changes-ringed": "Ringed on both maps: what looked different on the other "
        "day.",
        "turned": "{before} → {after}, {day}",
        "turned-undated": "{before} → {after}",
        "turned-km": "{km}\u202fkm: {before} → {after}",
        "turned-new": "new since {day}",
        "turned-gone": "until {day}",
        "turned-what": "{what}: {change}",
    }
)
