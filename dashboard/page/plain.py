"""The frame of plain pages: the look of the atlas, readable without a script."""

from html import escape

from dashboard.library.library import STYLE, Library
from dashboard.style.colours import write_properties


def write_module(library: Library, name: str) -> str:
    """Write the element that loads a module; a frame of no origin may, too."""
    address = escape(library.address(name))
    return f'<script type="module" crossorigin src="{address}"></script>'


def write_plain(
    library: Library,
    title: str,
    body: str,
    *,
    modules: tuple[str, ...] = (),
    theme: str = "",
) -> str:
    """Write a page around a body of HTML.

    modules: scripts that may add to it. theme: a fixed one; empty: the reader's.
    """
    chosen = f' data-theme="{escape(theme)}"' if theme else ""
    scripts = "".join(write_module(library, name) for name in modules)
    return f"""<!DOCTYPE html>
<html lang="en"{chosen}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="{escape(library.address("icon.svg"))}">
<style>{write_properties()}</style>
<link rel="stylesheet" href="{escape(library.address(STYLE))}">
{scripts}
</head>
<body><main class="plain-page">
{body}
</main></body>
</html>"""
