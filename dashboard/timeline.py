"""What the timeline draws from: lanes of kinds of events, and presets of dates."""

from typing import Any

from geodata.atlas import Atlas, Lane


def list_lanes(atlas: Atlas) -> tuple[Lane, ...]:
    """List the lanes that the atlas declares, else one for each layer of events."""
    return atlas.lanes or tuple(
        Lane(layer.title, tuple(f"{layer.id}.{kind}" for kind in layer.kinds))
        for layer in atlas.layers.values()
        if layer.role == "records" and layer.time == "event"
    )


def compile_timeline(atlas: Atlas) -> dict[str, Any]:
    """Lanes from the top with their tokens, and presets with their two dates."""
    return {
        "lanes": [
            {"title": lane.title, "kinds": lane.kinds} for lane in list_lanes(atlas)
        ],
        "presets": [
            {"title": preset.title, "dates": (preset.start, preset.end)}
            for preset in atlas.presets
        ],
    }
