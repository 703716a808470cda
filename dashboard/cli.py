"""The command `corridor-atlas`: serve, check, export, or ask for a way."""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from dashboard.commands import checking, founding, importing
from dashboard.server.serving import (
    Crew,
    ServingError,
    listen,
    mount,
    serve,
    write_address,
)
from dashboard.settings import Settings, find_assets, find_atlas
from dashboard.store import Store, find_store
from dashboard.view.refusals import RefusedError
from dashboard.view.trip_words import MEASURES
from geodata.days import count_days, parse_day
from geodata.parsing.lasting import make_lasting
from geodata.problems import AtlasError

_LAST_PORT = 65535
_BASE_PATH = re.compile(r"/|/([A-Za-z0-9._~-]+/)+")
_SITE = re.compile(r"(https?://[^/?#\s]+)/?", re.IGNORECASE)
_ANCESTORS = re.compile(r"[A-Za-z0-9.:/*'_ -]+")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = _build_parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except (AtlasError, RefusedError, ServingError) as error:
        _complain(error)
        return 1
    except KeyboardInterrupt:
        return 0


def _serve(options: argparse.Namespace) -> int:
    if options.watch:
        from dashboard.commands.watching import watch  # noqa: PLC0415 - as below

        return watch(options)
    # The port first: nobody should wait for an atlas to hear that it is taken.
    listener = listen(options.host, options.port)
    settings = Settings(
        assets=find_assets(),
        base_path=options.base_path,
        frame_ancestors=options.frame_ancestors,
        editions=options.editions,
        store=Store(options.store) if options.store else find_store(),
        site=options.site or "",
        apart=True,
    )
    with make_lasting():
        # Only here, so that --help and --version answer at once.
        from dashboard.app import create_app  # noqa: PLC0415 - see above

        app = create_app(settings, options.data)
    address = write_address(listener, options.base_path)
    page = app.server.wsgi_app
    if options.problems:
        from dashboard.server.watched import bar  # noqa: PLC0415 - as above

        page = bar(page, options.problems)
    site = mount(page, options.base_path)
    crew = Crew(options.workers, options.threads)
    serve(site, listener, crew, lambda: _tell_start(address, options))
    return 0


def _tell_start(address: str, options: argparse.Namespace) -> None:
    print(f"Serving {address}", flush=True)
    if options.data != find_atlas() and not options.problems:
        # Apart, so that nobody waits for it: the check reads what serving does not.
        command = (sys.executable, "-m", "dashboard", "check", "--brief", "--data")
        subprocess.Popen([*command, str(options.data)])  # noqa: S603 - our own


def _freeze(options: argparse.Namespace) -> int:
    # Only here, as for checking.
    from dashboard.commands.freeze import (  # noqa: PLC0415 - see above
        freeze,
        freeze_summary,
    )
    from dashboard.texts import TEXTS  # noqa: PLC0415 - see above

    if checking.report(options.data):  # what is kept for years should be sound
        return 1
    keep = freeze_summary if options.summary else freeze
    place, new = keep(options.data, options.output)
    print(TEXTS["froze-edition" if new else "froze-before"].format(folder=place))
    return 0


def _site(options: argparse.Namespace) -> int:
    # Only here: it loads what serving loads.
    from dashboard.commands.plain_site import write_site  # noqa: PLC0415 - see above

    if checking.report(options.data):
        return 1
    settings = Settings(
        assets=find_assets(),
        base_path=options.base_path,
        store=find_store(),
    )
    site = f"{options.site}{options.base_path}" if options.site else ""
    write_site(settings, options.data, options.output, site)
    return 0


def _export(options: argparse.Namespace) -> int:
    # Only here: it loads what serving loads.
    from dashboard.commands.export import export  # noqa: PLC0415 - see above

    return export(options)


def _cite(options: argparse.Namespace) -> int:
    from dashboard.commands.citation import tell_citation  # noqa: PLC0415 - above

    return tell_citation(options)


def _changes(options: argparse.Namespace) -> int:
    from dashboard.commands.changes import tell_changes  # noqa: PLC0415 - as above

    return tell_changes(options)


def _corridors(options: argparse.Namespace) -> int:
    # Only here, and below: graphs are a large library.
    from dashboard.commands.corridors import tell_corridors  # noqa: PLC0415 - above

    return tell_corridors(options)


def _route(options: argparse.Namespace) -> int:
    from dashboard.commands.route import tell_route  # noqa: PLC0415 - see above

    try:
        return tell_route(options)
    except RefusedError as error:  # not 1: that is an answer, there is no way
        _complain(error)
        return 2


def _complain(error: Exception) -> None:
    print(f"corridor-atlas: {error}", file=sys.stderr)


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="corridor-atlas",
        description="Sourced atlases of disputes and corridors, from folders of data.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"corridor-atlas {version('corridor-atlas')}",
    )
    commands = parser.add_subparsers(
        required=True,
        metavar="new|import|serve|site|check|export|cite|freeze|changes|corridors|route",
    )
    founding.add_arguments(
        commands.add_parser("new", help="found an atlas of a region")
    )
    importing.add_arguments(
        commands.add_parser("import", help="add a table to an atlas")
    )
    _add_serve(commands.add_parser("serve", help="serve an atlas as a web page"))
    _add_site(commands.add_parser("site", help="write an atlas as plain files"))
    checked = commands.add_parser("check", help="find what is wrong in an atlas")
    checking.add_arguments(checked)
    _add_data(checked)
    _add_export(commands.add_parser("export", help="write a view as a file"))
    _add_cite(commands.add_parser("cite", help="cite a record and its sources"))
    _add_freeze(commands.add_parser("freeze", help="keep an edition of the data"))
    _add_changes(commands.add_parser("changes", help="tell what changed"))
    _add_corridors(commands.add_parser("corridors", help="tell what each corridor is"))
    _add_route(commands.add_parser("route", help="find the best way between two stops"))
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_serve)
    _add_data(parser)
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    add("--port", type=_parse_port, default=8050, help="0 is any (%(default)s)")
    add("--workers", type=_parse_count, default=1, help="processes (%(default)s)")
    add("--threads", type=_parse_count, default=16, help="for each (%(default)s)")
    _add_base_path(parser)
    add(
        "--site",
        type=_parse_site,
        metavar="ORIGIN",
        help="where readers reach it, as https://example.org (what they typed)",
    )
    add(
        "--frame-ancestors",
        type=_parse_ancestors,
        default="*",
        metavar="ORIGINS",
        help="who may embed, as in Content-Security-Policy (%(default)s)",
    )
    add("--editions", type=Path, metavar="FOLDER", help="where editions are kept")
    told = "read again when a file is saved, and show what is wrong"
    add("--watch", action="store_true", help=told)
    add("--problems", type=Path, help=argparse.SUPPRESS)
    told = "where what is compiled stays for the next start (the user's cache)"
    add("--store", type=Path, metavar="FOLDER", help=told)


def _add_base_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base-path",
        type=_parse_base_path,
        default="/",
        metavar="/PATH/",
        help="where the site lives on its host (%(default)s)",
    )


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_site)
    _add_data(parser)
    _add_base_path(parser)
    add = parser.add_argument
    add("-o", dest="output", type=Path, required=True, metavar="FOLDER")
    told = "its public host; with one, others can show its links and embeds"
    add("--site", type=_parse_site, metavar="https://…", help=told)


def _add_freeze(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_freeze)
    _add_data(parser)
    add = parser.add_argument
    add("-o", dest="output", type=Path, required=True, metavar="FOLDER")
    told = "keep only a summary, a file DAY.json, to tell later what changed"
    add("--summary", action="store_true", help=told)


def _add_cite(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_cite)
    add = parser.add_argument
    add("record", metavar="ID", help="as links name it: 2024-05-10-almaty")
    add("--format", choices=("txt", "bib"), default="txt", help="(%(default)s)")
    told = "the address of the atlas online, for the record’s link"
    add("--site", default="", metavar="ADDRESS", help=told)
    _add_data(parser)


def _add_changes(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_changes)
    add = parser.add_argument
    add("older", type=Path, metavar="OLD", help="an atlas, or an edition’s summary")
    told = "the same, of a newer edition (the atlas of --data)"
    add("newer", type=Path, nargs="?", metavar="NEW", help=told)
    _add_data(parser)
    _add_json(parser)


def _add_corridors(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_corridors)
    day = "as 2026-01-01 (the edition's)"
    parser.add_argument("--date", type=_parse_day, metavar="DAY", help=day)
    _add_data(parser)
    _add_json(parser)


def _add_route(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_route)
    add = parser.add_argument
    add("start", metavar="FROM", help="a stop, by its name")
    add("end", metavar="TO", help="another stop")
    add("--by", choices=MEASURES, default=MEASURES[0], help="(%(default)s)")
    names = "a country, stop, corridor, segment or switch; can be repeated"
    add("--close", action="append", default=[], metavar="NAME", help=names)
    names = "a corridor, segment or switch; can be repeated"
    add("--open", action="append", default=[], metavar="NAME", help=names)
    paces = "an estimate, such as rail_speed:40; can be repeated"
    add("--pace", action="append", default=[], metavar="NAME:VALUE", help=paces)
    dates = "as in a link, such as 2019: its last day (the edition's)"
    add("--dates", metavar="DATES", help=dates)
    _add_data(parser)
    _add_json(parser)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON, for scripts")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_export)
    _add_data(parser)
    add = parser.add_argument
    add("view", help="a link of the atlas, or its query: 'dates=2024&chart=pairs'")
    add("-o", dest="output", type=Path, required=True, metavar="FILE")
    add("--format", help="left out: that of the file's ending")
    add(
        "--chart",
        help="a chart by name; left out: that of an embed's address, or the map",
    )
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


def _parse_day(text: str) -> int:
    try:
        return count_days(parse_day(text))
    except ValueError:
        message = f"“{text}” is not a day: write it as 2026-01-01"
        raise _refuse(message) from None


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


def _parse_site(text: str) -> str:
    found = _SITE.fullmatch(text)
    if not found:
        message = (
            f"“{text}” is not an origin: write https://example.org, "
            "and a path with --base-path"
        )
        raise _refuse(message)
    return found[1]


def _parse_ancestors(text: str) -> str:
    if not _ANCESTORS.fullmatch(text):
        message = (
            f"“{text}” names no origins: write '*', \"'none'\" or "
            "'https://example.org https://example.com'"
        )
        raise _refuse(message)
    return text
