"""The process that draws: it draws the same, and whatever ends it is survived."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.pictures.drawer import Drawer
from dashboard.pictures.drawer_process import DrawerProcess, DrawingError
from dashboard.pictures.request import PictureRequest, read_order
from geodata import read_atlas


@pytest.fixture(scope="module")
def compiled(small_atlas: Path) -> Compiled:
    return Compiled(read_atlas(small_atlas))


@pytest.fixture(scope="module")
def order(compiled: Compiled) -> PictureRequest:
    options = {"width": "320", "height": "200"}
    return read_order(compiled.index, "png", compiled.read(""), options)


@pytest.fixture(scope="module")
def drawer(compiled: Compiled) -> Iterator[DrawerProcess]:
    drawer = DrawerProcess(compiled)
    yield drawer
    drawer.end()


def test_a_process_draws_what_we_would_draw_even_if_one_is_killed(
    compiled: Compiled, order: PictureRequest, drawer: DrawerProcess
) -> None:
    ours = Drawer(compiled).draw(order)
    assert drawer.draw(order) == ours
    (process,) = multiprocessing.active_children()
    process.kill()
    process.join()
    assert drawer.draw(order) == ours


def test_what_went_wrong_there_is_told_here(
    order: PictureRequest, drawer: DrawerProcess
) -> None:
    with pytest.raises(DrawingError, match="no-such-format"):
        drawer.draw(replace(order, form="no-such-format"))  # type: ignore[arg-type]
    assert drawer.draw(order)
