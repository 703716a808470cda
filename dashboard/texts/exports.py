"""Words of what is taken away: files, citations, and refusals to give them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

EXPORTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-data": "No data has this name. Those that have: {known}.",
        "no-data-format": "No data has this format. Those that it can have: {known}.",
        "whole-only": "This file is the whole atlas and takes no key of a view: leave "
        "out {keys}",
        "no-folder": "This atlas was not read from a folder, so it has no archive",
        "no-source": "No source has this id; ids stand in the data beside each record.",
        "bad-accessed": "The day of access is written as 2026-11-24",
        "no-export-format": "No file of a view has this format. Those that it can "
        "have: {known}. Name one with --format, or by the file's ending.",
        "take-file": "One file that works offline (HTML)",
        "file-foot": "This file is a whole atlas: it works without a network and asks "
        "nobody for anything.",
        "file-made": "{title}. {edition}. Code: MIT. Data: {licences}.",
        "file-old": "This browser is too old to unpack the atlas. The picture and the "
        "list of sources are all it can show.",
        "export-packing": "Packing {sentence}",
        "export-reading": "Reading the atlas",
        "export-drawing": "Drawing {sentence}",
        "export-writing": "Writing {sentence}",
        "export-done": "{file}: {size} kB",
        "export-unsaved": "“{file}” cannot be written: {reason}. Choose another place "
        "with -o.",
        "no-oembed-format": "oEmbed has no such format here. Those that it has: "
        "{known}.",
        "no-oembed-url": "Name the link to embed: url={site}",
        "not-ours": "This is no link of a map that can be embedded. Those begin with: "
        "{known}.",
        "bad-limit": "The {name} of an embed is a whole number of pixels from 1 to "
        "99999",
        "bad-slide": "“{chart}” has no slide. Charts that have one: {known}",
        "bad-slides": "A presentation has at most {high} slides",
        "slide-map": "Map: {sentence}",
        "slide-trip": "Map: {sentence}",
        "slide-timeline": "Events shown by year: {sentence}",
        "slide-chart": "{finding}. {about} {sentence}",
        "slide-left": "{count} more are not shown.",
        "slide-empty": "No event is shown",
        "slide-foot": "{title}, data up to {edition}. {credits}",
        "slide-more": "and {count} more sources: see the link",
        "cite-accessed": "accessed {day}",
        "zip-head": "{title}\nData up to {day}.\n\nThe folder is an atlas: layers "
        "(GeoJSON), tables (CSV) and what declares them (atlas.toml).\nEach record "
        "names its sources; they stand in tables/sources.csv.\n\nLayers, their terms "
        "and where they come from:",
        "zip-layer": "{title} ({file})\n  Licence: {licence}\n  Say: {attribution}\n"
        "  From: {provenance}",
    }
)
