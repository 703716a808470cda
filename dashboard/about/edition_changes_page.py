"""The page of what changed since an older edition, and its feed (Atom, RFC 4287)."""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from dashboard.about.edition_changes import (
    EditionStep,
    Past,
    count_kinds,
    find_target,
    group_changes,
    name_group,
    tell_change,
)
from dashboard.library.library import Library
from dashboard.page.template import render
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date
from geodata.comparison.changes import Change

FEED: Final = "changes.atom"
TYPE: Final = "application/atom+xml; charset=utf-8"

_LONG: Final = 100
"""A group of more rows than this is folded."""


def write_changes(library: Library, past: Past, day: str) -> str:
    """Write the page of what changed since an older edition. Raises KeyError."""
    atlas, step = past.atlas, past.compare_since(day)
    return render(
        "about/changes.html",
        library=library,
        title=f"{TEXTS['changes']} · {atlas.title}",
        atlas=atlas,
        feed=FEED,
        summary=TEXTS["changes-summary"].format(
            before=tell_date(step.before),
            after=tell_date(step.after),
            counts=count_kinds(step.changes) or TEXTS["changed-nothing"],
        ),
        groups=[
            {
                "title": title,
                "counts": count_kinds(changes),
                "folded": len(changes) > _LONG,
                "rows": [_tell_row(past, library.home, one) for one in changes],
            }
            for title, changes in group_changes(atlas, step.changes).items()
        ],
        others=[(one, tell_date(one)) for one in past.days if one != day],
    )


def _tell_row(past: Past, home: str, change: Change) -> Mapping[str, str]:
    target = find_target(past.atlas, change)
    return {
        "kind": change.kind,
        "title": change.title,
        "address": target and home + target,
        "fields": tell_change(past.atlas, change),
    }


def write_feed(past: Past, site: str) -> str:
    """Write the feed of all steps, the newest first; site: its absolute address.

    What an entry is called never changes: it follows from edition, part and id.
    """
    steps = past.list_steps()
    return render(
        "about/changes.xml",
        site=site,
        feed=FEED,
        title=f"{past.atlas.title}: {TEXTS['changes']}",
        author=past.atlas.title,
        updated=_write_time(steps[0].after),
        entries=[entry for step in steps for entry in _list_entries(past, step, site)],
    )


def _list_entries(
    past: Past, step: EditionStep, site: str
) -> Iterator[Mapping[str, Any]]:
    for change in step.changes:
        kind, group = TEXTS[f"change-{change.kind}"], name_group(past.atlas, change)
        name = f"corridor-atlas/{step.after}/{change.part}/{change.id}"
        target = find_target(past.atlas, change)
        yield {
            "id": uuid5(NAMESPACE_URL, name).urn,
            "title": f"{kind}: {change.title}",
            "updated": _write_time(step.after),
            "address": site + (target or "changes"),
            "group": group,
            "summary": tell_change(past.atlas, change) or f"{group}: {kind.lower()}",
        }


def _write_time(day: str) -> str:
    return f"{day}T00:00:00Z"
