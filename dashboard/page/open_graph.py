"""What other sites show of a link of ours: Open Graph, Twitter card, oEmbed."""

from collections.abc import Iterator
from html import escape

from dashboard.page.oembed import Host, write_address
from dashboard.pictures.request import SIZES
from dashboard.texts import TEXTS
from dashboard.view.shown import Shown


def write_cards(host: Host, shown: Shown) -> str:
    """Write the head's elements for what a link shows."""
    width, height, _ = SIZES["1x"]
    told = {
        "og:type": "website",
        "og:site_name": host.title,
        "og:title": shown.sentence,
        "og:description": TEXTS["tagline"],
        "og:url": shown.join(host.site),
        "og:image": shown.join(f"{host.site}image/map.png"),
        "og:image:type": "image/png",
        "og:image:width": f"{width}",
        "og:image:height": f"{height}",
        "og:image:alt": shown.sentence,
    }
    # The card's title, text and picture are Open Graph's where it has none.
    card = '<meta name="twitter:card" content="summary_large_image">'
    return "\n".join([*_write_metas(told), card, *_write_links(host, shown)])


def _write_metas(told: dict[str, str]) -> Iterator[str]:
    for name, text in told.items():
        yield f'<meta property="{name}" content="{escape(text)}">'


def _write_links(host: Host, shown: Shown) -> Iterator[str]:
    yield f'<link rel="canonical" href="{escape(shown.join(host.site))}">'
    for form, kind in (("json", "application/json"), ("xml", "text/xml")):
        address = escape(write_address(host, shown.link, form))
        yield (
            f'<link rel="alternate" type="{kind}+oembed" href="{address}" '
            f'title="{escape(shown.sentence)}">'
        )
