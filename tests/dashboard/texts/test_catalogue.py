"""The catalogue for translators: all words, and gettext reads what comes back."""

from gettext import GNUTranslations
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from dashboard.texts import TEXTS
from tests.catalogue import compile_catalogue


def list_words(catalogue: Catalog) -> dict[str, str]:
    """List the words of a catalogue by their keys, as the tables have them."""
    words = {}
    for message in catalogue:
        if isinstance(message.id, tuple):
            for form, text in zip(("one", "other"), message.id, strict=True):
                words[f"{message.context}.{form}"] = text
        elif message.context:  # the header has none
            words[message.context] = f"{message.id}"
    return words


def test_the_catalogue_holds_every_word() -> None:
    file = BytesIO()
    write_po(file, compile_catalogue())
    file.seek(0)
    catalogue = read_po(file)
    assert list_words(catalogue) == dict(TEXTS)
    assert all(m.python_brace_format for m in catalogue if "{" in f"{m.id}")


def test_what_translators_give_back_is_read_by_its_key() -> None:
    """In a language with three plural forms, and a text that two keys share."""
    catalogue = Catalog(locale="pl")
    catalogue.add("km", "kilometry", context="column-km")
    hours = ("{count} hour", "{count} hours")
    catalogue.add(
        hours,
        ("{count} godzina", "{count} godziny", "{count} godzin"),
        context="count-hours",
    )
    file = BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    polish = GNUTranslations(file)
    assert polish.pgettext("column-km", TEXTS["column-km"]) == "kilometry"
    told = [polish.npgettext("count-hours", *hours, number) for number in (1, 2, 5)]
    assert [words.split()[1] for words in told] == ["godzina", "godziny", "godzin"]
