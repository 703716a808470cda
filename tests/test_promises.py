"""What the page of reliability says is held by tests that there are."""

import ast

import pytest

from tests.promises import DOCUMENT, PROMISES, ROOT, write_page

HELD = [test for promises in PROMISES.values() for test in promises.values()]


@pytest.mark.parametrize("test", HELD)
def test_a_promise_is_held_by_a_test(test: str) -> None:
    file, _, name = test.partition("::")
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}


def test_the_page_says_what_is_promised() -> None:
    assert DOCUMENT.read_text("utf-8") == write_page(), "python -m tests.promises"
