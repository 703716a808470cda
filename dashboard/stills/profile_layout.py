"""A line of a corridor laid out from its start to its end, in px.

`assets/lib/corridors/profile_layout.mjs` does the same for the page, where
letters have other widths.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dashboard.corridors.comparison import CorridorComparison, Piece, ProfileLine
from dashboard.corridors.measure import find_spell, write_km
from dashboard.texts import TEXTS
from geodata.network.states import STATES

_APART_PX = 8
_LEAST_RANK = 99
_SIGNS = {"border_crossing": "border", "port": "port"}

Measure = Callable[[str], float]
Span = tuple[float, float]
"""From and to, px."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece at its place, and its state."""

    piece: Piece
    span: Span
    state: str


@dataclass(frozen=True, slots=True)
class LaidStretch:
    """Neighbours of one key; tenths: of a km."""

    key: str
    span: Span
    tenths: int


@dataclass(frozen=True, slots=True)
class LaidName:
    """A text beside the track; at: what it names; tier: 0 is next to the track.

    warns: of what is missing.
    """

    words: str
    at: float
    span: Span
    tier: int = 0
    warns: bool = False


def place_pieces(
    template: CorridorComparison, line: ProfileLine, day: int, scale: float
) -> list[Placed]:
    """Place the pieces of a line; scale: px for a tenth of a km."""
    placed, x = [], 0.0
    for number in line["pieces"]:
        piece = template["pieces"][number]
        end = x + piece["tenths"] * scale
        placed.append(Placed(piece, (x, end), find_spell(piece, day)[0]))
        x = end
    return placed


def join(pieces: Iterable[Placed], name: Callable[[Placed], str]) -> list[LaidStretch]:
    """Join neighbours of one key."""
    found: list[LaidStretch] = []
    for one in pieces:
        key = name(one)
        if found and found[-1].key == key:
            last = found.pop()
            tenths = last.tenths + one.piece["tenths"]
            found.append(LaidStretch(key, (last.span[0], one.span[1]), tenths))
        else:
            found.append(LaidStretch(key, one.span, one.piece["tenths"]))
    return found


def place_runs(
    pieces: Sequence[Placed], room: float, measure: Measure
) -> list[LaidName]:
    """Name what is not in operation, the least there first, where there is room."""
    mixed = len({one.piece["mode"] for one in pieces}) > 1
    runs = join(pieces, lambda one: f"{one.state} {one.piece['mode']}")
    ranked = sorted(
        runs, key=lambda run: (-STATES.index(run.key.split()[0]), -run.tenths)
    )
    placed: list[LaidName] = []
    for run in ranked:
        state, mode = run.key.split()
        told = [TEXTS[f"mode-{mode}"]] if mixed else []
        told += [TEXTS[f"state-{state}"]] if state != STATES[0] else []
        short = ", ".join(told)
        km = TEXTS["profile-km"].format(km=write_km(run.tenths))
        long = TEXTS["profile-run"].format(km=km, what=short)
        for words in (long, short) if told else ():
            span = _centre(sum(run.span) / 2, measure(words), room)
            if not any(_meets(span, other.span) for other in placed):
                placed.append(LaidName(words, span[0], span, warns=state == "missing"))
                break
    return placed


def place_signs(
    template: CorridorComparison, line: ProfileLine, pieces: Sequence[Placed]
) -> list[tuple[str, float]]:
    """List border crossings and ports, and where another gauge begins."""
    ends = _list_ends(pieces)
    kinds = [template["stops"][stop]["kind"] for stop in line["stops"]]
    pairs = zip(kinds, ends, strict=True)
    signs = [(_SIGNS[kind], x) for kind, x in pairs if kind in _SIGNS]
    before = ""
    for one in pieces:
        gauge = one.piece["gauge"]
        if gauge and "/" not in gauge:
            signs += [("gauge", one.span[0])] if before not in {"", gauge} else []
            before = gauge
    return signs


def place_names(
    template: CorridorComparison,
    line: ProfileLine,
    pieces: Sequence[Placed],
    room: float,
    measure: Measure,
) -> list[LaidName]:
    """Name stops in two tiers: both ends, then by rank, while there is room."""
    stops = [template["stops"][stop] for stop in line["stops"]]
    ranks = [-1, *(stop["rank"] for stop in stops[1:-1]), -1]
    stands = zip(ranks, _list_ends(pieces), stops, strict=True)
    placed: list[LaidName] = []
    for rank, x, stop in sorted(stands, key=lambda stand: stand[0]):
        span = _centre(x, measure(stop["title"]), room)
        for tier in (0, 1) if rank < _LEAST_RANK else ():
            name = LaidName(stop["title"], x, span, tier)
            if all(_is_free(name, other) for other in placed):
                placed.append(name)
                break
    return placed


def _list_ends(pieces: Sequence[Placed]) -> list[float]:
    return [0.0, *(one.span[1] for one in pieces)]


def _is_free(one: LaidName, other: LaidName) -> bool:
    """Names of a tier keep apart; the line up to an upper one crosses none below."""
    if one.tier == other.tier:
        return not _meets(one.span, other.span)
    lower, upper = sorted((one, other), key=lambda name: name.tier)
    return not lower.span[0] - 2 <= upper.at <= lower.span[1] + 2


def _centre(x: float, width: float, room: float) -> Span:
    left = max(0.0, min(x - width / 2, room - width))
    return left, left + width


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] + _APART_PX and other[0] < one[1] + _APART_PX
