"""A view as one sentence: page title, live region, alternative text; and as one line.

`assets/lib/view/sentence.mjs` is the same in JavaScript; the words are in patterns.
"""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import category

from dashboard.view.model import (
    PageIndex,
    View,
    default_view,
    list_record_layers,
)
from dashboard.view.trip_words import TRIP, Vocabulary, list_closable
from geodata.days import write_day
from geodata.folding import fold, squeeze
from geodata.index.indexing import LayerEntry
from geodata.index.selecting import read_moment

COMPARISON = "corridors"
"""The slug of the chart that compares corridors."""

_LONGEST = 40


def describe(index: PageIndex, view: View, count: int) -> str:
    """Say what is shown, and how many records it is."""
    says = index["patterns"]
    parts = says["comma"].join(_list_parts(index, view))
    return says["sentence"].format(count=count, total=index["total"], parts=parts)


def tell_briefly(index: PageIndex, view: View) -> str:
    """Say in one line what differs from the view of a link that says nothing."""
    says = index["patterns"]
    usual = set(_list_parts(index, default_view(index)))
    parts = [part for part in _list_parts(index, view) if part not in usual]
    return says["comma"].join(parts) or says["usual"]


def show(text: str) -> str:
    """Make a reader's or a link's text fit for a sentence: visible, 40 characters."""
    seen = "".join(
        "\ufffd" if category(char) in {"Cf", "Cs"} else char for char in squeeze(text)
    )
    return seen if len(seen) <= _LONGEST else seen[: _LONGEST - 1] + "…"


def _list_parts(index: PageIndex, view: View) -> Iterator[str]:
    yield _describe_actors(index, view)
    yield _describe_dates(index, view)
    yield _describe_layers(index, view)
    yield from _describe_traits(index, view)
    if fold(view.text):
        yield index["patterns"]["matching"].format(text=show(view.text))
    yield from _describe_side(index, view)


def _describe_side(index: PageIndex, view: View) -> Iterator[str]:
    """Say whose view it is, unless it is the first side’s alone."""
    says = index["patterns"]
    sentences = {side["id"]: side["sentence"] for side in index["sides"]}
    known = view.compare in sentences
    if view.side in sentences and (known or view.side != next(iter(sentences))):
        yield sentences[view.side]
    if known:
        yield says["beside"].format(sentence=sentences[view.compare])
    if view.differ:
        yield says["differing"]
    own = {side["language"] for side in index["sides"] if side["id"] == view.side}
    if view.lang in index["languages"] and view.lang not in own:
        yield says["labels"].format(language=index["languages"][view.lang])
    if view.chart == COMPARISON and view.corridors:
        yield _describe_corridors(index, view)
    if view.chart == TRIP:
        yield index["patterns"]["trip"].format(trip=describe_trip(index, view))


def _join(index: PageIndex, items: Sequence[str], word: str) -> str:
    """Write one text of several: ``a, b and c``."""
    says = index["patterns"]
    if len(items) == 1:
        return items[0]
    return says[word].format(rest=says["comma"].join(items[:-1]), last=items[-1])


def describe_trip(index: PageIndex, view: View) -> str:
    """Say from where to where a trip is, by what it is the best, and under what."""
    says, words = index["patterns"], index["trips"]
    stops = words["stops"]
    start, end = (stops.get(stop, stop) for stop in view.trip or words["usual"])
    trip = says[f"trip-{view.by}"].format(start=start, end=end)
    conditions = list(_list_conditions(words, view, says))
    if not conditions:
        return trip
    joined = _join(index, conditions, "and")
    return says["trip-with"].format(trip=trip, conditions=joined)


def _list_conditions(
    words: Vocabulary, view: View, says: Mapping[str, str]
) -> Iterator[str]:
    titles = list_closable(words)
    for pattern, chosen in (("trip-closed", view.closed), ("trip-open", view.opened)):
        for word in chosen:
            if word in words["switches"]:
                yield words["switches"][word]
            else:
                yield says[pattern].format(name=titles.get(word, word))
    if view.pace:
        yield says["trip-pace"]


def _describe_actors(index: PageIndex, view: View) -> str:
    says = index["patterns"]
    if not view.actors:
        return says["all-actors"]
    names = {actor["id"]: actor["name"] for actor in index["actors"]}
    chosen = [names.get(actor, actor) for actor in view.actors]
    text = _join(index, chosen, "and" if view.match == "all" else "or")
    if view.match == "all" and len(chosen) > 1:
        text = says["together"].format(actors=text)
    if not view.roles:
        return text
    roles = [index["role_nouns"].get(role, role) for role in view.roles]
    return says["as"].format(actors=text, roles=_join(index, roles, "or"))


def _describe_traits(index: PageIndex, view: View) -> Iterator[str]:
    """Say of each facet which of its values are chosen."""
    for facet in index["facets"]:
        chosen = [facet["values"][t] for t in view.traits if t in facet["values"]]
        if chosen:
            values = _join(index, chosen, "or")
            says = index["patterns"]["trait"]
            yield says.format(facet=facet["title"], values=values)


def _describe_corridors(index: PageIndex, view: View) -> str:
    titles, numbers = index["columns"].titles, index["columns"].numbers
    names = [titles[numbers[one]] if one in numbers else one for one in view.corridors]
    says = index["patterns"]["comparing"]
    return says.format(corridors=_join(index, names, "and"))


def _describe_dates(index: PageIndex, view: View) -> str:
    says, span = index["patterns"], read_moment(index["edition"], view.dates).span
    first = "" if span.first is None else write_day(span.first)
    last = "" if span.last is None else write_day(span.last)
    if first == last:
        return first or says["all-dates"]
    pattern = "range" if first and last else "from" if first else "until"
    return says[pattern].format(first=first, last=last)


def _describe_layers(index: PageIndex, view: View) -> str:
    texts = [_describe_layer(index, layer, view) for layer in list_record_layers(index)]
    nouns = [text for text in texts if text]
    return _join(index, nouns, "and") if nouns else index["patterns"]["no-layers"]


def _describe_layer(index: PageIndex, layer: LayerEntry, view: View) -> str:
    """Name a layer with what is missing, or with what is there: the shorter."""
    on: list[str] = []
    off: list[str] = []
    for kind in layer["kinds"]:
        group = on if f"{layer['id']}.{kind['id']}" in view.kinds else off
        group.append(kind["noun"])
    if not on or not off:
        return layer["noun"] if on else ""
    pattern, kinds = ("without", off) if len(off) < len(on) else ("only", on)
    text = _join(index, kinds, "and")
    return index["patterns"][pattern].format(layer=layer["noun"], kinds=text)
