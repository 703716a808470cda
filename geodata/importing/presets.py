"""Tables that many people have: which columns they consist of, and what these mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Publisher:
    """How a table of one publisher reads.

    columns: by role, the names of its columns; empty: they are guessed. fields: columns
    that become fields, with their titles. title: of a record that has no title of its
    own, with columns in braces. days, places: columns that say how sure date and place
    are, with what each value means. source: id, title, publisher and address of the
    data set itself. words: values of kinds, in words. warning: what the publisher asks.
    """

    columns: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, str]
    title: str = ""
    days: tuple[str, Mapping[str, int]] | None = None
    places: tuple[str, Mapping[str, str]] | None = None
    source: tuple[str, str, str, str] | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""
    attribution: str = ""
    warning: str = ""


_PLACES: Final = MappingProxyType(
    {"1": "official", "2": "approximate", "3": "approximate"}
)

PRESETS: Final[Mapping[str, Publisher]] = MappingProxyType(
    {
        "own": Publisher(columns=MappingProxyType({}), fields=MappingProxyType({})),
        "acled": Publisher(
            columns=MappingProxyType(
                {
                    "id": ("event_id_cnty",),
                    "kind": ("event_type",),
                    "start": ("event_date",),
                    "lat": ("latitude",),
                    "lon": ("longitude",),
                    "place": ("location",),
                    "actors": ("actor1", "actor2"),
                }
            ),
            fields=MappingProxyType(
                {"sub_event_type": "", "fatalities": "deaths, as ACLED estimates"}
            ),
            title="{sub_event_type}, {location}",
            days=("time_precision", MappingProxyType({"2": 10, "3": 7})),
            places=("geo_precision", _PLACES),
            source=(
                "acled",
                "Armed Conflict Location and Event Data",
                "ACLED",
                "https://acleddata.com",
            ),
            licence="ACLED’s terms of use: its raw data may not be passed on",
            attribution="ACLED (acleddata.com)",
            warning="ACLED’s terms forbid giving others direct access to its raw data "
            "(https://acleddata.com): ask before you publish this atlas. Its notes are "
            "left out.",
        ),
        "ucdp-ged": Publisher(
            columns=MappingProxyType(
                {
                    "id": ("id",),
                    "kind": ("type_of_violence",),
                    "start": ("date_start",),
                    "end": ("date_end",),
                    "lat": ("latitude",),
                    "lon": ("longitude",),
                    "place": ("where_coordinates",),
                    "actors": ("side_a", "side_b"),
                }
            ),
            fields=MappingProxyType({"best": "deaths, UCDP’s best estimate"}),
            title="{dyad_name}, {where_coordinates}",
            days=("date_prec", MappingProxyType({"2": 10, "3": 10, "4": 7, "5": 4})),
            places=(
                "where_prec",
                MappingProxyType({"1": "official", "2": "approximate"}),
            ),
            source=(
                "ucdp-ged",
                "UCDP Georeferenced Event Dataset",
                "Uppsala Conflict Data Program",
                "https://ucdp.uu.se",
            ),
            words=MappingProxyType(
                {
                    "1": "State-based violence",
                    "2": "Non-state violence",
                    "3": "One-sided violence",
                }
            ),
            licence="as UCDP states (https://ucdp.uu.se)",
            attribution="Uppsala Conflict Data Program",
        ),
    }
)
"""By the name that ``--preset`` takes; ``own`` is anybody's table."""
