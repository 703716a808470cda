"""The browser of the tests: one that the system has, or else one installed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from shutil import which

from playwright.sync_api import Error, sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    # Nothing but the page may use the network.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No other host is found. (Playwright could refuse them too, but what it
    # intercepts it keeps out of the cache.)
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_VARIABLE = "CORRIDOR_ATLAS_CHROMIUM"
_PLAYWRIGHT = (sys.executable, "-m", "playwright", "install")
_WAYS = (
    ((*_PLAYWRIGHT, "chromium"),),
    ((*_PLAYWRIGHT, "--with-deps", "chromium"),),
    (("apt-get", "update"), ("apt-get", "install", "--yes", "chromium")),
    (("dnf", "install", "--assumeyes", "chromium"),),
    (("apk", "add", "chromium"),),
    (("brew", "install", "--cask", "chromium"),),
)


def find_chromium() -> str | None:
    """Find the path of a Chromium that starts, or None."""
    return next(filter(_starts, _list_candidates()), None)


def _list_candidates() -> Iterator[str]:
    named = os.environ.get(_VARIABLE)
    if named:
        yield named
        return
    yield from filter(None, map(which, _NAMES))
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _starts(path: str) -> bool:
    """Tell whether it opens a page: a browser may lack libraries of the system."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
            browser.close()
    except Error:
        return False
    return True


def _run(command: tuple[str, ...]) -> bool:
    if which(command[0]) is None:
        return False
    needs_root = command[0] in {"apt-get", "dnf", "apk"} and os.geteuid() != 0
    prefix = ("sudo", "-n") if needs_root else ()
    if needs_root and which("sudo") is None:
        return False
    print("Trying:", *prefix, *command)
    full = [*prefix, *command]
    return subprocess.run(full, check=False).returncode == 0  # noqa: S603 - from _WAYS


def install_chromium() -> str | None:
    """Try each way of installing one until a Chromium starts; None if none does."""
    for way in _WAYS:
        if all(map(_run, way)) and (path := find_chromium()):
            return path
    return None


def main() -> str | None:
    """Make sure that there is a browser; returns what to do if there is none."""
    path = find_chromium()
    if path is None and _VARIABLE in os.environ:
        return f"{_VARIABLE} names no Chromium that starts: {os.environ[_VARIABLE]}"
    if path or install_chromium():
        return None
    return (
        "The tests need a Chromium, and none could be installed. Install one "
        f"(chromium or google-chrome), or name it: {_VARIABLE}=/path/to/chromium"
    )


if __name__ == "__main__":
    sys.exit(main())
