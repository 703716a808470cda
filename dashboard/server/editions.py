"""Editions that a host keeps: links that name one are answered from it.

Each older edition is a site of its own, whose files live below `/edition/DAY/`. A
request that names an edition with `edition=` is led there; its address stays.
"""

import logging
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from dashboard.texts import TEXTS
from dashboard.view.keys import EDITION, Option
from dashboard.view.links import split_query
from dashboard.view.refusals import RefusedError
from geodata.parsing.files import read_toml
from geodata.problems import AtlasError
from geodata.reading.catalogue import FILE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_MOST = 2
_NESTED = (Option.URL, Option.VIEW)
"""Keys whose values are links of ours: those of oEmbed and of slides."""


def place_files(base_path: str, day: str) -> str:
    """Write below which path the files of an older edition live."""
    return f"{base_path}{EDITION}/{day}/"


def list_editions(folder: Path) -> dict[str, Path]:
    """List the atlases in the folders of a folder, by the days of their editions.

    One that cannot be read, or does not say its edition, is left out with a warning.
    Raises RefusedError where there is no such folder, and where two say the same.
    """
    if not folder.is_dir():
        raise RefusedError(TEXTS["no-editions"].format(folder=folder))
    found: dict[str, Path] = {}
    # A hidden one is what a freeze that was killed has left.
    for path in sorted(path.parent for path in folder.glob(f"[!.]*/{FILE}")):
        day = _read_edition(path)
        if day is None:
            continue
        if day.isoformat() in found:
            told = {"day": day, "one": found[day.isoformat()], "other": path}
            raise RefusedError(TEXTS["twice-edition"].format(**told))
        found[day.isoformat()] = path
    return found


def _read_edition(folder: Path) -> date | None:
    """Read the day of an edition; None, with a warning, where it does not say it."""
    warn = logging.getLogger(__name__).warning
    try:
        day = read_toml(folder, FILE).get(EDITION)
    except AtlasError as error:
        warn("%s", error)
        return None
    if isinstance(day, date):
        return day
    warn("%s", TEXTS["undated-edition"].format(folder=folder))
    return None


@dataclass
class Editions:
    """The older editions by their days; the last ones asked for are held open.

    build: makes the site of an edition from its folder.
    """

    folders: Mapping[str, Path]
    build: "Callable[[Path], WSGIApplication]"
    _open: "OrderedDict[str, WSGIApplication]" = field(default_factory=OrderedDict)
    _broken: set[str] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)
    _doors: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def find(self, day: str) -> "WSGIApplication | None":
        """Give the site of an edition; None where it is not kept or cannot be read."""
        if day not in self.folders:
            return None
        # While an edition is built only its own readers wait, each for the first.
        with self._lock:
            door = self._doors[day]
        with door:
            found = self._open.get(day) or self._build(day)
            return self._hold(day, found) if found else None

    def _build(self, day: str) -> "WSGIApplication | None":
        if day in self._broken:
            return None
        try:
            return self.build(self.folders[day])
        except AtlasError as error:
            logging.getLogger(__name__).warning("Edition %s: %s", day, error)
            self._broken.add(day)
            return None

    def _hold(self, day: str, found: "WSGIApplication") -> "WSGIApplication":
        """Hold it open as the last one asked for; the first of too many is let go."""
        with self._lock:
            self._open[day] = found
            self._open.move_to_end(day)
            while len(self._open) > _MOST:
                self._open.popitem(last=False)
        return found


def lead(newest: "WSGIApplication", editions: Editions) -> "WSGIApplication":
    """Answer from the edition that a request names, or else from the newest one."""

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        _, first, day, rest = (*path.split("/", 3), "", "", "")[:4]
        below = first == EDITION
        if not below:
            day = find_day(environ.get("QUERY_STRING", ""))
        chosen = editions.find(day)
        if chosen and below:
            environ["SCRIPT_NAME"] = f"{environ.get('SCRIPT_NAME', '')}/{EDITION}/{day}"
            environ["PATH_INFO"] = f"/{rest}"
        return (chosen or newest)(environ, start)

    return answer


def find_day(query: str) -> str:
    """Find which edition a query names, itself or in the links that it holds.

    Empty where it names none, or links of several.
    """
    pairs = split_query(query)
    own = next((value for key, value in pairs if key == EDITION), "")
    links = [value.rpartition("?")[2] for key, value in pairs if key in _NESTED]
    days = {dict(reversed(split_query(link))).get(EDITION, "") for link in links}
    return own or (days.pop() if len(days) == 1 else "")
