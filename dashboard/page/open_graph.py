"""What other sites show of a link of ours: Open Graph, Twitter card, oEmbed."""

from dashboard.page.oembed import Host, write_address
from dashboard.pictures.request import SIZES
from dashboard.view.shown import Shown

_ANSWERS = (("json", "application/json"), ("xml", "text/xml"))


def tell_cards(host: Host, shown: Shown) -> dict[str, object]:
    """Tell what the head says of a link, as `page/cards.html` writes it.

    metas: Open Graph's texts by their names. site: the address of the view.
    answers: the media type and address of each answer of oEmbed.
    """
    return {
        "metas": _tell_metas(host, shown),
        "site": shown.join(host.site),
        "answers": [
            (kind, write_address(host, shown.link, form)) for form, kind in _ANSWERS
        ],
    }


def _tell_metas(host: Host, shown: Shown) -> dict[str, str]:
    width, height, _ = SIZES["1x"]
    return {
        "og:type": "website",
        "og:site_name": host.title,
        "og:title": shown.sentence,
        "og:description": host.description,
        "og:url": shown.join(host.site),
        "og:image": shown.join(f"{host.site}image/map.png"),
        "og:image:type": "image/png",
        "og:image:width": f"{width}",
        "og:image:height": f"{height}",
        "og:image:alt": shown.sentence,
    }
