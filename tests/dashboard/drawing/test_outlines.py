"""Outlines as steps: the same points, in less."""

import re
from itertools import accumulate

import pytest

from dashboard.drawing.outlines import shorten


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("M 1 2 \nL 1.5 2 \nL 0.5 12.3 \n", "M1 2l.5 0-1 10.3"),
        ("M 0 0 \nL 4 0 \nz\nM 9 9 \nL 9 8.9 \n", "M0 0l4 0zM9 9l0-.1"),
        ("M 5 5 \nL 5 5 \nL 6 5 \nL 6 5 \n", "M5 5l1 0"),
        (
            "M 0 3 \nC 1 3 3 1 3 0 \nC 3 -1 1 -3 0 -3 \nz\n",
            "M0 3c1 0 3-2 3-3 0-1-2-3-3-3z",
        ),
    ],
)
def test_an_outline_becomes_steps(long: str, short: str) -> None:
    svg = f'<path id="M 1 1" d="{long}"/>'
    assert shorten(svg) == f'<path id="M 1 1" d="{short}"/>'


def test_many_steps_do_not_drift() -> None:
    points = [(n % 7 / 10, n % 11 / 10) for n in range(1000)]
    outline = "M 0 0 \n" + "".join(f"L {x} {y} \n" for x, y in points)
    numbers = [
        float(one) for one in re.findall(r"-?[\d.]+", shorten(f' d="{outline}"'))
    ]
    *_, x = accumulate(numbers[::2])
    *_, y = accumulate(numbers[1::2])
    assert (x, y) == pytest.approx(points[-1])


def test_long_outlines_of_a_passing_picture_lie_on_a_grain() -> None:
    """And symbols, which are short, stay as they are."""
    symbol = ' d="M 0.1 0.2 \nL 1.3 2.4 \n"'
    line = "".join(f"L {n}.{n % 10} 3.4 \n" for n in range(40))
    told = shorten(f'{symbol} d="M 0.2 0.2 \n{line}"', grain=5)
    short, long = re.findall(r'd="([^"]*)"', told)
    assert short == "M.1 .2l1.2 2.2"
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", long)]
    assert {number % 0.5 for number in numbers} == {0}
