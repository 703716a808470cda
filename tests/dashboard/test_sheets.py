"""The style sheets: what browsers can follow quickly."""

import re
from pathlib import Path

from dashboard.settings import find_assets


def test_no_rule_has_a_browser_style_the_whole_page_anew() -> None:
    # With :has(…) > * Chromium styles thousands of elements at each change of a text.
    sheets = Path(find_assets()).rglob("*.css")
    rules = {sheet.name: sheet.read_text("utf-8") for sheet in sheets}
    plain = {name: re.sub(r"/\*[\s\S]*?\*/", "", text) for name, text in rules.items()}
    found = [name for name, text in plain.items() if re.search(r":has\(.*\) > \*", text)]
    assert rules
    assert found == []
