"""What other sites show of a link of ours: Open Graph, Twitter card, oEmbed."""

from collections.abc import Iterator
from html import escape

from dashboard.describing import describe
from dashboard.links import parse_link, write_link
from dashboard.oembed import Host, write_address
from dashboard.pictures import SIZES
from dashboard.texts import TEXTS
from dashboard.view import PageIndex
from geodata.selecting import select


def write_cards(host: Host, index: PageIndex, query: str) -> str:
    """Write the head's elements for a link's query, what is bad in it left out."""
    view, _ = parse_link(query, index)
    link = write_link(view, index)
    sentence = describe(index, view, select(index, view).count)
    picture = f"{host.site}image/map.png?{link}".rstrip("?")
    width, height, _ = SIZES["1x"]
    told = {
        "og:type": "website",
        "og:site_name": host.title,
        "og:title": sentence,
        "og:description": TEXTS["tagline"],
        "og:url": f"{host.site}?{link}".rstrip("?"),
        "og:image": picture,
        "og:image:type": "image/png",
        "og:image:width": f"{width}",
        "og:image:height": f"{height}",
        "og:image:alt": sentence,
    }
    # The card's title, text and picture are Open Graph's where it has none.
    card = '<meta name="twitter:card" content="summary_large_image">'
    return "\n".join([*_write_metas(told), card, *_write_links(host, link, sentence)])


def _write_metas(told: dict[str, str]) -> Iterator[str]:
    for name, text in told.items():
        yield f'<meta property="{name}" content="{escape(text)}">'


def _write_links(host: Host, link: str, title: str) -> Iterator[str]:
    yield f'<link rel="canonical" href="{escape(f"{host.site}?{link}".rstrip("?"))}">'
    for form, kind in (("json", "application/json"), ("xml", "text/xml")):
        address = escape(write_address(host, link, form))
        yield (
            f'<link rel="alternate" type="{kind}+oembed" href="{address}" '
            f'title="{escape(title)}">'
        )
