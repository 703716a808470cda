"""The pictures of the README, taken of the real page: `make screenshot`."""

from pathlib import Path

from tests.browser.visiting import DESKTOP, PHONE, open_browser, send_reader
from tests.server import run_server

FOLDER = Path(__file__).parents[1] / "docs" / "images"
VIEWS = (
    ("atlas-light", "", DESKTOP, "light"),
    ("atlas-dark", "?layers=corridors~sites&pick=zangezur", DESKTOP, "dark"),
    ("atlas-phone", "?actors=ARM~AZE&match=all&dates=2024", PHONE, "light"),
)
"""Name, view, screen and theme."""


def main() -> None:
    """Take each picture anew; a page that misbehaves stops it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with run_server() as server, open_browser() as browser:
        for name, query, screen, theme in VIEWS:
            options = {**screen, "color_scheme": theme}
            with send_reader(browser, server.address, options) as visit:
                page = visit.open_view(query)
                page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
