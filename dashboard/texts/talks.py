"""Words of a talk: on the audience's screen, and in the speaker's window."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "deck-add": "Add this view",
        "deck-title": "Title on the screen",
        "deck-note": "Note for the speaker",
        "deck-up": "Earlier",
        "deck-down": "Later",
        "deck-remove": "Remove",
        "present": "Present in full screen (key f)",
        "talk": "Talk",
        "talk-previous": "Back",
        "talk-next": "Next",
        "talk-number": "{number} / {count}",
        "talk-speaker": "Speaker’s window",
        "talk-end": "End the talk",
        "talk-waits": "Waiting for the audience’s window. Open this one from there.",
        "talk-spent": "Time since the talk began",
        "talk-then": "Next step",
    }
)
