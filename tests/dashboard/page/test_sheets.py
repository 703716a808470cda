"""The style sheets: what browsers can follow quickly."""

import re
from pathlib import Path

from dashboard.settings import find_assets


def test_no_rule_has_a_browser_style_the_whole_page_anew() -> None:
    # With :has(…) > * Chromium styles thousands of elements at each change of a text.
    sheets = sorted(Path(find_assets()).rglob("*.css"))
    assert sheets
    for sheet in sheets:
        rules = re.sub(r"/\*[\s\S]*?\*/", "", sheet.read_text("utf-8"))
        assert re.findall(r".*:has\(.*\) > \*.*", rules) == [], sheet.name
