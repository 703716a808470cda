"""The composition root: an app from settings and an atlas, and nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

import dash
from flask import request

from dashboard.callbacks import connect
from dashboard.cards import write_cards
from dashboard.compiled import Compiled
from dashboard.compression import compress
from dashboard.editions import Editions, lead, list_editions, place_files
from dashboard.headers import add_health, secure
from dashboard.layout import build_page
from dashboard.oembed import Host
from dashboard.opening import Opening, prepare_opening
from dashboard.page import CARDS, OPENING, write_page
from dashboard.preparation import prepare
from dashboard.routes import add_routes
from dashboard.settings import Settings
from dashboard.site import find_site
from geodata.atlas import Atlas
from geodata.days import write_day
from geodata.reading import read_atlas

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


class _Page(dash.Dash):  # type: ignore[misc] # its types are skipped
    """Dash's page, with the first sight of the link that it is opened by."""

    compiled: Compiled
    opening: Opening

    def interpolate_index(self, **kwargs: str) -> str:
        """Fill the template as Dash does, the head's cards, and the opening."""
        whole: str = super().interpolate_index(**kwargs)
        query = request.query_string.decode("utf-8", "replace")
        host = Host(find_site(self.opening.root), self.opening.title)
        shown = self.compiled.read(query)
        whole = whole.replace(CARDS, write_cards(host, shown), 1)
        return whole.replace(OPENING, self.opening.write(shown), 1)


def create_app(settings: Settings, atlas: Atlas) -> dash.Dash:
    """Build the app. The atlas is read only; every reader shares it.

    Raises AtlasError and RefusedError where the kept editions cannot be listed.
    """
    present = write_day(atlas.edition)
    folders = list_editions(settings.editions) if settings.editions else {}
    kept = folders.pop(present, None) is not None
    app = _build(settings, atlas, kept=kept)

    def build(folder: Path) -> "WSGIApplication":
        older: dash.Dash = _build(settings, read_atlas(folder), present, kept=True)
        server: WSGIApplication = older.server.wsgi_app
        return server

    app.server.wsgi_app = lead(app.server.wsgi_app, Editions(folders, build))
    return app


def _build(
    settings: Settings, atlas: Atlas, newest: str = "", *, kept: bool
) -> dash.Dash:
    """Build the site of one edition; newest: the day of a newer one, or empty."""
    home = settings.base_path
    place = place_files(home, write_day(atlas.edition)) if newest else home
    compiled, library = prepare(settings, atlas, place, newest, kept=kept)
    app = _Page(
        __name__,
        title=atlas.title,
        update_title="",
        requests_pathname_prefix=place,
        routes_pathname_prefix="/",
        assets_folder=str(settings.assets),
        include_assets_files=False,
        index_string=write_page(library, atlas),
        eager_loading=False,
    )
    app.compiled = compiled
    app.opening = prepare_opening(compiled, home)
    app.layout = build_page(atlas, compiled.index)
    connect(app)
    add_routes(app.server, library, compiled)
    add_health(app.server, atlas)
    # Flask runs these last first: headers and ETag, then the smaller body.
    compress(app.server)
    secure(app, settings.frame_ancestors)
    return app
