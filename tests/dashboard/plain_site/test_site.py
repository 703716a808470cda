"""A site of plain files: whole, the same every time, and never half."""

import json
import os
from collections.abc import Iterator, Mapping
from errno import ENOSPC
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from dashboard.exports.parts import compile_parts
from dashboard.library.library import PARTS
from dashboard.plain_site.work import work_off
from dashboard.view.refusals import RefusedError
from geodata import read_atlas
from tests.site import HOME, SMALL, build_small

HOST = "https://atlas.test"


class _Addresses(HTMLParser):
    """What a page of a site names of it: links, pictures, scripts and data."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        for name in ("href", "src", "data-atlas", "data-plotly", "data-parts"):
            self.found += filter(None, [named.get(name)])
        sets = named.get("srcset", "").split(", ") if "srcset" in named else []
        self.found += [part.split(" ")[0] for part in sets]
        if named.get("property") in {"og:image", "og:url"}:
            self.found.append(named["content"])


def list_addresses(page: Path, address: str) -> Iterator[str]:
    """List the paths of ours that a page names, without its own data."""
    parser = _Addresses()
    parser.feed(page.read_text())
    for found in parser.found:
        whole = urlsplit(urljoin(address, found))
        if f"{whole.scheme}://{whole.netloc}" == HOST:
            yield whole.path


def read_folder(folder: Path) -> Mapping[str, bytes]:
    """Read every file of a folder, by name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the small atlas's site, with a public address."""
    return build_small(tmp_path_factory.mktemp("site") / "atlas", f"{HOST}{HOME}")


def test_every_address_that_a_page_names_is_there(site: Path) -> None:
    """Links, pictures of every screen, scripts, data, oEmbed: none is lost."""
    pages = [*site.rglob("*.html")]
    lost = {
        (page.relative_to(site).as_posix(), path)
        for page in pages
        for path in list_addresses(page, f"{HOST}{HOME}{page.relative_to(site)}")
        if not _find(site, path)
    }
    assert len(pages) > 10
    assert not lost


def _find(site: Path, path: str) -> bool:
    if not path.startswith(HOME):
        return False
    place = site / path.removeprefix(HOME)
    return (place / "index.html").is_file() if path.endswith("/") else place.is_file()


def test_a_site_is_the_same_every_time_and_little_is_done_twice(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = build_small(tmp_path / "atlas", f"{HOST}{HOME}")
    assert read_folder(other) == read_folder(site)
    done: list[int] = []

    def count(compiled: object, works: list[object], tell: object) -> object:
        done.append(len(works))
        return work_off(compiled, works, tell)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr("dashboard.plain_site.build.work_off", count)
    (other / "image" / "map.png").unlink()
    build_small(other, f"{HOST}{HOME}")
    assert done == [1]
    assert read_folder(other) == read_folder(site)


def test_a_page_says_itself_whom_it_may_ask(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text()
        assert 'http-equiv="Content-Security-Policy"' in text
        assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text
    headers = (site / "_headers").read_text()
    assert f"{HOME}embed/*\n" in headers
    assert headers.count("nosniff") == headers.count(HOME)


def test_something_else_in_the_folder_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(RefusedError, match="no site of this program"):
        build_small(tmp_path)
    assert read_folder(tmp_path) == {"letter.txt": b"mine"}


def test_a_full_disk_leaves_the_site_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "atlas"
    folder.mkdir()
    earlier = {".nojekyll": b"", "site.json": b"{}", "index.html": b"old"}
    for name, body in earlier.items():
        (folder / name).write_bytes(body)
    monkeypatch.setattr("dashboard.plain_site.build.work_off", lambda *_: ())

    def fill_up(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)
    with pytest.raises(RefusedError, match="cannot be written: no space left"):
        build_small(folder)
    assert read_folder(folder) == earlier
    assert list(tmp_path.iterdir()) == [folder]


def test_parts_hold_every_record_and_source(site: Path) -> None:
    atlas = read_atlas(SMALL)
    told = json.loads((site / PARTS).read_text())
    assert list(told["records"]) == [record.id for record in atlas.records]
    assert list(told["sources"]) == list(atlas.sources)
    assert told == json.loads(json.dumps(compile_parts(atlas), default=dict))
