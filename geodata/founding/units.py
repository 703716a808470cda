"""Which units of Natural Earth are countries: its codes, and the atlas's own choice.

A country is what has a code of ISO 3166-1. A unit without one is a part of the state
that is named here, with a line of actual control between them, unless an atlas draws
it as a country; it says so in its policy.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WITHIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "KOS": "SRB",
        "SOL": "SOM",
        "CYN": "CYP",
        "CNM": "CYP",
        "KAS": "IND",
        "ESB": "CYP",
        "WSB": "CYP",
        "USG": "CUB",
        "KAB": "KAZ",
        "BRI": "BRA",
        "SPI": "ARG",
        "BRT": "EGY",
    }
)
"""By the code of Natural Earth (ADM0_A3)."""

ALIASES: Final[Mapping[str, str]] = MappingProxyType({"XKX": "KOS"})
"""Codes in use, and what Natural Earth has instead."""


def name_unit(unit: str, iso: str, drawn: frozenset[str]) -> str:
    """Give the code of the country that a unit is drawn as; empty: of none.

    drawn: codes of units that an atlas draws as countries of their own.
    """
    chosen = {ALIASES.get(code, code): code for code in drawn}
    if unit in chosen:
        return chosen[unit]
    return WITHIN.get(unit, "") if iso == "-99" else iso
