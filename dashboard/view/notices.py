"""What a page says of its link: what was not understood, and a newer edition."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date, tell_day
from dashboard.view.link_reader import Notice
from dashboard.view.links import write_link
from dashboard.view.model import PageIndex, View


def tell_notices(
    home: str, index: PageIndex, view: View, notices: Iterable[Notice]
) -> dict[str, object]:
    """Tell what plain pages say of a link.

    reasons: what was not understood. older: which edition is shown, empty for the
    newest. newest: where that is. home: the site's path, with a slash behind.
    """
    link = write_link(replace(view, edition=None), index)
    return {
        "reasons": [notice.reason for notice in notices],
        "older": tell_edition(index),
        "newest": f"{home}?{link}".rstrip("?"),
    }


def tell_edition(index: PageIndex) -> str:
    """Say which edition is shown, and which is the newest; empty where it is this."""
    if not index["newest"]:
        return ""
    day = tell_day(index["edition"])
    return TEXTS["older-edition"].format(day=day, newest=tell_date(index["newest"]))
