"""What a server starts without: libraries that only some requests need."""

import subprocess
import sys
from pathlib import Path

LATER = (
    *("matplotlib", "networkx", "numpy", "pptx", "pyogrio", "geopandas", "pandas"),
    "shapely",
)


def list_loaded(program: str) -> set[str]:
    """Run a program in a process of its own; returns which of these it has loaded."""
    told = f"{program}\nimport sys\nprint(*(set({LATER!r}) & set(sys.modules)))"
    command = [sys.executable, "-c", told]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    return set(done.stdout.split())


def test_the_app_is_imported_without_them() -> None:
    assert list_loaded("import dashboard.app") == set()


def test_a_way_is_found_with_what_finds_ways() -> None:
    program = """
from geodata import read_atlas
from geodata.network import build_network, default_scenario, find_route
atlas = read_atlas()
network = build_network(atlas)
start, end, *_ = network.stops
find_route(network, default_scenario(atlas), start, end)"""
    assert list_loaded(program) == {"networkx"}


def test_a_picture_is_drawn_without_tables_and_gdal() -> None:
    program = """
from dashboard.compiled.edition import Compiled
from dashboard.pictures.request import read_order
from dashboard.pictures.studio import Studio
from geodata import read_atlas
compiled = Compiled(read_atlas())
order = read_order(compiled.index, "png", compiled.read(""), {})
Studio(compiled).draw(order, "name")"""
    assert list_loaded(program) == {"matplotlib", "networkx", "numpy", "shapely"}


def test_a_server_that_starts_again_loads_nothing_to_compile_with(
    tmp_path: Path,
) -> None:
    program = f"""
from pathlib import Path
from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from dashboard.store import Store
from geodata.reading.folder import FOLDER
settings = Settings(find_assets(), store=Store(Path({str(tmp_path)!r})))
app = create_app(settings, FOLDER)
assert app.server.test_client().get("/").status_code == 200"""
    list_loaded(program)
    assert list_loaded(program) == set()
