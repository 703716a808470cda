"""The query of the request that is being answered."""

from flask import request

from dashboard.view.links import split_query


def read_query() -> str:
    """Read it as it came."""
    return request.query_string.decode("utf-8", "replace")


def read_options() -> dict[str, str]:
    """Read its keys and their values; the first counts of a key that stands twice."""
    return dict(reversed(split_query(read_query())))
