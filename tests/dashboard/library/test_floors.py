"""Which room of the browser's half may import which: `deno lint` tells what may not."""

import json
import subprocess
from pathlib import Path

import pytest
from deno import find_deno_bin

_ROOT = Path(__file__).parents[3]
_NEVER = "which is not below it"


def lint(folder: Path, name: str, text: str) -> list[str]:
    """List what the rule of floors says of a module."""
    path = folder / "assets" / "lib" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    config = f"--config={_ROOT / 'deno.jsonc'}"
    command = [find_deno_bin(), "lint", "--json", config, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    told = json.loads(done.stdout)
    assert not told["errors"], done.stderr
    faults = [one for one in told["diagnostics"] if one["code"] == "rooms/floors"]
    return [one["message"] for one in faults]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("timeline/x.mjs", "./y.mjs"),
        ("timeline/x.mjs", "../geodata/y.mjs"),
        ("map/scene/x.mjs", "../y.mjs"),
        ("map/scene/x.mjs", "../../charts/y.mjs"),
        ("x.mjs", "./page/y.mjs"),
    ],
)
def test_a_room_imports_from_itself_and_from_below(
    tmp_path: Path, name: str, address: str
) -> None:
    assert lint(tmp_path, name, f'import {{ a }} from "{address}";\n\na();\n') == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "timeline/x.mjs",
            'import { a } from "../filters/y.mjs";\n\na();\n',
            f"timeline may not import from filters, {_NEVER}",
        ),
        (
            "trips/x.mjs",
            'import { a } from "../corridors/y.mjs";\n\na();\n',
            f"trips may not import from corridors, {_NEVER}",
        ),
        (
            "map/scene/x.mjs",
            'export const a = () => import("../../page/y.mjs");\n',
            f"map may not import from page, {_NEVER}",
        ),
        (
            "page/x.mjs",
            'import { a } from "../embed.mjs";\n\na();\n',
            f"page may not import from ../embed.mjs, {_NEVER}",
        ),
        (
            "cellar/x.mjs",
            'import { a } from "../geodata/y.mjs";\n\na();\n',
            "cellar stands on no floor of floors.mjs",
        ),
        (
            "map/x.mjs",
            "export const a = (name) => import(name);\n",
            "what is imported must stand there",
        ),
    ],
)
def test_what_a_room_may_not_import_is_named(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    assert lint(tmp_path, name, text) == [told]
