"""What a reader or a link says, made fit to be quoted in a sentence."""

from unicodedata import category

from geodata.folding import squeeze

_LONGEST = 40


def show(text: str) -> str:
    """Make a text visible and at most 40 characters long."""
    seen = "".join(
        "\ufffd" if category(char) in {"Cf", "Cs"} else char for char in squeeze(text)
    )
    return seen if len(seen) <= _LONGEST else seen[: _LONGEST - 1] + "…"
