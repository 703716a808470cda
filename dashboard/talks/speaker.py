"""The speaker's window: a page that the audience's window fills, without a server."""

from dashboard.library.library import Library
from dashboard.page.template import render

MODULE = "lib/talks/speaker.mjs"


def write_speaker(library: Library, title: str) -> str:
    """Write the page, which is empty until a talk fills it; title: the atlas's."""
    return render("talks/speaker.html", library=library, title=title, modules=(MODULE,))
