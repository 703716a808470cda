"""Random views of any atlas, by its own index."""

from hypothesis import strategies as st

from dashboard.view.model import PageIndex, View, default_view
from tests.vectors.cases import list_tokens

_WORDS = st.sampled_from(["", "", "", "kirants", "Brussels", "railway", "<b>"])
_DATES = st.sampled_from(["1995", "2020-11", "2022-10-06", "2024-05-24", "2025"])


def real_views(index: PageIndex) -> st.SearchStrategy[View]:
    """Draw views whose actors, roles and kinds the atlas has."""
    actors = [actor["id"] for actor in index["actors"]]
    tokens = list_tokens(index)
    traits = [trait for facet in index["facets"] for trait in facet["values"]]
    default = default_view(index)
    span = st.tuples(st.none() | _DATES, st.none() | _DATES)
    return st.builds(
        View,
        actors=st.lists(st.sampled_from(actors), max_size=2).map(tuple),
        match=st.sampled_from(["any", "all"]),
        roles=st.lists(st.sampled_from(list(index["roles"])), max_size=1).map(tuple),
        dates=span.map(lambda ends: ends if None in ends else tuple(sorted(ends))),
        kinds=st.just(tuple(tokens))
        | st.lists(st.sampled_from(tokens), max_size=6).map(tuple),
        text=_WORDS,
        base=st.just(default.base),
        chart=st.just(default.chart),
        side=st.sampled_from([side["id"] for side in index["sides"]]),
        corridors=st.just(default.corridors),
        traits=st.just(()) | st.lists(st.sampled_from(traits), max_size=2).map(tuple),
    )
