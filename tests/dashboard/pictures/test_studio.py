"""The studio: who must wait for a drawing, and who never does."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from threading import Barrier, Event

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.pictures.request import PictureRequest, read_order
from dashboard.pictures.studio import WAITING, Studio
from dashboard.view.refusals import BusyError
from geodata import read_atlas

_PATIENCE = 30


@pytest.fixture
def studio(small_atlas: Path, monkeypatch: pytest.MonkeyPatch) -> Studio:
    studio = Studio(Compiled(read_atlas(small_atlas)))
    monkeypatch.setattr(studio.drawer, "draw", lambda _: b"drawn")
    return studio


@pytest.fixture
def order(studio: Studio) -> PictureRequest:
    return read_order(studio.compiled.index, "svg", studio.compiled.read(""), {})


@contextmanager
def take_places(studio: Studio, places: int = WAITING) -> Iterator[None]:
    """Have so many wait for a drawing as long as the block takes; all that may."""
    ended, together = Event(), Barrier(places + 1)

    def take_place() -> None:
        with studio.admit():
            together.wait(_PATIENCE)
            ended.wait(_PATIENCE)

    with ThreadPoolExecutor(places) as readers:
        waiting = [readers.submit(take_place) for _ in range(places)]
        together.wait(_PATIENCE)
        try:
            yield
        finally:
            ended.set()
    for one in waiting:
        one.result()


def test_too_many_who_want_a_drawing_are_asked_to_come_again(
    studio: Studio, order: PictureRequest
) -> None:
    with take_places(studio), pytest.raises(BusyError) as told:
        studio.draw(order, "one more")
    assert told.value.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert studio.draw(order, "one more") == b"drawn"


def test_what_is_kept_never_waits(studio: Studio, order: PictureRequest) -> None:
    studio.draw(order, "kept")
    with take_places(studio):
        assert studio.draw(order, "kept") == b"drawn"


def test_all_pictures_of_a_deck_have_one_place(
    studio: Studio, order: PictureRequest
) -> None:
    with take_places(studio, WAITING - 1), studio.admit():
        made = [studio.draw(order, f"{number}") for number in range(3)]
    assert made == [b"drawn"] * 3
