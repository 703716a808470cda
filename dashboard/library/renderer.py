"""What draws in the browser: Plotly, the whole of it or a bundle of what is needed."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import plotly

_FILE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_VERSION = re.compile(rb"plotly\.js v(\d+\.\d+\.\d+)")
_HEAD_BYTES = 400


@dataclass(frozen=True, slots=True)
class Renderer:
    """A file of Plotly, read anew whenever it is sent: few readers lack it.

    digest: of what is sent, so that browsers may keep it whatever the data become.
    """

    file: Path
    digest: str

    @property
    def path(self) -> str:
        """Where it is served, below the site's root."""
        return f"plotly/{self.digest}/{self.file.name}"

    def read(self) -> bytes:
        """Read what is sent."""
        return self.file.read_bytes()


def find_renderer(assets: Path) -> Renderer:
    """Find the bundle among the assets, or else the whole of Plotly."""
    bundle = assets / name_bundle()
    file = bundle if bundle.is_file() else _FILE
    return Renderer(file, sha256(file.read_bytes()).hexdigest()[:16])


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
