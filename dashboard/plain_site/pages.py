"""The pages of a site of plain files: each is `index.html` in a folder of its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dashboard.about.calendar_page import write_calendar
from dashboard.about.edition_changes import Past
from dashboard.about.edition_changes_page import FEED, write_changes, write_feed
from dashboard.about.page import write_about
from dashboard.compiled.edition import Compiled
from dashboard.compiled.frame import CALENDAR, CHANGES
from dashboard.page.crawling import ROBOTS, SITEMAP, write_robots, write_sitemap
from dashboard.page.explorer import write_page
from dashboard.page.listing import write_records
from dashboard.page.oembed import TYPES
from dashboard.page.open_graph import Cards, tell_cards, tell_page
from dashboard.page.story import write_story
from dashboard.page.template import render
from dashboard.pictures.request import list_pictured
from dashboard.pictures.studio import Studio
from dashboard.plain_site.library import PlainHost, PlainLibrary
from dashboard.plain_site.work import FileWork
from dashboard.sharing.embed_map import write_embed
from dashboard.sharing.embed_request import CONTROLS, Asked
from dashboard.texts import TEXTS

LOST = "404.html"
"""What hosts show where there is nothing."""

_READER = "lib/plain_embed.mjs"
"""The module by which an embed reads its own address."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages are made of; site: the absolute address, or empty."""

    library: PlainLibrary
    compiled: Compiled
    site: str

    def list_plain(self) -> Iterator[tuple[str, str]]:
        """List the pages for which nothing is drawn: their files, and their text."""
        library, compiled, shown = self.library, self.compiled, self.compiled.opening
        atlas, frame = compiled.atlas, compiled.frame
        yield "index.html", write_page(library, compiled, shown, self._tell_cards())
        cards = self._tell_page("about", TEXTS["about"], frame.description)
        page = write_about(library, atlas, frame.pages, cards)
        yield "about/index.html", page
        cards = self._tell_page("records", shown.sentence, frame.description)
        yield "records/index.html", write_records(library, compiled, shown, cards)
        for story in atlas.stories:
            told = (f"story/{story.id}", story.title, story.text)
            cards = self._tell_page(*told, f"story={story.id}")
            page = write_story(library, atlas, story, cards)
            yield f"story/{story.id}/index.html", page
        yield from self._list_further()
        yield (
            LOST,
            render("plain_site/lost.html", library=library, title=TEXTS["no-page"]),
        )

    def _list_further(self) -> Iterator[tuple[str, str]]:
        """List what not every atlas has, and what only a named site tells of itself."""
        library, compiled, pages = (
            self.library,
            self.compiled,
            self.compiled.frame.pages,
        )
        if CALENDAR in pages:
            page = write_calendar(library, compiled.atlas)
            yield f"{CALENDAR}/index.html", page
        if CHANGES in pages:
            past = Past(compiled.atlas)
            for day in past.days:
                page = write_changes(library, past, day)
                yield f"{CHANGES}/{day}/index.html", page
            yield f"{CHANGES}/index.html", page
            yield FEED, write_feed(past, self.site or library.home)
        if self.site:
            yield SITEMAP, write_sitemap(self._host, compiled.index, pages)
            yield ROBOTS, write_robots(self.site, library.home)

    def list_embeds(self) -> Iterator[FileWork]:
        """List the embeds, which hold pictures."""
        for chart in list_pictured(self.compiled.index):
            place = f"embed/{chart}/index.html"
            yield FileWork(place, partial(self._embed, chart))

    def _embed(self, chart: str, studio: Studio) -> bytes:
        asked = Asked(chart, "", controls=CONTROLS, reader=_READER)
        return write_embed(self.library, studio, asked).encode()

    @property
    def _host(self) -> PlainHost:
        frame = self.compiled.frame
        return PlainHost(self.site, frame.title, frame.description, self.library)

    def _tell_cards(self) -> Cards:
        """Tell what others show of the site; only who knows its address can."""
        if not self.site:
            return None
        cards = tell_cards(self._host, self.compiled, self.compiled.opening)
        answers = [
            (kind, f"{self.site}oembed/map.{form}") for form, kind in TYPES.items()
        ]
        return {**cards, "answers": answers}

    def _tell_page(self, path: str, title: str, text: str, query: str = "") -> Cards:
        if not self.site:
            return None
        return {**tell_page(self._host, path, title, text, query), "answers": ()}
