"""The site's own address: as its host names it, or as the one who asks typed it."""

from typing import Final

from flask import current_app, request

ORIGIN: Final = "ATLAS_ORIGIN"
"""Under this name an app keeps the origin that its host has named; empty: none."""


def find_site(home: str) -> str:
    """Write the absolute address of the site; home: its path, slashes around.

    What a host has named wins over what a request says, behind whatever proxies.
    """
    named: str = current_app.config.get(ORIGIN, "")
    return f"{named or request.host_url.rstrip('/')}{home}"
