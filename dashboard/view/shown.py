"""What a view shows: one value, made once, from which every page and file begins."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.view.link_reader import Notice
from dashboard.view.links import parse_link, write_link
from dashboard.view.model import PageIndex, View
from dashboard.view.refusals import refuse
from dashboard.view.sentence import describe
from geodata.index.selecting import Selection, select


@dataclass(frozen=True, slots=True)
class Shown:
    """A view and what it shows; notices: what its link said that was not understood.

    link: the view's own query, without a question mark; empty: the opening view.
    """

    view: View
    selection: Selection
    sentence: str
    link: str
    notices: tuple[Notice, ...] = ()

    def join(self, address: str) -> str:
        """Write the view's link behind the address of a page."""
        return f"{address}?{self.link}" if self.link else address

    def check(self) -> None:
        """Refuse what was not understood. Raises RefusedError."""
        refuse(notice.reason for notice in self.notices)


def show_view(index: PageIndex, view: View, notices: Iterable[Notice] = ()) -> Shown:
    """Select and describe what a view shows."""
    selection = select(index, view)
    sentence = describe(index, view, selection.count)
    return Shown(view, selection, sentence, write_link(view, index), tuple(notices))


def read(index: PageIndex, query: str) -> Shown:
    """Read what a link's query shows; what is bad in it is left out, and said."""
    return show_view(index, *parse_link(query, index))
