"""A view as one sentence: page title, live region, alternative text; and as one line.

`assets/lib/view/sentence.mjs` is the same in JavaScript.
"""

from collections.abc import Iterator, Sequence

from dashboard.texts import TEXTS
from dashboard.view.layers import list_record_layers
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.quotation import show
from dashboard.view.trip_words import TRIP, Vocabulary, list_closable
from geodata.days import write_day
from geodata.folding import fold
from geodata.index.indexing import LayerEntry
from geodata.index.selecting import read_moment

COMPARISON = "corridors"
"""The slug of the chart that compares corridors."""


def describe(index: PageIndex, view: View, count: int) -> str:
    """Say what is shown, and how many records it is."""
    parts = TEXTS["comma"].join(_list_parts(index, view))
    return TEXTS["sentence"].format(count=count, total=index["total"], parts=parts)


def list_compared(view: View) -> tuple[str, ...]:
    """List the corridors that a view compares: none but where that chart is open."""
    return view.corridors if view.chart == COMPARISON else ()


def tell_briefly(index: PageIndex, view: View) -> str:
    """Say in one line what differs from the view of a link that says nothing."""
    usual = set(_list_parts(index, default_view(index)))
    parts = [part for part in _list_parts(index, view) if part not in usual]
    return TEXTS["comma"].join(parts) or TEXTS["all-dates"]


def _list_parts(index: PageIndex, view: View) -> Iterator[str]:
    yield _describe_actors(index, view)
    yield _describe_dates(index, view)
    yield _describe_layers(index, view)
    yield from _describe_traits(index, view)
    if fold(view.text):
        yield TEXTS["matching"].format(text=show(view.text))
    yield from _describe_side(index, view)


def _describe_side(index: PageIndex, view: View) -> Iterator[str]:
    """Say whose view it is, unless it is the first side’s alone."""
    sentences = {side["id"]: side["sentence"] for side in index["sides"]}
    known = view.compare in sentences
    if view.side in sentences and (known or view.side != next(iter(sentences))):
        yield sentences[view.side]
    if known:
        yield TEXTS["beside"].format(sentence=sentences[view.compare])
    if view.differ:
        yield TEXTS["differing"]
    own = {side["language"] for side in index["sides"] if side["id"] == view.side}
    if view.lang in index["languages"] and view.lang not in own:
        yield TEXTS["labels"].format(language=index["languages"][view.lang])
    if list_compared(view):
        yield _describe_corridors(index, view)
    if view.chart == TRIP:
        yield TEXTS["trip-asked"].format(trip=describe_trip(index, view))


def _join(items: Sequence[str], word: str) -> str:
    """Write one text of several: ``a, b and c``."""
    if len(items) == 1:
        return items[0]
    rest = TEXTS["comma"].join(items[:-1])
    return TEXTS[f"join-{word}"].format(rest=rest, last=items[-1])


def describe_trip(index: PageIndex, view: View) -> str:
    """Say from where to where a trip is, by what it is the best, and under what."""
    words = index["trips"]
    stops = words["stops"]
    start, end = (stops.get(stop, stop) for stop in view.trip or words["usual"])
    trip = TEXTS[f"trip-{view.by}"].format(start=start, end=end)
    conditions = list(_list_conditions(words, view))
    if not conditions:
        return trip
    joined = _join(conditions, "and")
    return TEXTS["trip-with"].format(trip=trip, conditions=joined)


def _list_conditions(words: Vocabulary, view: View) -> Iterator[str]:
    titles = list_closable(words)
    for change, chosen in (("closed", view.closed), ("opened", view.opened)):
        for word in chosen:
            if word in words["switches"]:
                yield words["switches"][word]
            else:
                yield TEXTS[f"is-{change}"].format(name=titles.get(word, word))
    if view.pace:
        yield TEXTS["trip-pace"]


def _describe_actors(index: PageIndex, view: View) -> str:
    if not view.actors:
        return TEXTS["all-actors"]
    names = {actor["id"]: actor["name"] for actor in index["actors"]}
    chosen = [names.get(actor, actor) for actor in view.actors]
    text = _join(chosen, "and" if view.match == "all" else "or")
    if view.match == "all" and len(chosen) > 1:
        text = TEXTS["together"].format(actors=text)
    if not view.roles:
        return text
    roles = [index["role_nouns"].get(role, role) for role in view.roles]
    return TEXTS["as"].format(actors=text, roles=_join(roles, "or"))


def _describe_traits(index: PageIndex, view: View) -> Iterator[str]:
    """Say of each facet which of its values are chosen."""
    for facet in index["facets"]:
        chosen = [facet["values"][t] for t in view.traits if t in facet["values"]]
        if chosen:
            values = _join(chosen, "or")
            yield TEXTS["trait"].format(facet=facet["title"], values=values)


def _describe_corridors(index: PageIndex, view: View) -> str:
    titles, numbers = index["columns"].titles, index["columns"].numbers
    names = [titles[numbers[one]] if one in numbers else one for one in view.corridors]
    return TEXTS["comparing"].format(corridors=_join(names, "and"))


def _describe_dates(index: PageIndex, view: View) -> str:
    span = read_moment(index["edition"], view.dates).span
    first = "" if span.first is None else write_day(span.first)
    last = "" if span.last is None else write_day(span.last)
    if first == last:
        return first or TEXTS["all-dates"]
    pattern = "range" if first and last else "from" if first else "until"
    return TEXTS[f"dates-{pattern}"].format(first=first, last=last)


def _describe_layers(index: PageIndex, view: View) -> str:
    texts = [_describe_layer(layer, view) for layer in list_record_layers(index)]
    nouns = [text for text in texts if text]
    return _join(nouns, "and") if nouns else TEXTS["no-layers"]


def _describe_layer(layer: LayerEntry, view: View) -> str:
    """Name a layer with what is missing, or with what is there: the shorter."""
    on: list[str] = []
    off: list[str] = []
    for kind in layer["kinds"]:
        group = on if f"{layer['id']}.{kind['id']}" in view.kinds else off
        group.append(kind["noun"])
    if not on or not off:
        return layer["noun"] if on else ""
    pattern, kinds = ("without", off) if len(off) < len(on) else ("only", on)
    text = _join(kinds, "and")
    return TEXTS[f"layer-{pattern}"].format(layer=layer["noun"], kinds=text)
