"""The modules that tests and benchmarks load by their paths are there."""

import re
from pathlib import Path

from dashboard.settings import find_assets

ROOT = Path(__file__).parent
_LOADED = re.compile(r"import\(['\"`]/(lib/[^'\"`]+)['\"`]\)")


def test_every_module_that_is_loaded_by_its_path_is_there() -> None:
    code = "\n".join(file.read_text("utf-8") for file in ROOT.rglob("*.py"))
    named = {path for path in _LOADED.findall(code) if "$" not in path}
    assert len(named) > 1
    assert {path for path in named if not Path(find_assets(), path).exists()} == set()
