"""What we promise of reliability, and the test that holds it: docs/reliability.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
DOCUMENT: Final = ROOT / "docs" / "reliability.md"

_SERVER, _HERE = "tests/dashboard/server/", "tests/dashboard/"
PROMISES: Final[dict[str, dict[str, str]]] = {
    "Readers": {
        "Who asks slowly, or does not hang up, keeps nobody waiting": f"{_SERVER}"
        "test_serving.py::test_who_sends_slowly_or_stays_keeps_nobody_waiting",
        "An embed on a host of plain files reads its own address": "tests/browser/site/"
        "test_site.py::test_embeds_read_their_own_address",
        "A site of plain files has every file that its pages name": f"{_HERE}"
        "plain_site/test_site.py::test_every_address_that_a_page_names_is_there",
        "The same atlas gives the same site, and little is done twice": f"{_HERE}"
        "plain_site/test_site.py::"
        "test_a_site_is_the_same_every_time_and_little_is_done_twice",
        "A chart is drawn once, whatever the map beside it shows": f"{_HERE}pictures/"
        "test_request.py::"
        "test_a_chart_is_drawn_once_whatever_the_map_beside_it_shows",
    },
    "Faults": {
        "A full disk leaves the site that was there": f"{_HERE}plain_site/"
        "test_site.py::test_a_full_disk_leaves_the_site_that_was_there",
        "A full disk leaves no half edition": f"{_HERE}commands/test_freeze.py::"
        "test_a_full_disk_leaves_nothing_half",
        "A file that cannot be written stays as it was": f"{_HERE}commands/"
        "test_saving.py::test_a_failure_keeps_what_was_there",
        "An edition that is broken is left out with a warning": f"{_SERVER}"
        "test_editions.py::test_an_edition_that_is_broken_is_left_out_with_a_warning",
        "The zip holds what was read at start": f"{_SERVER}test_routes.py::"
        "test_the_zip_holds_what_was_read_whatever_lies_there_now",
    },
    "Attack": {
        "A file of a folder that is no file of ours is refused by its name": "tests/"
        "geodata/checking/test_hostile.py::test_a_file_that_is_none_is_refused",
        "A hostile text in a folder is refused, or safe in pages and tables": "tests/"
        "geodata/checking/test_hostile.py::test_a_hostile_text_is_refused_or_safe",
        "A hostile value in a link is refused, or safe": f"{_SERVER}"
        "test_hostile_links.py::"
        "test_a_link_with_a_hostile_value_is_refused_or_safe",
        "No address makes a fault of ours": f"{_SERVER}test_fuzz.py::"
        "test_no_address_is_a_fault_of_ours",
        "A host that is none is refused": f"{_SERVER}test_routes.py::"
        "test_a_host_that_is_none_is_refused",
        "A page of a site of plain files says whom it may ask": f"{_HERE}plain_site/"
        "test_site.py::test_a_page_says_itself_whom_it_may_ask",
    },
}

_HEAD: Final = """# Reliability

What we promise, and the test that holds it. This page is written by the tests
(`python -m tests.promises`), which fail where it names one that there is not.
"""
_LEFT: Final = """
## Not held by a test

The unit of systemd and the container file were not run in every place. The memory of a
worker over thousands of distinct links, 200 readers for ten minutes, atlases of 100,000
records and a clock that jumps are not measured by a target of ours yet.
"""


def list_lines() -> Iterator[str]:
    """List the lines of the page."""
    yield _HEAD
    for part, promises in PROMISES.items():
        yield f"## {part}\n\n| promise | test |\n|---|---|"
        for promise, test in promises.items():
            file, _, name = test.partition("::")
            yield f"| {promise} | [`{name}`](../{file}) |"
        yield ""
    yield _LEFT.strip()


def write_page() -> str:
    """Write the page."""
    return "\n".join(list_lines()) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(write_page(), "utf-8")
