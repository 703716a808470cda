"""The words: each key once, each used, and none used that there is not."""

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import filter as match
from functools import cache
from pathlib import Path

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import build_files
from dashboard.texts import ROOMS, TEXTS, call_within, count
from geodata import read_atlas

ROOT = Path(__file__).parents[3]
TABLES = ROOT / "dashboard" / "texts"

COMPUTED = (
    *(
        "about-*",
        "asks-*",
        "answer-*-*",
        "bad-*",
        "by-*",
        "certainty-*",
        "chart-*",
    ),
    *("column-*", "compare-*", "controls-*", "count-*.*", "month-*", "field-*"),
    *("finding-couple-*", "finding-without-*", "found-*"),
    *("held-*", "is-*", "join-*", "layer-*", "legend-*", "line-*", "match-*"),
    *(
        "means-*",
        "mode-*",
        "needs-*",
        "no-*-record",
        "passages-*",
        "play-*",
        "read-*",
        "says-*",
    ),
    *(
        "month-*",
        "section-*",
        "share-*",
        "sign-*",
        "size-*",
        "state-*",
        "story-*",
    ),
    *("supports-*", "timeline-*", "trial-*", "trip-*", "trip-none-*"),
    *("change-*", "changed-*", "citing-*", "page-*", "part-*", "verdict-*"),
    *("verified-*", "way-*", "way-*-about"),
)
"""The keys that code computes, `*` for what varies."""

WIDE = {
    "*-*": ("chart-*", "citation-*", "deck-*", "form-*", "scope-*", "theme-*"),
    "*-record": ("next-record", "previous-record"),
}
"""Those of which a part alone is meant."""

LOOKUP = re.compile(
    r"\b(?:TEXTS|texts|says)"
    r"(?:\[(?P<key>(?:[^\[\]]|\[[^\]]*\])*)\]|\.get\((?P<got>[^,)]*)|\.(?P<name>\w+)\b(?!\())"
)
TAKEN = re.compile(r"\{([^{}]*)\} = [\w.]*\btexts\b")
QUOTED = re.compile(r"""`[^`]*`|"[^"\n]*"(?: ~)?|'[^'\n]*'(?: ~)?""")
VARIES = re.compile(r"\$?\{(?:[^{}]|\{[^{}]*\})*\}")


@cache
def read_code() -> dict[str, str]:
    """Read all code of both halves but the tables themselves, by its path."""
    paths = [
        *(
            path
            for end in ("py", "html")
            for path in ROOT.glob(f"dashboard/**/*.{end}")
        ),
        *ROOT.glob("assets/**/*.mjs"),
    ]
    tables = {TABLES / f"{room}.py" for room in ROOMS}
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in paths
        if path not in tables
    }


def list_quoted(code: str) -> Iterator[str]:
    """List the texts in quotes, `*` for what is put in and what is added."""
    for quoted in QUOTED.findall(code):
        text = VARIES.sub("*", quoted.rstrip("~ ")[1:-1])
        yield f"{text}*" if quoted.endswith("~") else text


def list_lookups(code: str) -> Iterator[str]:
    """List the keys that are looked up; `*` stands for what is computed of them."""
    for found in LOOKUP.finditer(code):
        if found["name"]:
            yield found["name"]
        yield from list_quoted(found["key"] or found["got"] or "")
    for names in TAKEN.findall(code):
        yield from (name.strip() for name in names.split(","))


def list_mentions(code: str) -> Iterator[str]:
    """List the keys that are handed on by name, which only those of two words are."""
    known = {*TEXTS, *COMPUTED, *WIDE}
    yield from (text for text in list_quoted(code) if "-" in text and text in known)


def find_meant(form: str) -> set[str]:
    return {key for part in WIDE.get(form, (form,)) for key in match(TEXTS, part)}


def test_no_key_stands_twice() -> None:
    keys = Counter(
        key.value
        for room in ROOMS
        for node in ast.walk(ast.parse((TABLES / f"{room}.py").read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    )
    assert [key for key, times in keys.items() if times > 1] == []
    assert set(keys) == set(TEXTS)


def test_words_lie_in_a_file_named_as_their_room() -> None:
    files = {path.stem for path in TABLES.glob("*.py")} - {"__init__"}
    assert set(ROOMS) == files
    assert [room for room in ROOMS if not (ROOT / "dashboard" / room).is_dir()] == []


def test_every_word_looked_up_exists() -> None:
    missing = {
        (path, key)
        for path, code in read_code().items()
        for key in list_lookups(code)
        if "*" not in key and key not in TEXTS
    }
    assert missing == set()


def test_computed_keys_are_listed() -> None:
    listed = {*COMPUTED, *WIDE}
    found = {key for code in read_code().values() for key in list_lookups(code)}
    handed = {key for code in read_code().values() for key in list_mentions(code)}
    assert {key for key in found if "*" in key} - listed == set()
    assert listed - found - handed == set()
    assert [form for form in listed if not find_meant(form)] == []


def test_every_word_is_used() -> None:
    codes = read_code().values()
    keys = {
        key for code in codes for key in (*list_lookups(code), *list_mentions(code))
    }
    used = set().union(*map(find_meant, keys))
    assert set(TEXTS) - used == set()


def test_the_browser_has_words_before_it_needs_them(small_atlas: Path) -> None:
    files = build_files(Compiled(read_atlas(small_atlas)), ROOT / "assets")
    names = ("atlas.json", "charts.json", "network.json", "changes.json", "talk.json")
    sent = {name: set(json.loads(files[name])["texts"]) for name in names}
    assert sum(map(len, sent.values())) == len(set().union(*sent.values()))

    def list_there(path: str) -> set[str]:
        """List the words that a module has: those of the atlas, and its room's."""
        own = set(ROOMS.get(Path(path).relative_to("assets/lib").parts[0], ()))
        return sent["atlas.json"].union(*(one for one in sent.values() if own & one))

    early = {
        (path, key)
        for path, code in read_code().items()
        if path.endswith(".mjs")
        for key in (*list_lookups(code), *list_mentions(code))
        if not find_meant(key) & list_there(path)
    }
    assert early == set()


def test_counted_things_have_a_text_for_each_plural_form() -> None:
    forms: dict[str, set[str]] = {}
    for key in TEXTS:
        noun, _, form = key.partition(".")
        if form:
            forms.setdefault(noun, set()).add(form)
    assert set(map(frozenset, forms.values())) == {frozenset({"one", "other"})}


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 hours"), (1, "1 hour"), (2, "2 hours"), (1001, "1\u202f001 hours")],
)
def test_a_number_has_its_plural_form(number: int, words: str) -> None:
    assert count("hours", number) == words


def test_no_number_is_torn_from_its_unit() -> None:
    torn = re.compile(r"\} ?\b(km|mm|kB)\b|\}[ \u00a0]?%")
    assert [key for key, text in TEXTS.items() if torn.search(text)] == []


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Zangezur corridor", "the Zangezur corridor"),
        ("Aras corridor through Iran", "the Aras corridor through Iran"),
        (
            "Trans-Caspian route: Batumi branch",
            "the Trans-Caspian route: Batumi branch",
        ),
        ("Crossroads of Peace: Gyumri–Kars railway",) * 2,
        ("TRIPP", "TRIPP"),
        ("The peace treaty", "the peace treaty"),
    ],
)
def test_a_title_within_a_sentence_has_its_article(title: str, within: str) -> None:
    assert call_within(title) == within
