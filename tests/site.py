"""A site of the small atlas, and a host of plain files for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from dashboard.commands.plain_site import write_site
from dashboard.settings import Settings, find_assets

SMALL = Path(__file__).parent / "atlas"
HOME = "/maps/atlas/"
"""Where it lies on its host."""


def build_small(folder: Path, site: str = "") -> Path:
    """Write it; site: its absolute address, or empty."""
    settings = Settings(assets=find_assets(), base_path=HOME)
    write_site(settings, SMALL, folder, site)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as there
        """Say nothing."""


@contextmanager
def host_files(folder: Path) -> Iterator[str]:
    """Give the files of a folder as `python -m http.server` does; yields where."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
