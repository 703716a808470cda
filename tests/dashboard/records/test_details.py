"""Details: what the browser gets to tell of a record."""

import json
from pathlib import Path

from dashboard.records.details import compile_details
from dashboard.server.contents import write_json
from geodata import read_atlas

ATLAS = Path(__file__).parents[2] / "atlas"


def test_a_position_stands_once_and_is_listed_where_its_subject_concerns() -> None:
    told = json.loads(write_json(compile_details(read_atlas(ATLAS))))
    listed = {key: each["positions"] for key, each in told["evidence"].items()}
    about_charter = ["aaa-charter", "bbb-charter-none"]
    assert listed.pop("enclave") == ["aaa-enclave", "bbb-enclave", *about_charter]
    assert listed.pop("riverside") == about_charter
    assert not any(listed.values())
    assert told["subjects"] == {"charter": "The charter <b>&</b>"}
    assert told["positions"]["bbb-enclave"] == {
        "subject": "enclave",
        "actor": "BBB",
        "stance": "denies",
        "text": "Says that it is not.",
        "start": "1993-02",
        "end": "",
        "answers": "aaa-enclave",
        "sources": ["gazette", "old-book"],
        "read": "source",
        "disputed_by": [],
        "note": "Read & doubted.",
    }
