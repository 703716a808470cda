"""A view as one sentence: page title, live region, alternative text; and as one line.

`assets/lib/view/sentence.mjs` is the same in JavaScript.
"""

from collections.abc import Iterator, Sequence

from dashboard.texts import TEXTS, call_within
from dashboard.texts import count as count_things
from dashboard.view.dates import shorten, tell_day, tell_range
from dashboard.view.layers import list_record_layers, list_tokens
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.quotation import show
from dashboard.view.trip_words import TRIP, Vocabulary, list_closable
from geodata.days import write_day
from geodata.folding import fold
from geodata.index.indexing import LayerEntry
from geodata.index.selecting import find_day, read_moment

COMPARISON = "corridors"
"""The slug of the chart that compares corridors."""

_FEW = 3
"""So many kinds of a layer are named."""


def describe(index: PageIndex, view: View, count: int) -> str:
    """Say what is shown, and how many records it is: ``Meetings, 2024: 40 records``."""
    said = tell_briefly(index, view)
    records = count_things("records", count)
    if said == _span_years(index):
        return TEXTS["sentence-all"].format(records=records, years=said)
    return TEXTS["sentence"].format(parts=said, records=records)


def list_compared(view: View) -> tuple[str, ...]:
    """List the corridors that a view compares: none but where that chart is open."""
    return view.corridors if view.chart == COMPARISON else ()


def tell_briefly(index: PageIndex, view: View) -> str:
    """Say what narrows the records; where nothing does, which years they are of."""
    said = TEXTS["comma"].join(filter(None, _list_parts(index, view)))
    return said[:1].upper() + said[1:] or _span_years(index)


def _span_years(index: PageIndex) -> str:
    first, last = (write_day(index[key])[:4] for key in ("earliest", "edition"))
    return tell_range(first, last)


def _list_parts(index: PageIndex, view: View) -> Iterator[str]:
    yield _describe_subject(index, view)
    yield _describe_dates(view)
    yield from _describe_traits(index, view)
    if fold(view.text):
        yield TEXTS["matching"].format(text=show(view.text))
    yield from _describe_side(index, view)


def _describe_subject(index: PageIndex, view: View) -> str:
    """Say which layers are shown, if not the usual ones, and whose records."""
    actors = _describe_actors(index, view) if view.actors else ""
    if view.kinds == default_view(index).kinds:
        return actors
    on = [layer for layer in list_record_layers(index) if _list_on(layer, view)]
    layers = describe_layers(index, view)
    if not on:
        return TEXTS["comma"].join(filter(None, (actors, layers)))
    if not actors:
        return layers
    met = all(layer["time"] == "event" for layer in on)
    pattern = TEXTS["layers-of" if met else "layers-with"]
    return pattern.format(layers=layers, actors=actors)


def describe_layers(index: PageIndex, view: View) -> str:
    """Say which layers are on."""
    on = [layer for layer in list_record_layers(index) if _list_on(layer, view)]
    told = [_describe_layer(layer, view) for layer in on]
    return _join(told, "and") if told else TEXTS["no-layers"]


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
    if view.then:
        now = read_moment(index["edition"], view.dates).as_of
        day = tell_day(find_day(view.then))
        yield TEXTS["against"].format(then=day, now=tell_day(now))
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
    names = {actor["id"]: actor["name"] for actor in index["actors"]}
    chosen = [names.get(actor, actor) for actor in view.actors]
    text = _join(chosen, "and" if view.match == "all" else "or")
    if not view.roles:
        return text
    roles = [index["role_nouns"].get(role, role) for role in view.roles]
    return TEXTS["as"].format(actors=text, roles=_join(roles, "or"))


def _describe_traits(index: PageIndex, view: View) -> Iterator[str]:
    """Say of each facet which of its values are chosen."""
    for facet in index["facets"]:
        chosen = [facet["values"][t] for t in view.traits if t in facet["values"]]
        if chosen:
            title = facet["title"][:1].lower() + facet["title"][1:]
            yield TEXTS["trait"].format(facet=title, values=_join(chosen, "or"))


def _describe_corridors(index: PageIndex, view: View) -> str:
    titles, numbers = index["columns"].titles, index["columns"].numbers
    names = [titles[numbers[one]] if one in numbers else one for one in view.corridors]
    told = _join([call_within(name) for name in names], "and")
    return TEXTS["comparing"].format(corridors=told)


def _describe_dates(view: View) -> str:
    start, end = view.dates
    if not start or not end:
        return tell_range(start or "", end or "")
    first, last = shorten(*_name_months(start, end))
    return TEXTS["dates-range"].format(first=first, last=last) if first else last


def _name_months(start: str, end: str) -> tuple[str, str]:
    """Name the month with which a year begins or ends, beside a month."""
    year = len("2024")
    if len(start) == year < len(end):
        return f"{start}-01", end
    if len(end) == year < len(start):
        return start, f"{end}-12"
    return start, end


def _list_on(layer: LayerEntry, view: View) -> list[str]:
    return [token for token in list_tokens(layer) if token in view.kinds]


def _describe_layer(layer: LayerEntry, view: View) -> str:
    """Name a layer, or the few of its kinds that are there, or are not."""
    shown = _list_on(layer, view)
    if shown in (list_tokens(layer), list_tokens(layer, only_on=True)):
        return layer["noun"]
    nouns = {f"{layer['id']}.{kind['id']}": kind["noun"] for kind in layer["kinds"]}
    off = [noun for token, noun in nouns.items() if token not in shown]
    if len(shown) <= _FEW:
        return _join([nouns[token] for token in shown], "and")
    if len(off) <= _FEW:
        kinds = _join(off, "and")
        return TEXTS["layer-without"].format(layer=layer["noun"], kinds=kinds)
    told = {"count": len(shown), "all": len(nouns), "layer": layer["noun"]}
    return TEXTS["layer-some"].format(**told)
