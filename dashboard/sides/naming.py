"""What records are called in a view: by its side, and on the map in its language."""

from dashboard.view.model import PageIndex, View
from geodata.index.indexing import SideEntry
from geodata.index.wordings import say


def find_side(index: PageIndex, view: View) -> SideEntry | None:
    """Find whose view it is; None in an atlas without sides."""
    return next((side for side in index["sides"] if side["id"] == view.side), None)


def find_language(index: PageIndex, view: View) -> str:
    """Find the language of labels: the one chosen, else the side's own."""
    side = find_side(index, view)
    own = side["language"] if side else next(iter(index["languages"]), "")
    return view.lang or own


def name_record(index: PageIndex, view: View, record: str, day: int) -> str:
    """Name a record, given by its id, as the view's side does on a day."""
    columns = index["columns"]
    own = columns.titles[columns.numbers[record]]
    return say(index["wordings"], view.side, record, "title", day) or own


def label_record(index: PageIndex, view: View, record: str, day: int) -> str:
    """Write what stands on the map for a record, in the language of labels."""
    labels = index["labels"].get(view.side, {}).get(find_language(index, view), {})
    return labels.get(record) or name_record(index, view, record, day)
