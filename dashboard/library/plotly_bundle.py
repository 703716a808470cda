"""A Plotly of only what the atlas draws: ``python -m dashboard.library.plotly_bundle``.

`make assets`, an option for hosts: about 0.87 MB less for each reader. It needs npm,
and writes `assets/plotly-VERSION.min.js`, which the page prefers to the whole Plotly
of that version. Nothing else depends on it; it is never committed.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from dashboard.library.renderer import find_version, name_bundle
from dashboard.settings import find_assets

_ESBUILD: Final = "esbuild@0.28.2"
_PARTS = ("bar", "scatter")  # the traces of dashboard.figures
_ENTRY = """const Plotly = require("plotly.js/lib/core");
Plotly.register([{parts}]);
module.exports = Plotly;
"""
_OPTIONS = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--global-name=Plotly",
    "--target=es2020",
    "--define:global=window",
    "--loader:.css=empty",  # of the map, which is not in it
    "--legal-comments=inline",
    "--log-level=warning",
)


class BundleError(Exception):
    """The bundle cannot be made; the text says why and what to do."""


def write_entry() -> str:
    """Write the module that names what goes into the bundle."""
    parts = ", ".join(f'require("plotly.js/lib/{part}")' for part in _PARTS)
    return _ENTRY.replace("{parts}", parts)


def build_bundle(scratch: Path, target: Path) -> int:
    """Fetch the npm packages into the scratch folder, write the bundle, give its size.

    Raises BundleError where npm is missing or one of its steps fails.
    """
    npm = shutil.which("npm")
    if not npm:
        message = (
            "npm was not found. The atlas works without this bundle; "
            "to make it, install Node.js with npm."
        )
        raise BundleError(message)
    scratch.mkdir(parents=True, exist_ok=True)
    (scratch / "entry.js").write_text(write_entry(), encoding="utf-8")
    (scratch / "package.json").write_text("{}", encoding="utf-8")
    packages = (f"plotly.js@{find_version()}", _ESBUILD)
    _run(scratch, npm, "install", "--no-audit", "--no-fund", "--silent", *packages)
    output = f"--outfile={target}"
    _run(scratch, npm, "exec", "--", "esbuild", "entry.js", *_OPTIONS, output)
    return target.stat().st_size


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, check=False)  # noqa: S603 - our own command
    if done.returncode:
        message = f"`{' '.join(command[1:3])}` failed in {folder}; its words are above."
        raise BundleError(message)


def main() -> int:
    """Make the bundle; 1 when it cannot be made."""
    assets = find_assets()
    target = assets / name_bundle()
    try:
        size = build_bundle(assets.parent / ".cache" / "plotly", target)
    except BundleError as error:
        print(f"make assets: {error}", file=sys.stderr)
        return 1
    print(f"{target.name}: {size / 1e6:.1f} MB before compression")
    return 0


if __name__ == "__main__":
    sys.exit(main())
