"""The templates of pages: they write all HTML, and escape what they are given.

A room's templates lie in its own folder ``templates``, and are called by the room and
the file: ``sharing/embed_map.html`` is `dashboard/sharing/templates/embed_map.html`.
What every page may use (a link, a table, sources, tabs) is in ``page/macros.html``.
Only what one marks ``safe`` is not escaped: styles, scripts and pictures of ours.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from dashboard.page import ids
from dashboard.style.colours import write_properties
from dashboard.texts import TEXTS, count

_HOUSE = Path(__file__).parents[1]


def render(name: str, **told: object) -> Markup:
    """Fill a template, ``room/file.html``. Raises TemplateNotFound, UndefinedError."""
    return Markup(_open().get_template(name).render(told))  # noqa: S704 - it escapes


@cache
def _open() -> Environment:
    rooms = {one.parent.name: one for one in _HOUSE.glob("*/templates")}
    environment = Environment(
        loader=PrefixLoader({room: FileSystemLoader(rooms[room]) for room in rooms}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_tell_all())
    return environment


def _tell_all() -> dict[str, Any]:
    return {
        "texts": TEXTS,
        "tell_count": count,
        "ids": ids,
        "names": json.dumps(list_ids()),
        "properties": write_properties(),
    }


def list_ids() -> dict[str, str]:
    """List the page's ids for the browser's half, by their names in `ids`."""
    return {
        name.lower(): value
        for name, value in vars(ids).items()
        if name.isupper() and isinstance(value, str)
    }
