"""How much of the window is map that nothing covers, at first sight."""

from dataclasses import dataclass

from playwright.sync_api import Browser

from tests.browser.visiting import PHONE, send_reader
from tests.server import Server

SIZES = (
    # width and height of the window in px, per cent that is promised, if any
    (1440, 900, 70),
    (1280, 720, 65),
    (1920, 1080, None),
    (768, 1024, None),
    (390, 844, 60),
    (844, 390, None),
)
_NARROW = 900
_COUNT = """(step) => {
  let [free, all] = [0, 0];
  for (let x = step / 2; x < innerWidth; x += step) {
    for (let y = step / 2; y < innerHeight; y += step) {
      all += 1;
      if (document.elementFromPoint(x, y)?.closest(".canvas")) free += 1;
    }
  }
  return (100 * free) / all;
}"""
_STEP = 4


@dataclass(frozen=True, slots=True)
class Share:
    """Per cent of a window that is map, and how many are promised at least."""

    width: int
    height: int
    free: float
    promised: int | None


def measure_share(
    browser: Browser, server: Server, width: int, height: int, promised: int | None
) -> Share:
    """Open the atlas as a first visit, and count what of the window is map."""
    viewport = {"viewport": {"width": width, "height": height}}
    options = PHONE | viewport if width < _NARROW else viewport
    with send_reader(browser, server.address, options, first=True) as reader:
        free = reader.open_view().evaluate(_COUNT, _STEP)
    return Share(width, height, free, promised)
