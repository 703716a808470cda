"""The filters that are set, in words; `assets/lib/filters/chips.mjs` undoes them."""

from collections.abc import Iterator

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_range
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.sentence import describe_layers


def list_chips(index: PageIndex, view: View) -> list[str]:
    """List what is set; empty where nothing is."""
    return list(_list_chosen(index, view)) + list(_list_others(index, view))


def _list_chosen(index: PageIndex, view: View) -> Iterator[str]:
    names = {actor["id"]: actor["name"] for actor in index["actors"]}
    yield from (names[actor] for actor in view.actors)
    for facet in index["facets"]:
        values = facet["values"]
        yield from (values[trait] for trait in view.traits if trait in values)


def _list_others(index: PageIndex, view: View) -> Iterator[str]:
    usual, text = default_view(index), view.text.strip()
    if len(view.actors) > 1 and view.match == "all":
        yield TEXTS["match-all"]
    if view.roles:
        yield ", ".join(index["roles"][role] for role in view.roles)
    since, until = view.dates
    if since or until:
        yield tell_range(since or "", until or "")
    if view.kinds != usual.kinds:
        yield describe_layers(index, view)
    if view.base != usual.base:
        yield TEXTS["base"]
    if text:
        yield f"“{text}”"
