"""Words of the share dialogue, and of what is shared."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "print": "Print this view",
        "file-foot": "This file is a whole atlas: it works offline and contacts no "
        "server.",
        "file-made": "{title}. {edition}. Code: MIT. Data: {licences}.",
        "file-old": "This browser is too old to unpack the atlas. It can show only the "
        "picture and the list of sources.",
        "no-oembed-format": "oEmbed has no such format here. Choose from: {known}.",
        "no-oembed-url": "Give the link to embed: url={site}",
        "not-ours": "This is not a link to a map that can be embedded. Those begin "
        "with: {known}.",
        "bad-limit": "The {name} of an embed is a whole number of pixels from 1 to "
        "99999",
        "share-title": "Share this view",
        "share-ways": "Ways to share",
        "share-code": "To copy",
        "share-preview": "Preview",
        "share-drawing": "Drawing the preview …",
        "copy": "Copy",
        "copy-picture": "Copy picture",
        "picture-refused": "The browser refused to copy a picture. Download it, or "
        "drag it out of the preview.",
        "download": "Download",
        "way-link": "Link",
        "way-link-about": "Opens the atlas with exactly this view.",
        "way-embed": "Embed",
        "way-embed-about": "Paste this code into your page: it shows this view there, "
        "or a text link where frames are refused.",
        "way-picture": "Picture",
        "way-picture-about": "A picture of exactly this view, with title, legend, date "
        "of the data, sources and licences in it.",
        "way-slides": "Slides",
        "way-slides-about": "PowerPoint, 16:9. Titles are text and counts are charts "
        "that you can edit; the notes hold link and citations.",
        "way-talk": "Talk",
        "way-talk-about": "Collect views, give each a title and a note, and press "
        "f to present them. The link brings the deck along.",
        "way-file": "One file",
        "way-file-about": "One page that works offline: map, filters, timeline and "
        "details.",
        "way-data": "Data",
        "way-data-about": "The records, with their sources and licences.",
        "way-cite": "Citation",
        "way-cite-about": "This view with its edition and the day you read it, then "
        "every source of its records.",
        "way-step": "Story step",
        "way-step-about": "The lines that show this view as a step of a story, for a "
        "file in stories: put your words for the dots.",
        "share-edition": "Edition of the data",
        "edition-live": "Live: follows new editions",
        "edition-frozen": "Frozen: stays with {day}",
        "edition-lost": "This edition is not archived here yet. If it is replaced, the "
        "link will open the newer one and say so.",
        "share-chart": "Show",
        "share-theme": "Theme",
        "share-size": "Size in pixels",
        "share-form": "Format",
        "share-ratio": "Width : height",
        "share-controls": "Controls",
        "share-fit": "Fit the height to the content (a small script of ours)",
        "share-width": "Preview width",
        "share-deck": "Slides",
        "share-scope": "Which records",
        "chart-map": "Map",
        "theme-reader": "Same as the reader’s",
        "theme-light": "Light",
        "theme-dark": "Dark",
        "size-1x": "Standard",
        "size-2x": "Double",
        "size-4k": "4K",
        "size-wide": "16:9",
        "size-square": "Square",
        "size-a4": "A4, landscape",
        "form-geojson": "GeoJSON",
        "form-xlsx": "Excel",
        "form-gpkg": "GeoPackage",
        "form-zip": "Folder of GeoJSON and CSV (zip)",
        "deck-one": "This view",
        "deck-all": "Map, timeline and each chart",
        "scope-shown": "Those shown",
        "scope-whole": "The whole atlas",
        "plain-command": "This site is plain files: nothing here can make this. "
        "The program of the atlas can:\n\n{command}",
        "plain-picture": "Made here, as it stands on your screen. With a legend, and "
        "in any size, the program of the atlas draws it:\n\n{command}",
        "plain-data": "Made here, of what is shown. All records: {address}",
        "citation-txt": "Text",
        "citation-bib": "BibTeX",
        "bad-controls": "The controls of an embed, joined with ~, can be: {known}",
        "controls-none": "Zoom only",
        "controls-timeline": "Zoom and timeline",
        "controls-timeline~filters": "Zoom, timeline and filters",
    }
)
