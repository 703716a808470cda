"""The table in the documents is the one that the atlas makes."""

from tests.lengths import DOCUMENT, write_document


def test_the_table_of_lengths_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == write_document()
