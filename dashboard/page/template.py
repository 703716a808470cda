"""The templates of pages; what is put into them is escaped, but for `Markup`."""

import json
import marshal
from collections.abc import Mapping, MutableMapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined, Template

from dashboard.page import ids
from dashboard.style.colours import write_properties
from dashboard.texts import TEXTS

if TYPE_CHECKING:
    from types import CodeType

_FOLDER: Final = PackageLoader("dashboard.page")
"""The templates stand in the folder beside this file."""


class Templates(BaseLoader):
    """The templates, compiled; codes: what `compile_templates` has made of them."""

    def __init__(self, codes: bytes | memoryview) -> None:
        """Take them as they were compiled."""
        self._codes: Mapping[str, CodeType] = marshal.loads(codes)  # noqa: S302 - ours

    def render(self, name: str, **told: object) -> str:
        """Fill a template. Raises UndefinedError."""
        return self._environment.get_template(name).render(told)

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja has it
    ) -> Template:
        """Load a template, as Jinja asks for it."""
        code = self._codes[name]
        return environment.template_class.from_code(environment, code, globals or {})

    @cached_property
    def _environment(self) -> Environment:
        environment = _open(self)
        environment.globals.update(_tell_all())
        return environment


@cache
def compile_templates() -> bytes:
    """Compile all templates, for this Python only; it takes longer than to fill one."""
    environment = _open(_FOLDER)
    return marshal.dumps(
        {
            name: environment.compile(_read(environment, name), name, name)
            for name in environment.list_templates()
        }
    )


def _read(environment: Environment, name: str) -> str:
    source, _, _ = _FOLDER.get_source(environment, name)
    return source


def _open(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


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
