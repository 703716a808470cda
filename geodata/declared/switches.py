"""What ``atlas.toml`` declares for trips: switches, parameters, and unions."""

from math import isfinite

from geodata.atlas import Parameter, Switch, Union
from geodata.parsing.section import ID, Section

PARAMETERS = (
    *("rail_speed", "road_speed", "sea_speed"),
    *("border_rail", "border_road", "border_union"),
    *("gauge_break", "port", "ship_wait", "reloading"),
)
"""What the time of a trip is made of; an atlas with stops declares each."""


def read_switches(top: Section) -> tuple[Switch, ...]:
    """Read ``[[switches]]``; each opens or closes something."""
    return tuple(map(_read_switch, top.listed("switches", required=False)))


def read_parameters(top: Section) -> tuple[Parameter, ...]:
    """Read ``[[parameters]]``; each has a source, or says that it is assumed."""
    return tuple(map(_read_parameter, top.listed("parameters", required=False)))


def read_unions(top: Section) -> tuple[Union, ...]:
    """Read ``[[unions]]``: groups of countries without controls between them."""
    return tuple(map(_read_union, top.listed("unions", required=False)))


def _read_switch(section: Section) -> Switch:
    switch = Switch(
        id=section.match("id", ID, "Use a-z, 0-9, - and _"),
        title=section.text("title"),
        opens=section.texts("opens"),
        closes=section.texts("closes"),
    )
    section.close()
    if not switch.opens and not switch.closes:
        remedy = 'Write opens = ["…"] or closes = ["…"]'
        section.report("opens", "the switch changes nothing", remedy)
    return switch


def _read_parameter(section: Section) -> Parameter:
    value = section.take("value")
    number = float(value) if type(value) in (int, float) else -1.0  # type: ignore[arg-type]
    parameter = Parameter(
        id=section.choice("id", PARAMETERS),
        title=section.text("title"),
        unit=section.choice("unit", ("km/h", "h")),
        value=number,
        sources=section.texts("sources"),
        note=section.text("note"),
    )
    section.close()
    if not isfinite(number) or number < 0 or (parameter.unit == "km/h" and not number):
        section.report("value", "it is no speed and no time", "Write value = 42.5")
    return parameter


def _read_union(section: Section) -> Union:
    union = Union(section.text("title"), section.texts("countries"))
    section.close()
    return union
