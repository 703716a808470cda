"""A story as a plain page: all its steps, no script, fit for printing."""

from html import escape

from dashboard.library.library import Library
from dashboard.page.plain import write_plain
from dashboard.stories.compiling import PARTS, list_sources
from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Source
from geodata.days import write_day
from geodata.story import Passage, Step, Story


def write_story(library: Library, atlas: Atlas, story: Story) -> str:
    """Write the page of a story; each step has the anchor ``#step-4``."""
    home = escape(library.home)
    steps = "\n".join(
        _write_step(home, atlas, story, number, step)
        for number, step in enumerate(story.steps, 1)
    )
    body = f"""<p><a href="{home}">{_say("back-to-map")}</a>
· <a href="{home}about">{_say("about")}</a></p>
<h1>{escape(story.title)}</h1>
<p>{_write_work(atlas, story)}</p>
<p class="story-intro">{escape(story.text)} {_say("story-notes")}</p>
<div class="story-page">
{steps}
</div>"""
    return write_plain(library, f"{story.title} · {atlas.title}", body)


def write_story_list(atlas: Atlas, *, alone: bool = False) -> str:
    """Write the stories of an atlas, each with its first step and its page.

    alone: without a server, which has the page.
    """
    rows = "".join(
        f'<li><a href="./?story={story.id}&amp;step=1">{escape(story.title)}</a>. '
        f"{escape(story.text)}{'' if alone else _write_page_link(story)}</li>"
        for story in atlas.stories
    )
    if not rows:
        return ""
    return f'<p>{_say("about-stories-text")}</p><ul class="plain">{rows}</ul>'


def _write_page_link(story: Story) -> str:
    return f' <a href="story/{story.id}">{_say("story-whole")}</a>'


def _say(name: str) -> str:
    return escape(TEXTS[name])


def _write_work(atlas: Atlas, story: Story) -> str:
    words = TEXTS["story-work"].format(
        work=story.work,
        author=story.author,
        publication=story.publication,
        day=write_day(story.day),
    )
    return _link(atlas.sources[story.source].url, words)


def _write_step(home: str, atlas: Atlas, story: Story, number: int, step: Step) -> str:
    parts = "".join(_write_part(home, atlas, step, part) for part in PARTS)
    address = f"{home}?story={story.id}&amp;step={number}"
    return f"""<section id="step-{number}"><h2>{number}. {escape(step.heading)}</h2>
<div class="claim"><h3>{_say("story-claim")}</h3><p>{escape(step.claim)}</p></div>
{parts}<p><a href="{address}">{_say("story-open")}</a></p></section>"""


def _write_part(home: str, atlas: Atlas, step: Step, part: str) -> str:
    rows = "".join(
        f"<li>{_write_passage(home, atlas, passage)}</li>"
        for passage in getattr(step, part)
    )
    if not rows:
        return ""
    return f'<h3>{_say(f"story-{part}")}</h3><ul class="plain passages">{rows}</ul>\n'


def _write_passage(home: str, atlas: Atlas, passage: Passage) -> str:
    who = f"<strong>{escape(passage.who)}:</strong> " if passage.who else ""
    return (
        f"<p>{who}{escape(passage.text)}</p>"
        f"{_write_sources(atlas, passage)}{_write_records(home, atlas, passage)}"
    )


def _write_sources(atlas: Atlas, passage: Passage) -> str:
    known = (atlas.sources[key] for key in list_sources(atlas, passage))
    links = "; ".join(_link(source.url, _name_source(source)) for source in known)
    return f'<p class="hint">{_say("story-sources")}: {links}</p>' if links else ""


def _name_source(source: Source) -> str:
    """Name a source by publisher and day: ``Turan, c. 2024-05``."""
    day, rough = source.published.rstrip("~"), source.published.endswith("~")
    told = TEXTS["circa"].format(day=day) if rough else day
    return ", ".join(filter(None, (source.publisher or source.title, told)))


def _write_records(home: str, atlas: Atlas, passage: Passage) -> str:
    titles = {record.id: record.title for record in atlas.records}
    links = "; ".join(
        f'<a href="{home}?pick={escape(key)}">{escape(titles[key])}</a>'
        for key in passage.records
    )
    return f'<p class="hint">{_say("story-records")}: {links}</p>' if links else ""


def _link(address: str, words: str) -> str:
    """Link words to a web address; what is none stays words."""
    if not address.startswith(("https://", "http://")):
        return escape(words)
    return f'<a href="{escape(address)}" rel="noopener external">{escape(words)}</a>'
