"""The words as a catalogue for translators, in gettext's form: `make words`.

The key is the context of its text; counted things have plural forms.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from dashboard.texts import ROOMS

FILE = Path(__file__).parents[1] / "build" / "words.pot"


def compile_catalogue() -> Catalog:
    """Compile the catalogue: a message for each word, with the table it stands in."""
    catalogue = Catalog(project="Corridor Atlas", fuzzy=False)
    for room, words in ROOMS.items():
        place = [f"dashboard/texts/{room}.py"]
        for key, text in words.items():
            noun, _, form = key.partition(".")
            if form != "other":
                message = (text, words[f"{noun}.other"]) if form else text
                catalogue.add(message, context=noun, auto_comments=place)
    return catalogue


def main() -> None:
    """Write the catalogue into the folder `build`."""
    FILE.parent.mkdir(exist_ok=True)
    with FILE.open("wb") as file:
        write_po(file, compile_catalogue())


if __name__ == "__main__":
    main()
