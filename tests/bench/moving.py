"""How long scripts take of each frame while a reader moves the map."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.visiting import DESKTOP, send_reader
from tests.server import Server

_VIEW = "?layers=meetings"
_MIDDLE = (800, 450)
_LONG_MS = 50
_CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline.frame"]
_FRAME = "BeginMainThreadFrame"
_SCRIPTS = {
    "EvaluateScript",
    "EventDispatch",
    "FireAnimationFrame",
    "FunctionCall",
    "RunMicrotasks",
    "TimerFire",
}

_Trace = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Moving:
    """Milliseconds of script in a frame, of frames that had any."""

    middle: float
    longest: float
    long: int
    """How many took over 50 ms."""


def measure_panning(browser: Browser, server: Server) -> Moving:
    """Drag the map from side to side."""
    return _measure(browser, server, _drag)


def measure_zooming(browser: Browser, server: Server) -> Moving:
    """Turn the wheel, in and out again."""
    return _measure(browser, server, _zoom)


def _measure(browser: Browser, server: Server, move: Callable[[Page], None]) -> Moving:
    with send_reader(browser, server.address, DESKTOP) as reader:
        page = reader.open_view(_VIEW)
        page.wait_for_load_state("networkidle")
        browser.start_tracing(page=page, categories=_CATEGORIES)
        move(page)
        page.wait_for_timeout(300)  # the end of the last movement
        frames = _read_frames(json.loads(browser.stop_tracing())["traceEvents"])
    long = sum(one > _LONG_MS for one in frames)
    return Moving(median(frames), max(frames), long)


def _read_frames(events: _Trace) -> list[float]:
    """Add up what scripts took between each two frames of the page's own thread."""
    frames: list[float] = []
    end = 0
    for event in _list_own(events):
        if event["name"] == _FRAME:
            frames.append(0)
        elif frames and event["name"] in _SCRIPTS and event["ts"] >= end:
            frames[-1] += event.get("dur", 0) / 1000
            end = event["ts"] + event.get("dur", 0)
    return [one for one in frames if one]


def _list_own(events: _Trace) -> _Trace:
    """Those of the thread that draws most frames, in their order."""
    threads = [(one["pid"], one["tid"]) for one in events if one["name"] == _FRAME]
    busiest = max(set(threads), key=threads.count)
    own = (one for one in events if (one["pid"], one["tid"]) == busiest and "ts" in one)
    return sorted(own, key=lambda one: one["ts"])


def _drag(page: Page) -> None:
    x, y = _MIDDLE
    page.mouse.move(x, y)
    page.mouse.down()
    for step in (*range(60), *range(60, 0, -1)):
        page.mouse.move(x - 5 * step, y + step)
        page.wait_for_timeout(8)
    page.mouse.up()


def _zoom(page: Page) -> None:
    page.mouse.move(*_MIDDLE)
    for turn in (-60, 60):
        for _ in range(20):
            page.mouse.wheel(0, turn)
            page.wait_for_timeout(30)
