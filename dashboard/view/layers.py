"""The layers of records, and the words by which a link turns their kinds on."""

from collections.abc import Iterator

from geodata.index.indexing import Index, LayerEntry


def list_record_layers(index: Index) -> list[LayerEntry]:
    """List the layers whose features are records."""
    return [layer for layer in index["layers"] if layer["role"] == "records"]


def list_tokens(layer: LayerEntry, *, only_on: bool = False) -> list[str]:
    """List the tokens of all kinds of a layer, or of those on at first."""
    return [
        f"{layer['id']}.{kind['id']}"
        for kind in layer["kinds"]
        if kind["on"] or not only_on
    ]


def list_opening(index: Index) -> tuple[str, ...]:
    """List the tokens of all kinds that are on at first."""
    layers = list_record_layers(index)
    return tuple(token for one in layers for token in list_tokens(one, only_on=True))


def name_kinds(index: Index) -> Iterator[tuple[str, list[str]]]:
    """Give every word for kinds, with the tokens that it turns on."""
    for layer in list_record_layers(index):
        yield from name_layer(layer)
        yield from ((token, [token]) for token in list_tokens(layer))
        for kind, today in layer["former"].items():
            yield f"{layer['id']}.{kind}", [f"{layer['id']}.{one}" for one in today]


def name_layer(layer: LayerEntry) -> list[tuple[str, list[str]]]:
    """Give a layer's own words, the shortest first: opening kinds, all kinds."""
    tokens = list_tokens(layer)
    opening = list_tokens(layer, only_on=True) or tokens
    return [(layer["id"], opening), (f"{layer['id']}.*", tokens)]
