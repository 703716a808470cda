"""Words of stories: the panel beside the map, the plain page, the slides."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "story": "Story",
        "about-stories-text": "An article taken statement by statement: what it says, "
        "what others say, what is known, and what happened since.",
        "story-work": "“{work}”, by {author}, {publication}, {day}",
        "story-cited": "{author}, {publication}, {day}",
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
        "story-others": "What others say",
        "story-known": "What is known",
        "story-after": "Since it was written",
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
    }
)
