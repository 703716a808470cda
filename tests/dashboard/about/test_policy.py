"""The policy of drawing: the document’s own text, as a part of the page."""

from dataclasses import replace

from dashboard.about.page import write_about_within
from dashboard.about.policy import read_policy
from geodata import read_atlas


def test_it_is_the_document_as_html() -> None:
    page = write_about_within(read_atlas())
    written = page.partition('<section id="policy">')[2].partition("</section>")[0]
    assert written.count("<h3>") == 7
    assert "<h3>How to object</h3>" in written
    assert "<strong>Artsvashen (Bashkend)</strong>: drawn as Azerbaijan’s" in written
    assert "<code>wordings.csv</code>" in written
    assert "**" not in written
    assert written.count("<ul>") == written.count("</ul>") == 7


def test_an_atlas_of_one_view_has_none() -> None:
    alone = replace(read_atlas(), sides=())
    assert not read_policy(alone)
    assert 'id="policy"' not in write_about_within(alone)
