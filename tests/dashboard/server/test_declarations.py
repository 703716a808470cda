"""What JavaScript is told of the files: it is up to date, and the files are so."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NotRequired, TypedDict

import pytest

from dashboard.server.declarations import (
    FILE,
    DeclarationError,
    write_declarations,
)
from dashboard.settings import find_assets


@dataclass
class Spot:
    """A place."""

    at: tuple[float, float]
    names: dict[str, list[str | None]]


class Told(TypedDict):
    """Told of it.

    spots: all.
    """

    spots: Sequence[Spot]
    form: NotRequired[Literal["one", "other"]]
    size: int | float


WRITTEN = """
/**
 * Told of it.
 *
 * spots: all.
 */
export interface Told {
  spots: Spot[];
  form?: "one" | "other";
  size: number;
}

/** A place. */
export interface Spot {
  at: [number, number];
  names: { [name: string]: (string | null)[] };
}
"""


def test_what_is_told_is_up_to_date() -> None:
    kept = (find_assets() / FILE).read_text()
    assert kept == write_declarations(), "run `make types`"


def test_a_class_becomes_an_interface_with_all_that_it_names() -> None:
    assert write_declarations([Told]).endswith(WRITTEN)


def test_what_cannot_be_told_is_refused() -> None:
    class Odd(TypedDict):
        path: Path

    with pytest.raises(DeclarationError, match=r"Path.* has no form"):
        write_declarations([Odd])


def test_two_classes_of_one_name_are_refused() -> None:
    class Spot(TypedDict):
        at: int

    with pytest.raises(DeclarationError, match="have the same name"):
        write_declarations([Told, Spot])
