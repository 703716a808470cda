"""Words of the share dialogue, and of what is shared."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "print": "Print this view",
        "file-foot": "This file is a whole atlas: it works without a network and asks "
        "nobody for anything.",
        "file-made": "{title}. {edition}. Code: MIT. Data: {licences}.",
        "file-old": "This browser is too old to unpack the atlas. The picture and the "
        "list of sources are all it can show.",
        "no-oembed-format": "oEmbed has no such format here. Those that it has: "
        "{known}.",
        "no-oembed-url": "Name the link to embed: url={site}",
        "not-ours": "This is no link of a map that can be embedded. Those begin with: "
        "{known}.",
        "bad-limit": "The {name} of an embed is a whole number of pixels from 1 to "
        "99999",
        "share-title": "Share this view",
        "share-ways": "Ways to take it along",
        "share-code": "To copy",
        "share-preview": "Preview",
        "copy": "Copy",
        "download": "Download",
        "way-link": "Link",
        "way-link-about": "Opens the atlas with exactly this view.",
        "way-embed": "Embed",
        "way-embed-about": "Paste this code into your page: it shows the view there, "
        "and a text link where frames are refused.",
        "way-picture": "Picture",
        "way-picture-about": "Drawn for exactly this view; title, legend, date of the "
        "data, sources and licences stand inside it.",
        "way-slides": "Slides",
        "way-slides-about": "PowerPoint, 16:9. Titles are text and counts are charts "
        "that you can edit; the notes hold link and citations.",
        "way-file": "One file",
        "way-file-about": "A page in one file, which works without a network: map, "
        "filters, timeline and details.",
        "way-data": "Data",
        "way-data-about": "The records with their sources and licences inside.",
        "way-cite": "Citation",
        "way-cite-about": "This view with its edition and the day of access, and below "
        "it every source of its records.",
        "share-edition": "Edition of the data",
        "edition-live": "Live: follows new editions",
        "edition-frozen": "Frozen: stays with {day}",
        "edition-lost": "This site has not kept this edition yet. Should it have a "
        "newer one and not this, a frozen link says so and shows the newer one.",
        "share-chart": "Show",
        "share-theme": "Theme",
        "share-size": "Size in dots",
        "share-form": "Format",
        "share-ratio": "Width : height",
        "share-controls": "Controls",
        "share-fit": "Fit the height to the content (adds a small script of ours)",
        "share-width": "Preview at a width of",
        "share-deck": "Slides",
        "share-scope": "Which records",
        "chart-map": "Map",
        "theme-reader": "As the reader’s",
        "theme-light": "Light",
        "theme-dark": "Dark",
        "size-1x": "Standard",
        "size-2x": "Double",
        "size-4k": "4K",
        "size-wide": "16:9",
        "size-square": "Square",
        "size-a4": "A4, landscape",
        "form-geojson": "GeoJSON",
        "form-gpkg": "GeoPackage",
        "form-zip": "Folder of GeoJSON and CSV (zip)",
        "deck-one": "This view",
        "deck-all": "Map, timeline and each chart",
        "scope-shown": "Those shown",
        "scope-whole": "The whole atlas",
        "citation-txt": "Text",
        "citation-bib": "BibTeX",
        "bad-controls": "The controls of an embed are, joined with ~: {known}",
        "controls-none": "Zoom only",
        "controls-timeline": "Zoom and timeline",
        "controls-timeline~filters": "Zoom, timeline and filters",
    }
)
