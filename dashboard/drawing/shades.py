"""Shades between two colours, and the ink that is read best upon one."""

from dashboard.style.colours import Palette

_LINEAR_TO = 0.04045
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def blend(low: str, high: str, share: float) -> str:
    """Blend two colours (``#rrggbb``); share: of the second, 0 to 1."""
    pairs = zip(bytes.fromhex(low[1:]), bytes.fromhex(high[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def choose_ink(palette: Palette, ground: str) -> str:
    """Choose the palette's ink or paper, whichever has more contrast to a colour."""
    light = _weigh(ground)
    return max(
        (palette["panel"], palette["ink"]),
        key=lambda ink: _contrast(_weigh(ink), light),
    )


def _contrast(one: float, other: float) -> float:
    """Give the contrast of two luminances (WCAG 2.2)."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _weigh(colour: str) -> float:
    """Give the relative luminance (WCAG 2.2)."""
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [
        p / 12.92 if p <= _LINEAR_TO else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip(_WEIGHTS, linear, strict=True))
