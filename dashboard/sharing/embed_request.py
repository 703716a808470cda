"""What the address of an embed says."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.style.colours import PALETTES
from dashboard.texts import TEXTS
from dashboard.view.keys import Option
from dashboard.view.link_reader import Notice
from dashboard.view.quotation import show

TIMELINE, FILTERS = "timeline", "filters"
CONTROLS = (TIMELINE, FILTERS)
"""What an embedded map can have beside its zoom."""

_NONE = "none"
MODULE = "lib/frame.mjs"
"""What an embedded chart loads: it tells its height, and opens its links."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of an embed says.

    chart: a slug of what has a picture. query: a link's. theme: ``light``, ``dark``,
    or empty: the reader's. controls: of `CONTROLS`. fits: whether the page around is
    told the height of the content. notices: what of it was not understood. reader: the
    module that reads the address in the browser, where no server does; or empty.
    """

    chart: str
    query: str
    theme: str = ""
    controls: tuple[str, ...] = ()
    fits: bool = False
    notices: tuple[Notice, ...] = ()
    reader: str = ""

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules that any embed loads first: what reads its address."""
        return (self.reader,) if self.reader else ()


def read_asked(chart: str, query: str, options: Mapping[str, str]) -> Asked:
    """Read an address; a bad control is left out and said, a bad theme left out."""
    named = options.get(Option.CONTROLS, "")
    names = [name for name in named.split("~") if name and named != _NONE]
    theme = options.get(Option.THEME, "")
    bad = dict.fromkeys(name for name in names if name not in CONTROLS)
    known = ", ".join((_NONE, *CONTROLS))
    return Asked(
        chart,
        query,
        theme if theme in PALETTES else "",
        tuple(name for name in CONTROLS if name in names),
        options.get(Option.FIT) == "yes",
        tuple(
            Notice(
                Option.CONTROLS, show(name), TEXTS["bad-controls"].format(known=known)
            )
            for name in bad
        ),
    )
