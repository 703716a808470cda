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

STILLS = (
    ("villages", "map.png?layers=villages&at=45.1,41.1,9.6&size=wide"),
    ("control", "control.png?layers=villages&size=wide"),
)
"""Name and address of pictures that the server draws."""


def main() -> None:
    """Take each picture anew; a page that misbehaves stops it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with run_server() as server, open_browser() as browser:
        for name, query, screen, theme in VIEWS:
            options = {**screen, "color_scheme": theme}
            with send_reader(browser, server.address, options) as visit:
                page = visit.open_view(query)
                page.screenshot(path=FOLDER / f"{name}.png")
        for name, address in STILLS:
            (FOLDER / f"{name}.png").write_bytes(server.ask(f"/image/{address}").body)


if __name__ == "__main__":
    main()
