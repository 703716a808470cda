"""Words of files and citations, and of refusals to give them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-data": "No data has this name. Those that have: {known}.",
        "no-data-format": "No data has this format. Those that it can have: {known}.",
        "whole-only": "This file is the whole atlas and takes no key of a view: leave "
        "out {keys}",
        "no-folder": "This atlas was not read from a folder, so it has no archive",
        "no-source": "No source has this id; ids stand in the data beside each record.",
        "bad-accessed": "The day of access is written as 2026-11-24",
        "cite-accessed": "accessed {day}",
        "zip-head": "{title}\nData up to {day}.\n\nThe folder is an atlas: layers "
        "(GeoJSON), tables (CSV) and what declares them (atlas.toml).\nEach record "
        "names its sources; they stand in tables/sources.csv.\n\nLayers, their terms "
        "and where they come from:",
        "zip-layer": "{title} ({file})\n  Licence: {licence}\n  Say: {attribution}\n"
        "  From: {provenance}",
    }
)
