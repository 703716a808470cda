"""Colours: contrast that readers need, in both themes."""

import re
from pathlib import Path

import pytest

from dashboard.settings import find_assets
from dashboard.style.colours import PALETTES, Theme

TEXT = 4.5
MARK = 3.0


def measure_light(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((measure_light(one), measure_light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "panel", "raised", "notice"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_words_stand_out_from_their_ground(theme: Theme, ground: str, ink: str) -> None:
    assert contrast(PALETTES[theme][ink], PALETTES[theme][ground]) >= TEXT


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "mark",
    [
        *("border", "border-open", "border-agreed", "border-control", "border-past"),
        *("side-1", "side-2", "rail", "road", "sea", "pipeline"),
        *("meeting", "agreement", "statement", "conflict", "mission", "village"),
        *("infrastructure", "arms", "base", "crossing", "transport"),
    ],
)
def test_marks_stand_out_from_land(theme: Theme, mark: str) -> None:
    assert contrast(PALETTES[theme][mark], PALETTES[theme]["land"]) >= MARK


def test_the_style_sheet_uses_only_known_tokens_and_no_colour_of_its_own() -> None:
    sheets = sorted(Path(find_assets()).rglob("*.css"))
    sheet = "\n".join(path.read_text("utf-8") for path in sheets)
    used = set(re.findall(r"var\(--([a-zA-Z-]+)\)", sheet))
    modules = Path(find_assets(), "lib").rglob("*.mjs")
    code = "".join(module.read_text("utf-8") for module in modules)
    assigned = set(re.findall(r'setProperty\("--([a-z-]+)", `var', code))
    measures = set(re.findall(r"[{;]\s*--([a-z-]+): ", sheet))
    assert used <= set(PALETTES["light"]) | assigned | measures
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s,)])", sheet) == []


def test_modules_name_no_colour() -> None:
    modules = Path(find_assets(), "lib").rglob("*.mjs")
    found = [
        m.name for m in modules if re.search(r"#[0-9a-fA-F]{6}\b", m.read_text("utf-8"))
    ]
    assert found == []
