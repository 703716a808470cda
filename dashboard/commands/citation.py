"""The command `corridor-atlas cite`: a record with its sources, as it is cited."""

import argparse
from datetime import datetime

from dashboard.exports.files import Asking, cite_record
from dashboard.view.refusals import miss
from geodata.reading.folder import read_atlas


def tell_citation(options: argparse.Namespace) -> int:
    """Print the citation; returns the exit code. Raises RefusedError and AtlasError."""
    atlas = read_atlas(options.data)
    found = (one for one in atlas.records if one.id == options.record)
    record = next(found, None) or miss("no-record")
    address = f"{options.site}?pick={record.id}" if options.site else ""
    asking = Asking(address, datetime.now().astimezone().date())
    print(cite_record(atlas, record, options.format, asking).decode(), end="")
    return 0
