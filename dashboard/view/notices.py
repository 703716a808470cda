"""What a page says of its link: what was not understood, and a newer edition."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from dashboard.texts import TEXTS
from dashboard.view.link_reader import Notice
from dashboard.view.links import write_link
from dashboard.view.model import PageIndex, View
from geodata.days import write_day


def write_notices(
    home: str, index: PageIndex, view: View, notices: Iterable[Notice]
) -> str:
    """Write them as a list, empty where there is nothing to say.

    home: the site's path, below which the view's link leads to the newest edition.
    """
    said = [escape(notice.reason) for notice in notices]
    said += _offer_newest(home, index, view)
    rows = "".join(f"<li>{words}</li>" for words in said)
    return f'<ul class="notice plain">{rows}</ul>' if rows else ""


def tell_edition(index: PageIndex) -> str:
    """Say which edition is shown, and which is the newest; empty where it is this."""
    if not index["newest"]:
        return ""
    day = write_day(index["edition"])
    return TEXTS["older-edition"].format(day=day, newest=index["newest"])


def _offer_newest(home: str, index: PageIndex, view: View) -> Iterator[str]:
    if told := tell_edition(index):
        link = write_link(replace(view, edition=None), index)
        address = escape(f"{home}?{link}".rstrip("?"))
        way = f'<a target="_blank" href="{address}">{escape(TEXTS["show-newest"])}</a>'
        yield f"{escape(told)} {way}"
