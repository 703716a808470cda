"""HTML is written by templates alone, and by one macro for each kind of thing."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

import dashboard
from dashboard.about.page import write_about_within
from geodata import read_atlas

HOUSE = Path(dashboard.__file__).parent
TAG = re.compile(
    r"""</[a-z]|</$          # the end of an element
    | <[a-z][\w-]*\s[^<>]*=  # one with an attribute
    | <(?:br|hr|wbr|p|li|td|th|tr)>
    | <!doctype""",
    re.IGNORECASE | re.VERBOSE,
)
DRAWN = {
    "drawing/printing.py",  # the head of an SVG
}


def list_strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_module_has_html_in_a_string() -> None:
    found = {
        path.relative_to(HOUSE).as_posix()
        for path in HOUSE.rglob("*.py")
        if any(map(TAG.search, list_strings(path)))
    }
    assert found == DRAWN


def test_no_module_escapes_by_itself() -> None:
    sources = {path: path.read_text("utf-8") for path in HOUSE.rglob("*.py")}
    found = {
        path.relative_to(HOUSE).as_posix()
        for path, text in sources.items()
        if re.search(r"\bimport escape\b|\bescape\(", text)
    }
    assert found == DRAWN


def read_links(folder: Path, address: str) -> list[str]:
    """Read how the page about the data links a source and its contact."""
    atlas = read_atlas(folder)
    gazette = replace(atlas.sources["gazette"], url=address)
    told = replace(atlas, sources={"gazette": gazette}, contact=address)
    page = write_about_within(told)
    assert gazette.title in unescape(page)
    links = map(unescape, re.findall("<a [^>]*>", page))
    return [link for link in links if address in link]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=1&c=%22",
        "HTTP://example.org",
        "mailto:atlas@example.org",
    ],
)
def test_an_address_of_web_or_mail_becomes_a_link(
    small_atlas: Path, address: str
) -> None:
    link = f'<a href="{address}">'
    assert read_links(small_atlas, address) == [link, link]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert('https://')",
        " javascript:alert(1)",
        "data:text/html,https://",
        "//example.org",
    ],
)
def test_any_other_address_stays_a_text(small_atlas: Path, address: str) -> None:
    assert read_links(small_atlas, address) == []


def test_one_macro_writes_the_links_that_leave() -> None:
    templates = [path for path in HOUSE.rglob("*.html") if "assets" not in path.parts]
    writers = [path.name for path in templates if "noopener" in path.read_text("utf-8")]
    assert writers == ["macros.html"]
