"""Which charts fit a view: those on what is picked, then those on what is shown.

`assets/lib/compiled/fitting.mjs` is the same in JavaScript.
"""

from typing import Final

from dashboard.view.model import PageIndex, View

_MOST: Final = 3


def list_fitting(index: PageIndex, view: View) -> list[str]:
    """List the charts that fit a view best, at most three, and the one that is open."""
    layers = {token.partition(".")[0] for token in view.kinds}
    columns = index["columns"]
    known = view.pick in columns.ids
    picked = columns.find_layer(columns.ids.index(view.pick)) if known else ""

    def rank(slug: str) -> int:
        subjects = index["fits"][slug]
        return -2 if picked in subjects else -bool(layers.intersection(subjects))

    best = sorted(index["fits"], key=rank)[:_MOST]
    return [slug for slug in index["fits"] if slug in {*best, view.chart}]
