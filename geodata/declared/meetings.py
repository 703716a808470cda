"""Meetings: which events ``atlas.toml`` counts as such, and what is asked of each."""

from collections.abc import Iterable, Mapping, Sequence

from geodata.atlas import Facet, Layer
from geodata.parsing.section import Section
from geodata.problems import quote
from geodata.side import Meetings


def read_meetings(
    top: Section, facets: Sequence[Facet], layers: Mapping[str, Layer]
) -> Meetings | None:
    """Read ``[meetings]``; None where an atlas has no charts of meetings."""
    if not top.has("meetings"):
        return None
    section = top.descend("meetings")
    known = {facet.id for facet in facets}
    told = {key: section.text(key, "") for key in ("format", "place", "mediator")}
    for key, facet in told.items():
        if facet and facet not in known:
            remedy = "Write the id of one of the [[facets]]"
            section.report(key, f"{quote(facet)} is no facet", remedy)
    meetings = Meetings(
        **told,
        kinds=section.texts("kinds", tuple(list_events(layers.values()))),
        alone=section.texts("alone"),
        between=section.texts("between"),
    )
    section.close()
    if not meetings.format and not meetings.kinds:
        remedy = 'Write format = "…", a facet that meetings have, or kinds = ["…"]'
        section.report("format", "nothing says which events are meetings", remedy)
    return meetings


def list_events(layers: Iterable[Layer]) -> list[str]:
    """List the kinds of events, as ``meetings.agreement``."""
    return [
        f"{layer.id}.{kind}"
        for layer in layers
        if layer.role == "records" and layer.time == "event"
        for kind in layer.kinds
    ]
