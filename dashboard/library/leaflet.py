"""Leaflet, which carries the live map, as its package on the registry has it."""

import re
from importlib.resources import files
from typing import Final

SCRIPT: Final = "leaflet.js"
"""Its file in the library: pages load it before our own modules."""

_PICTURED: Final = re.compile(rb"[^{}]*\{[^}]*url\([^}]*\}")
_FOLDER: Final = files("js_lib_leaflet") / "static" / "js_lib_leaflet"


def read_script() -> bytes:
    """Read it as it is sent; it puts itself on the page as ``L``."""
    return (_FOLDER / SCRIPT).read_bytes()


def read_style() -> bytes:
    """Read its style sheet. The addresses in it are of parts that we leave out."""
    return _PICTURED.sub(b"", (_FOLDER / "leaflet.css").read_bytes())
