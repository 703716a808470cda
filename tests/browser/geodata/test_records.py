"""Records as a browser has them: rebuilt from columns, they are what the atlas says."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser

from geodata.atlas import Record
from geodata.folding import gather_words
from geodata.index.indexing import index_atlas, pack_index
from geodata.reading.folder import read_atlas
from tests.browser.serving import open_modules

ATLAS = read_atlas()
_READ = """async (written) => {
  const { openIndex } = await import("/lib/geodata/records.mjs");
  const keys = ["id", "layer", "kind", "title", "time", "days", "start", "end"];
  keys.push("place", "certainty", "km", "actors", "soft", "text");
  const { records } = openIndex(JSON.parse(written));
  const tell = (record) => Object.fromEntries(keys.map((key) => [key, record[key]]));
  return JSON.stringify(records.map(tell));
}"""


@pytest.fixture(scope="module")
def rebuilt(chromium: Browser) -> list[dict[str, Any]]:
    page = open_modules(chromium)
    told: list[dict[str, Any]] = json.loads(
        page.evaluate(_READ, json.dumps(pack_index(index_atlas(ATLAS))))
    )
    page.close()
    return told


def tell(record: Record) -> dict[str, Any]:
    days, told = record.days, record.properties
    ends = told.get("start") or "", told.get("end") or ""
    return {
        "id": record.id,
        "layer": record.layer,
        "kind": record.kind,
        "title": record.title,
        "time": record.time,
        "days": [days.first, days.last] if days else None,
        "start": ends[0],
        "end": ends[1],
        "place": told.get("place") or "",
        "certainty": told.get("place_certainty") or "",
        "km": told.get("place_km") or "",
        "actors": [
            [part.actor, part.role, *([d.first, d.last] if d else [None, None])]
            for part in record.participations
            for d in (part.days,)
        ],
        "soft": [text.endswith("~") for text in (ends[0], ends[1] or ends[0])],
    }


def test_every_record_is_rebuilt_whole(rebuilt: list[dict[str, Any]]) -> None:
    words = [record.pop("text") for record in rebuilt]
    assert rebuilt == [tell(record) for record in ATLAS.records]
    for text, record in zip(words, ATLAS.records, strict=True):
        names = [name.name for name in ATLAS.names if name.feature == record.id]
        told = record.properties
        own = (record.title, told.get("place") or "", told.get("aka") or "", *names)
        assert set(gather_words(own).split(" ")) <= {*text.split(" "), ""}


def test_what_is_shared_is_written_once() -> None:
    columns = pack_index(index_atlas(ATLAS))["columns"]
    for name in ("traits", "places", "words"):
        values = [json.dumps(value) for value in columns[name]["values"]]
        assert len(values) == len(set(values)) < len(ATLAS.records)
        assert len(columns[name]["numbers"]) == len(ATLAS.records)
