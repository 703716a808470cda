"""Dash's components as HTML, for pages that Dash does not draw itself."""

from collections.abc import Container, Iterable
from html import escape
from typing import Any

from dash.development.base_component import Component

MARK = "<!--{}-->"
"""Where the content of the element with this id begins."""

_NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex"}


def write_markup(
    node: object, *, live: bool = False, left: Container[str] = frozenset()
) -> str:
    """Write components; of a graph, which scripts fill, only its place.

    live: with ids, roles and labels; else the same to the eye alone. left: ids of
    what is left out.
    """
    if isinstance(node, (list, tuple)):
        return "".join(write_markup(child, live=live, left=left) for child in node)
    if not isinstance(node, Component):
        return "" if node is None else escape(f"{node}")
    told: dict[str, Any] = node.to_plotly_json()
    props = told["props"]
    name = props.get("id")
    if name in left:
        return ""
    if told["namespace"] != "dash_html_components":
        graph = live and told["type"] == "Graph"
        return f'<div id="{escape(name)}" class="dash-graph"></div>' if graph else ""
    mark = MARK.format(name) if name else ""
    tag = told["type"].lower()
    inside = mark + write_markup(props.get("children"), live=live, left=left)
    return f"<{tag}{''.join(_write_attributes(props, live=live))}>{inside}</{tag}>"


def _write_attributes(props: dict[str, Any], *, live: bool) -> Iterable[str]:
    for name, value in props.items():
        told = name in {"id", "role"} or name.startswith("aria-")
        if name == "children" or (told and not live):
            continue
        if value is True:
            yield f" {_NAMES.get(name, name).lower()}"
        elif isinstance(value, str):
            yield f' {_NAMES.get(name, name)}="{escape(value)}"'
