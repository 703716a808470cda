"""The templates of pages; what is put into them is escaped, but for `Markup`."""

import json
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dashboard.page import ids
from dashboard.style.colours import write_properties
from dashboard.texts import TEXTS


def render(name: str, **told: object) -> str:
    """Fill a template of the folder beside this file. Raises UndefinedError."""
    return _open().get_template(name).render(told)


@cache
def _open() -> Environment:
    environment = Environment(
        loader=PackageLoader("dashboard.page"),
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
