"""No still picture changes without somebody having looked at it."""

import pytest

from tests.pictures import Case, compare, list_cases, list_orphans


@pytest.mark.parametrize("case", list_cases(), ids=str)
def test_a_picture_is_as_it_was(case: Case) -> None:
    fault = compare(case)
    assert not fault, fault


def test_every_picture_kept_is_of_something() -> None:
    assert list(list_orphans()) == []
