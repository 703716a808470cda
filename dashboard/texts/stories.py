"""Words of stories: the panel beside the map, the plain page, the slides."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "story": "Story",
        "about-stories-text": "Articles taken statement by statement, and stories of "
        "our own: what is said, what others say, what is known, and what happened "
        "since.",
        "story-work": "“{title}”, by {cited}",
        "story-undated": "undated",
        "story-own": "Told by this atlas, from its own records",
        "story-step": "Step {number} of {count}",
        "story-told": "Step {number} of {count}: {heading}",
        "story-previous": "Previous: {heading}",
        "story-next": "Next: {heading}",
        "story-first": "This is the first step",
        "story-last": "This is the last step",
        "story-keys": "The left and right arrow keys work, too",
        "story-on": "Scroll on, or press here",
        "story-list": "All steps",
        "story-back": "Back to the step",
        "story-close": "Close the story",
        "story-claim": "What the article says",
        "story-claim-own": "What happened",
        "story-others": "What others say",
        "story-known": "What is known",
        "story-after": "Since it was written",
        "story-after-own": "What came of it",
        "story-records": "On the map",
        "story-map": "Map of the step: {heading}",
        "story-sources": "Sources",
        "story-whole": "The whole story as a page",
        "story-slides": "As slides (PowerPoint)",
        "story-failed": "The story could not be loaded. Reload the page to try again.",
        "about-stories": "Stories",
        "story-open": "Open this step on the map",
        "story-notes": "Paraphrased; the author’s sentences are not quoted. Each part "
        "names its sources.",
        "story-notes-own": "What happened is told by the records below it, each with "
        "its sources; each other part names its own.",
    }
)
