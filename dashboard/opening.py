"""The first sight of a page: its frame, sentence and a still map, before any script.

What the layout will be stands here as plain HTML behind it, so that nothing
moves when the live page comes; `assets/lib/still.mjs` takes the map over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape

from dashboard import ids
from dashboard.compiled import Compiled
from dashboard.layout import build_page
from dashboard.links import write_link
from dashboard.map.positions import find_points
from dashboard.markup import MARK, write_markup
from dashboard.neighbours import Point
from dashboard.pictures import write_address
from dashboard.shown import Shown
from dashboard.texts import TEXTS
from dashboard.view import PageIndex, View

_DARK = "(prefers-color-scheme: dark)"
_SIZES = (
    # widest screen for it in px, width and height in px: no map there is larger
    (480, 480, 560),
    (900, 900, 640),
    (None, 1300, 800),
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first sight of one atlas; written anew for each link."""

    title: str
    root: str
    index: PageIndex
    frame: str
    points: Mapping[str, Point]
    zoom: float

    def write(self, shown: Shown) -> str:
        """Write it for what a link shows."""
        pictured = write_link(self._aim(shown.view), self.index)
        body = self.frame
        for place, text in (
            (ids.SENTENCE, escape(shown.sentence)),
            (ids.STAGE, _write_picture(self.root, pictured)),
        ):
            body = body.replace(MARK.format(place), text)
        return (
            f'<div id="{ids.OPENING}" class="opening" aria-hidden="true" inert>'
            f"{body}</div>{self._write_fallback(shown)}"
        )

    def _aim(self, view: View) -> View:
        """Open on the record picked where the link names no camera, as the map does."""
        point = self.points.get(view.pick or "")
        if view.at or not point:
            return view
        return replace(view, at=(*point, self.zoom))

    def _write_fallback(self, shown: Shown) -> str:
        """Write what a reader without JavaScript gets."""
        address = escape(self.root + write_address(shown.link))
        records = shown.join(f"{self.root}records")
        told, sentence = shown.view.story, shown.sentence
        story = _write_way(f"{self.root}story/{told}", TEXTS["story-whole"])
        return (
            f"<noscript><style>.opening,._dash-loading{{display:none}}</style>"
            f'<main class="plain-page"><h1>{escape(self.title)}</h1>'
            f"<p><strong>{escape(sentence)}</strong></p>"
            f'<p class="notice">{escape(TEXTS["no-script"])}</p>'
            f'<img class="whole-still" src="{address}" alt="{escape(sentence)}" '
            f'width="1200" height="675">'
            f"{_write_way(records, TEXTS['all-records'])}"
            f"{story if told else ''}"
            f"</main></noscript>"
        )


def prepare_opening(compiled: Compiled, base_path: str) -> Opening:
    """Write the layout once; base_path: the site's root, with a slash behind."""
    atlas, index = compiled.atlas, compiled.index
    frame = write_markup(build_page(atlas, index))
    points, zoom = find_points(atlas), atlas.camera[2]
    return Opening(atlas.title, base_path, index, frame, points, zoom)


def _write_way(address: str, words: str) -> str:
    return f'<p><a href="{escape(address)}">{escape(words)}</a></p>'


def _write_picture(root: str, link: str) -> str:
    """Offer the still map in both themes for each size of screen."""
    sources = []
    for widest, width, height in _SIZES:
        for theme in ("dark", "light"):
            address = root + write_address(
                link, frame="none", width=width, height=height, theme=theme
            )
            media = [_DARK] if theme == "dark" else []
            media += [f"(max-width: {widest}px)"] if widest else []
            if media:
                query = " and ".join(media)
                sources.append(f'<source media="{query}" srcset="{escape(address)}">')
            else:
                source = f'src="{escape(address)}" alt=""'
                sources.append(f'<img class="still" fetchpriority="high" {source}>')
    return f"<picture>{''.join(sources)}</picture>"
