"""What a chart is before anything is filtered: its categories, and who counts where.

The browser's half gets a template as JSON and only counts by the mask
(assets/lib/charts/count.mjs); nothing else about a chart is written twice.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

Patch = Mapping[str, Any]
"""Fields of a view, as the browser names them, that choosing something changes."""

Reducer = Literal["count", "pair", "measure"]
Form = Literal["columns", "dots", "bars", "profile"]
Finding = Literal["shift", "leader", "couple", "corridors"]


class Category(TypedDict):
    """A row or a column: its title, its colour's token, and what choosing it sets.

    minor: drawn more quietly: a column that is a part of one before it, or a row that
    stands apart below the others.
    """

    title: str
    colour: str
    minor: bool
    patch: Patch


class Template(TypedDict):
    """One chart of one atlas.

    about: one sentence: what is counted. rows: years of a chart of columns, places of
    dots, actors of bars. columns: a strip each over the years, the years of dots; of a
    chart of pairs they are the rows again. marks: for `count`, (record, row,
    columns…); for `pair`, (record, rows…); records by their place in the index; for
    `measure` none: it does not count records (dashboard.corridors.comparison). rank:
    the fullest rows first, those that are minor last; else in their order, from the
    first that is not empty to the last. most: rows shown of each of the two. finding:
    what the title states; focus: the column that it is about. patch:
    what limits the records to those that the chart counts.
    """

    slug: str
    title: str
    about: str
    reducer: Reducer
    form: Form
    rows: Sequence[Category]
    columns: Sequence[Category]
    marks: Sequence[Sequence[int]]
    rank: bool
    most: int
    finding: Finding
    focus: int
    patch: Patch


def name_category(
    title: str,
    colour: str = "",
    *,
    minor: bool = False,
    **patch: Any,  # noqa: ANN401 -- a view's fields
) -> Category:
    """Make a category."""
    return {"title": title, "colour": colour, "minor": minor, "patch": patch}
