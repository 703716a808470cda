"""What other sites show of a link of ours: Open Graph, Twitter card, oEmbed."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.compiled.edition import Compiled
from dashboard.compiled.headings import find_heading
from dashboard.page.oembed import Host, write_address
from dashboard.pictures.request import MAP, SIZES, find_open
from dashboard.view.shown import Shown

Cards = Mapping[str, object] | None
"""What the head of a page says of it to others; None where nobody knows its address."""

_ANSWERS = (("json", "application/json"), ("xml", "text/xml"))


@dataclass(frozen=True, slots=True)
class _PreviewCard:
    """What stands on a card. path: of the page, below the site. image: likewise."""

    title: str
    text: str
    path: str
    canonical: str
    image: str


def tell_cards(host: Host, compiled: Compiled, shown: Shown) -> dict[str, object]:
    """Tell what the head says of a link: exactly what it opens, chart or step.

    metas: Open Graph's texts by their names. site: the canonical address, which a
    filter does not change. answers: media type and address of each answer of oEmbed.
    """
    chart = find_open(compiled.index, shown.view)
    heading = find_heading(compiled, shown, chart)
    frame, story = compiled.frame, shown.view.story
    text = shown.sentence if shown.link else frame.subtitle
    return _tell(
        host,
        _PreviewCard(
            title=heading,
            text=text or host.description,
            path=shown.join(""),
            canonical=f"story/{story}" if story else "",
            image=shown.join(f"image/{chart}.png"),
        ),
    )


def tell_page(
    host: Host, path: str, title: str, text: str, query: str = ""
) -> dict[str, object]:
    """Tell the same of a plain page; query: of the map on its card."""
    image = f"image/{MAP}.png?{query}".rstrip("?")
    return _tell(host, _PreviewCard(title, text, path, path, image))


def _tell(host: Host, card: _PreviewCard) -> dict[str, object]:
    return {
        "metas": _list_metas(host, card),
        "site": host.join(card.canonical),
        "title": card.title,
        "answers": [
            (kind, write_address(host, card.path, form)) for form, kind in _ANSWERS
        ],
    }


def _list_metas(host: Host, card: _PreviewCard) -> dict[str, str]:
    width, height, _ = SIZES["1x"]
    return {
        "og:type": "website",
        "og:site_name": host.title,
        "og:title": card.title,
        "og:description": card.text,
        "og:url": host.join(card.path),
        "og:image": host.join(card.image),
        "og:image:type": "image/png",
        "og:image:width": f"{width}",
        "og:image:height": f"{height}",
        "og:image:alt": card.title,
    }
