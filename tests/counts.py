"""How many records the atlas has today: no test knows a number of them by heart."""

from functools import cache

from geodata import read_atlas


@cache
def count_records(layer: str = "") -> int:
    """Count the records of a layer, or all of them."""
    records = read_atlas().records
    return sum(record.layer == layer for record in records) if layer else len(records)


def write_villages(dates: str = "all dates") -> str:
    """Write the sentence of a view that shows the villages alone."""
    shown, total = count_records("villages"), count_records()
    return f"{shown} of {total} records: all actors, {dates}, villages"
