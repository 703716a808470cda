"""What draws in the browser: Plotly, the whole of it or a bundle of what is needed."""

import re
from pathlib import Path
from typing import Final

import plotly

WHOLE: Final = "_dash-component-suites/plotly/package_data/plotly.min.js"
"""The path at which Dash serves the whole of it, below the site's root."""

_FILE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_VERSION = re.compile(rb"plotly\.js v(\d+\.\d+\.\d+)")
_HEAD_BYTES = 400


def find_version() -> str:
    """Find which plotly.js the package carries; LookupError if it does not say."""
    with _FILE.open("rb") as file:
        found = _VERSION.search(file.read(_HEAD_BYTES))
    if not found:
        message = f"{_FILE.name} of the package plotly does not say its version"
        raise LookupError(message)
    return found[1].decode()


def name_bundle() -> str:
    """Name the bundle among the assets: one of another version is not taken for it."""
    return f"plotly-{find_version()}.min.js"
