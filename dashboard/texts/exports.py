"""Words of files and citations, and of refusals to give them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-data": "No data set has this name. Choose from: {known}.",
        "no-data-format": "No data set comes in this format. Choose from: {known}.",
        "whole-only": "This file is always the whole atlas, so it takes no keys of a "
        "view: leave out {keys}",
        "no-folder": "This atlas was not read from a folder, so it has no archive",
        "no-source": "No source has this id; ids are in the data beside each record.",
        "no-record": "No record has this id; links name it behind “pick”.",
        "bad-accessed": "The day of access is written like 2026-11-24",
        "zip-head": "{title}\nData up to {day}.\n\nThis folder is an atlas: layers "
        "(GeoJSON), tables (CSV) and what declares them (atlas.toml).\nEach record "
        "names its sources, which are in tables/sources.csv.\n\nLayers, their terms "
        "and where they come from:",
        "zip-layer": "{title} ({file})\n  Licence: {licence}\n  Credit: "
        "{attribution}\n  From: {provenance}",
    }
)
