"""The composition root: an app from settings and an atlas, and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import dash
from dash import dcc, html

from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library, gather_library
from dashboard.page import ids
from dashboard.page.explorer import write_page
from dashboard.page.oembed import Host
from dashboard.page.open_graph import tell_cards
from dashboard.page.site_address import ORIGIN, find_site
from dashboard.pictures.studio import Studio
from dashboard.server.compression import compress
from dashboard.server.editions import Editions, lead, list_editions, place_files
from dashboard.server.headers import add_health, secure
from dashboard.server.preparation import prepare
from dashboard.server.query import read_query
from dashboard.server.routes import add_routes
from dashboard.settings import Settings
from geodata.atlas import Atlas
from geodata.days import write_day
from geodata.reading.catalogue import read_catalogue

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


_Holders = Mapping[str, Mapping[str, list[str]]]
"""Packages, their components, and which properties of each hold others."""

_PRIVATE: Final = frozenset(
    {
        "dash_version",
        "dash_version_url",
        "ddk_version",
        "end_id",
        "plotly_version",
        "python_version",
    }
)
"""What Dash would tell every reader, and only its tools for developers read."""


class _Page(dash.Dash):  # type: ignore[misc] # its types are skipped
    """Dash on a page that is ours: it has charts, the view, and what a host adds."""

    library: Library
    compiled: Compiled

    def interpolate_index(self, **kwargs: str) -> str:
        """Write our page of the link that it is opened by, with what Dash needs."""
        shown = self.compiled.read(read_query())
        frame = self.compiled.frame
        host = Host(find_site(self.library.home), frame.title, frame.description)
        told = (
            self.library,
            self.compiled,
            shown,
            tell_cards(host, self.compiled, shown),
        )
        return write_page(*told, {**kwargs, "hosted": self._is_hosted()})

    def _config(self) -> dict[str, object]:
        """Tell Dash's renderer what it needs, and readers nothing of the machine.

        The same page has the same bytes: of what is different each time (`end_id`) only
        background callbacks make use, which need a store that we have not.
        """
        told: dict[str, object] = super()._config()
        holders = cast("_Holders", told["children_props"])
        told["children_props"] = {
            package: {name: props for name, props in components.items() if props}
            for package, components in holders.items()
        }
        return {key: value for key, value in told.items() if key not in _PRIVATE}

    def _is_hosted(self) -> bool:
        """Whether a host has added components or callbacks."""
        return bool(self.callback_map) or len(self.layout.children) > len(_lay_out())


def create_app(settings: Settings, source: Atlas | Path) -> dash.Dash:
    """Build the app of an atlas, or of the one in a folder; see `prepare`.

    It is read only; every reader shares it.
    Raises AtlasError; and RefusedError where the kept editions cannot be listed.
    """
    folders = list_editions(settings.editions) if settings.editions else {}
    present = _find_edition(source) if folders else ""
    kept = folders.pop(present, None) is not None
    app = _build(settings, source, kept=kept)

    def build(folder: Path) -> "WSGIApplication":
        older: dash.Dash = _build(settings, folder, present, kept=True)
        server: WSGIApplication = older.server.wsgi_app
        return server

    app.server.wsgi_app = lead(app.server.wsgi_app, Editions(folders, build))
    return app


def _find_edition(source: Atlas | Path) -> str:
    atlas = source if isinstance(source, Atlas) else read_catalogue(source)
    return write_day(atlas.edition)


def _build(
    settings: Settings, source: Atlas | Path, newest: str = "", *, kept: bool
) -> dash.Dash:
    """Build the site of one edition; newest: the day of a newer one, or empty."""
    compiled, files = prepare(settings, source, newest, kept=kept)
    edition, home = compiled.index["edition"], settings.base_path
    place = place_files(home, write_day(edition)) if newest else home
    library = gather_library(files, settings.assets, place, home)
    app = _Page(
        __name__,
        title=compiled.frame.title,
        update_title="",
        requests_pathname_prefix=place,
        routes_pathname_prefix="/",
        assets_folder=str(settings.assets),
        include_assets_files=False,
        eager_loading=False,
    )
    app.library, app.compiled = library, compiled
    app.server.config[ORIGIN] = settings.site
    app.layout = html.Div(_lay_out())
    studio = Studio(compiled, settings.apart)
    add_routes(app.server, library, studio, lambda: bool(app.callback_map))
    add_health(app.server, edition)
    # Flask runs these last first: headers and ETag, then the smaller body.
    compress(app.server)
    secure(app, settings.frame_ancestors)
    return app


def _lay_out() -> list[dash.development.base_component.Component]:
    """List what Dash has of its own: the view as a link says it, and the open chart."""
    config = {"displayModeBar": False, "responsive": True}
    return [
        dcc.Store(id=ids.VIEW),
        html.Div(dcc.Graph(id=ids.GRAPH, config=config), hidden=True),
    ]
