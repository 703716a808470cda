"""The command `corridor-atlas`: serve an atlas, check it, export a view."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from dashboard.refusals import RefusedError
from dashboard.serving import Crew, ServingError, listen, mount, serve, write_address
from dashboard.settings import Settings, find_assets, find_atlas
from geodata.problems import AtlasError

_LAST_PORT = 65535
_BASE_PATH = re.compile(r"/|/([A-Za-z0-9._~-]+/)+")
_ANCESTORS = re.compile(r"[A-Za-z0-9.:/*'_ -]+")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = _build_parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except (AtlasError, RefusedError, ServingError) as error:
        print(f"corridor-atlas: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def _serve(options: argparse.Namespace) -> int:
    # The port first: nobody should wait for an atlas to hear that it is taken.
    listener = listen(options.host, options.port)
    # Only here, so that --help and --version answer at once.
    from dashboard.app import create_app  # noqa: PLC0415 - see above
    from geodata.reading import read_atlas  # noqa: PLC0415 - see above

    settings = Settings(find_assets(), options.base_path, options.frame_ancestors)
    app = create_app(settings, read_atlas(options.data))
    address = write_address(listener, options.base_path)
    site = mount(app.server.wsgi_app, options.base_path)
    crew = Crew(options.workers, options.threads)
    serve(site, listener, crew, lambda: print(f"Serving {address}", flush=True))
    return 0


def _check(options: argparse.Namespace) -> int:
    # Only here: its libraries are large, and serving does not need them.
    from geodata.checking import check_atlas  # noqa: PLC0415 - see above

    report = check_atlas(options.data)
    print(report.write(), end="")
    return 1 if report.problems else 0


def _export(options: argparse.Namespace) -> int:
    # Only here: it loads what serving loads.
    from dashboard.exporting import export  # noqa: PLC0415 - see above

    return export(options)


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="corridor-atlas",
        description="An interactive atlas of the South Caucasus.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"corridor-atlas {version('corridor-atlas')}",
    )
    commands = parser.add_subparsers(required=True, metavar="serve|check|export")
    _add_serve(commands.add_parser("serve", help="serve an atlas as a web page"))
    _add_check(commands.add_parser("check", help="find what is wrong in an atlas"))
    _add_export(commands.add_parser("export", help="write a view as a file"))
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_serve)
    _add_data(parser)
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    add("--port", type=_parse_port, default=8050, help="0 is any (%(default)s)")
    add("--workers", type=_parse_count, default=1, help="processes (%(default)s)")
    add("--threads", type=_parse_count, default=8, help="for each (%(default)s)")
    add(
        "--base-path",
        type=_parse_base_path,
        default="/",
        metavar="/PATH/",
        help="where the site lives on its host (%(default)s)",
    )
    add(
        "--frame-ancestors",
        type=_parse_ancestors,
        default="*",
        metavar="ORIGINS",
        help="who may embed, as in Content-Security-Policy (%(default)s)",
    )


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_check)
    _add_data(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_export)
    _add_data(parser)
    add = parser.add_argument
    add("view", help="a link of the atlas, or its query: 'layers=villages&dates=2024'")
    add("-o", dest="output", type=Path, required=True, metavar="FILE")
    add("--format", help="left out: that of the file's ending")
    add("--chart", default="map", help="what a picture shows (%(default)s)")
    add("--layer", default="records", help="whose records data are (%(default)s)")
    add("--picture", default="", metavar="KEYS", help="such as 'size=4k&theme=dark'")


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        type=Path,
        default=find_atlas(),
        metavar="FOLDER",
        help="an atlas: atlas.toml, layers, tables (the built-in one)",
    )


def _refuse(message: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(message)


def _parse_count(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        message = f"“{text}” is not a count: write a whole number from 1 up"
        raise _refuse(message)
    return int(text)


def _parse_port(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) > _LAST_PORT:
        message = f"“{text}” is not a port: write a number from 0 to {_LAST_PORT}"
        raise _refuse(message)
    return int(text)


def _parse_base_path(text: str) -> str:
    if not _BASE_PATH.fullmatch(text):
        message = f"“{text}” is not a base path: write it as /maps/atlas/"
        raise _refuse(message)
    return text


def _parse_ancestors(text: str) -> str:
    if not _ANCESTORS.fullmatch(text):
        message = (
            f"“{text}” names no origins: write '*', \"'none'\" or "
            "'https://example.org https://example.com'"
        )
        raise _refuse(message)
    return text
