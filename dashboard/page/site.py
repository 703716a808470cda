"""The site's own address, as the one who asks typed it."""

from flask import request


def find_site(home: str) -> str:
    """Write the absolute address of the site; home: its path, slashes around."""
    return f"{request.host_url.rstrip('/')}{home}"
