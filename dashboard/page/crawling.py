"""What search engines are told: which pages there are, and what is no page."""

from typing import Final

from dashboard.page.oembed import Host
from dashboard.page.template import render
from dashboard.view.model import PageIndex
from geodata.days import write_day

SITEMAP: Final = "sitemap.xml"
ROBOTS: Final = "robots.txt"

_DRAWN: Final = ("image/", "data/", "slides.pptx", "file.html", "embed/", "oembed")
"""What is made anew for each link, and says nothing that a page does not."""


def list_pages(index: PageIndex, pages: tuple[str, ...] = ()) -> list[str]:
    """List the paths of all pages below the site, the first its home.

    pages: what there is beside home, the page of data, and stories.
    """
    return ["", "about", *pages, *(f"story/{name}" for name in index["stories"])]


def write_sitemap(host: Host, index: PageIndex, pages: tuple[str, ...] = ()) -> str:
    """Write the sitemap of a site, with absolute addresses (sitemaps.org 0.9)."""
    addresses = [host.join(path) for path in list_pages(index, pages)]
    day = write_day(index["edition"])
    return render("page/sitemap.xml", addresses=addresses, day=day)


def write_robots(site: str, home: str) -> str:
    """Write what robots may ask for (RFC 9309); home: the site's path on its host.

    Whoever draws the card of a pasted link asks for its picture.
    """
    return render("page/robots.txt", site=site, home=home, drawn=_DRAWN)
