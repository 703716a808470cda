"""A view as a still map: bytes of an SVG, a PNG, a WebP or a PDF."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.drawing.framing import build_frame
from dashboard.drawing.labels import Room, write_labels
from dashboard.drawing.paper import Box, Paper
from dashboard.drawing.printing import Format, FrameName, print_paper
from dashboard.map.styles import STYLES
from dashboard.stills.map.callouts import draw_callouts, lead, name_gaps
from dashboard.stills.map.entries import Occurring
from dashboard.stills.map.ground import draw_borders, draw_water
from dashboard.stills.map.land import draw_relief, draw_rivers
from dashboard.stills.map.land_names import write_land_names
from dashboard.stills.map.marginalia import LEAST_PX, SCALE_BOX, Found, lay_out
from dashboard.stills.map.marks import draw_marks, list_marks
from dashboard.stills.map.place_labels import list_place_labels
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.records import draw_areas, draw_halos, draw_lines
from dashboard.stills.map.scene import compose_scene
from dashboard.stills.map.trip import aim, compose_trip, draw_trip
from dashboard.stills.map.windows import (
    Sight,
    list_sights,
    measure_caption,
    part_window,
    write_caption,
)
from dashboard.style.colours import PALETTES, Theme
from dashboard.view.model import View

_RANKS: Mapping[str, float] = STYLES["ranks"]


def draw_map(  # noqa: PLR0913 - what the address of a picture says
    prepared: PreparedMap,
    view: View,
    theme: Theme,
    size: tuple[int, int],
    form: Format,
    *,
    frame: FrameName = "full",
    heading: str = "",
    scale: int = 1,
    relief: bool = False,
) -> bytes:
    """Draw a view at so many pixels, width and height.

    The centre there is that of the live map at the view's camera, and the extent what a
    reader has before the eyes, however large the picture is. frame: ``none`` is the map
    alone, in the live map's projection, to stand in its place on the page; with
    ``legend`` there are that and the scale; else title, sources and licences too,
    unless the picture is too small for a map beside them; two sides or two days are two
    maps. heading: the title; left out, the view's sentence. scale: dots of a PNG or
    WebP for each pixel. relief: with the land shaded. The same view gives the same
    bytes. One at a time for one process: matplotlib shares caches between figures.
    """
    trip = compose_trip(prepared, view)
    paper = Paper(*size, PALETTES[theme], form == "svg")
    scene = replace(compose_scene(prepared, view), relief=relief)
    scene = replace(scene, trip=trip, sentence=trip.sentence) if trip else scene
    heading = scene.sentence if trip else heading
    if frame == "none":
        whole = Sight(view, scene)
        _draw_window(paper, (0, 0, *size), prepared, whole, live=True)
    else:
        camera = aim(view, trip, prepared.atlas.camera, size, live=False)
        told = heading or scene.sentence
        sheet = lay_out(paper, prepared, scene, camera, told if frame == "full" else "")
        window = sheet.window if sheet.has_room else (0, 0, *size)
        sights = [Sight(view, scene)] if trip else list_sights(prepared, view)
        boxes = part_window(window, len(sights), LEAST_PX)
        if len(boxes) < len(sights):
            sights = [Sight(view, scene)]
        found = [
            _draw_window(paper, box, prepared, sight.shade(relief=relief), live=False)
            for box, sight in zip(boxes, sights, strict=True)
        ]
        if sheet.has_room:
            sheet.furnish(found, boxes)
    return print_paper(paper, scene.sentence, form, scale, passing=frame == "none")


def _draw_window(
    paper: Paper, box: Box, prepared: PreparedMap, sight: Sight, *, live: bool
) -> Found:
    """Draw the map itself into a part of the paper."""
    view, scene = sight.view, sight.scene
    left, bottom, right, top = box
    size = (right - left, top - bottom)
    camera = aim(view, scene.trip, prepared.atlas.camera, size, live=live)
    frame = build_frame(camera, *map(round, size), live=live)
    axes = paper.open_window(box)
    room = Room(frame)
    if not live:
        room.take(SCALE_BOX)
    if sight.caption:
        place = measure_caption(paper, box, sight.caption)
        room.take(place)
        write_caption(paper, axes, place, sight.caption)
    told = paper, axes, frame, prepared, scene
    if scene.relief:
        draw_relief(paper, axes, frame, prepared.land)
    draw_water(paper, axes, frame, prepared)
    draw_rivers(paper, axes, frame, prepared.land)
    draw_halos(*told)
    areas = draw_areas(*told)
    borders = draw_borders(*told) if "borders" in view.base else []
    lines = draw_lines(*told)
    every = list_marks(prepared, scene, camera[2])
    marks, labels = draw_marks(paper, axes, frame, every, room)
    draw_callouts(paper, axes, frame, scene.map.callouts, room)
    labels = [*name_gaps(paper, frame, scene.map.gaps), *labels]
    if scene.trip:
        labels = [*draw_trip(paper, axes, frame, scene.trip), *labels]
    towns = list_place_labels(*told) if "places" in view.base else []
    own = [(_RANKS["picked" if one.bold else "record"], one) for one in labels]
    known = {tuple(one.lines) for one in labels}
    towns = [pair for pair in towns if tuple(pair[1].lines) not in known]
    ranked = sorted([*own, *towns], key=lambda pair: pair[0])
    written = write_labels(paper, axes, room, [one for _, one in ranked], lead(paper))
    if "places" in view.base:
        named = {" ".join(label.lines) for label in written}
        write_land_names(*told, room=room, stand=named)
    return Found(frame, axes, room, Occurring(borders, areas, lines, marks))
