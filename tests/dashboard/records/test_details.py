"""Details: what the browser gets to tell of a record."""

import json
from pathlib import Path

from dashboard.records.details import compile_details
from dashboard.server.contents import write_json
from dashboard.texts import TEXTS
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
        "speaker": "",
    }


def test_who_is_no_actor_is_named_where_the_words_themselves_were_read() -> None:
    """Else the sentence names them: a source’s author may speak of somebody else."""
    told = compile_details(read_atlas())["positions"]
    assert told["taghizade-zangezur-2024-10"]["speaker"] == "Rustam Taghizade"
    assert told["galstanyan-kirants-2024-05"]["speaker"] == TEXTS["no-actor"]
    assert told["arm-zangezur-2021"]["speaker"] == ""
