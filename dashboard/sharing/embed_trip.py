"""The embed of a trip: the map with its ways, and the answer, without a script."""

from dataclasses import replace

from dashboard.sharing.embed_chart import EmbedFrame
from dashboard.view.credits import list_credits
from dashboard.view.trip_words import TRIP

_WORST = 5


def write_trip(frame: EmbedFrame) -> str:
    """Write the page: the answer, its picture, and the ways side by side.

    Below them stands what closing a crossing would do, the worst first.
    """
    compiled = frame.studio.compiled
    view = replace(frame.shown.view, chart=TRIP)
    told, _ = compiled.answer(view)
    return frame.write(
        "sharing/embed_trip.html",
        told.sentence,
        view,
        heads=("", *told.ways),
        rows=[(line.title, *line.cells) for line in told.lines],
        effects=told.effects[:_WORST],
        credits=" · ".join(list_credits(compiled.atlas)),
    )
