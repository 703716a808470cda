"""How much the atlas holds today, and up to when: no test knows that by heart."""

from functools import cache

from geodata import read_atlas
from geodata.days import write_day
from geodata.reading.catalogue import read_catalogue
from geodata.reading.folder import FOLDER

EDITION = write_day(read_catalogue(FOLDER).edition)
"""The day up to which the record is kept, as pages write it."""


@cache
def count_records(layer: str = "") -> int:
    """Count the records of a layer, or all of them."""
    records = read_atlas().records
    return sum(record.layer == layer for record in records) if layer else len(records)


def write_villages(dates: str = "") -> str:
    """Write the sentence of a view that shows the villages alone."""
    parts = ", ".join(filter(None, ("Villages", dates)))
    return f"{parts}: {count_records('villages')} records"
