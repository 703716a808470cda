"""What ``atlas.toml`` declares for the timeline: its lanes, and presets of dates."""

from collections.abc import Iterable, Mapping

from geodata.atlas import Lane, Layer, Preset
from geodata.days import parse_date, parse_span
from geodata.parsing.section import Section
from geodata.problems import quote


def read_presets(top: Section) -> tuple[Preset, ...]:
    """Read ``[[presets]]``; each has a start, an end, or both."""
    sections = top.listed("presets", required=False)
    return tuple(_read_preset(section) for section in sections)


def read_lanes(top: Section, layers: Mapping[str, Layer]) -> tuple[Lane, ...]:
    """Read ``[[lanes]]``; each gathers kinds of layers whose time is ``event``."""
    sections = top.listed("lanes", required=False)
    lanes = tuple(_read_lane(section) for section in sections)
    known = set(_list_tokens(layers.values()))
    met: set[str] = set()
    for section, lane in zip(sections, lanes, strict=True):
        for token in lane.kinds:
            if token not in known:
                remedy = "Write LAYER.KIND of a layer whose time is event"
                section.report("kinds", f"{quote(token)} is no kind of event", remedy)
            elif token in met:
                remedy = "Leave it in one of them"
                section.report("kinds", f"{quote(token)} is in two lanes", remedy)
            met.add(token)
    if lanes and (missing := sorted(known - met)):
        remedy = "Add it to the kinds of one"
        top.report("lanes", f"{quote(missing[0])} is in no lane", remedy)
    return lanes


def _list_tokens(layers: Iterable[Layer]) -> list[str]:
    return [
        f"{layer.id}.{kind}"
        for layer in layers
        if layer.role == "records" and layer.time == "event"
        for kind in layer.kinds
    ]


def _read_lane(section: Section) -> Lane:
    lane = Lane(section.text("title"), section.texts("kinds"))
    section.close()
    return lane


def _read_preset(section: Section) -> Preset:
    title, start, end = (
        section.text("title"),
        _read_date(section, "start"),
        _read_date(section, "end"),
    )
    section.close()
    if not start and not end:
        remedy = 'Write start = "2024-04", end = "2024-07", or both'
        section.report("start", "the preset has no dates", remedy)
    try:
        parse_span(start, end)
    except ValueError:
        section.report("end", "it lies before the start", "Exchange the two dates")
    return Preset(title, start, end)


def _read_date(section: Section, key: str) -> str | None:
    """Read a date as a link writes it; an open end is left out."""
    text = section.text(key, "")
    if not text:
        return None
    try:
        if not parse_date(text).approximate:
            return text
    except ValueError:
        pass
    remedy = f'Write {key} = "2024-05" or "2024-05-24", or leave it out'
    section.report(key, f"{quote(text)} is no date of a link", remedy)
    return None
