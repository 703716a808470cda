"""Rebuild every derived layer: ``python -m geodata.building`` or ``make data``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from geodata.building.borders.borders import build_borders
from geodata.building.borders.exclaves import build_exclaves
from geodata.building.corridors.corridors import build_corridors
from geodata.building.coverage.coverage import build_coverage
from geodata.building.ground.countries import build_countries
from geodata.building.ground.country_labels import (
    build_country_labels,
    build_part_labels,
)
from geodata.building.ground.places import build_places
from geodata.building.ground.relief import build_relief
from geodata.building.ground.rivers import build_rivers
from geodata.building.ground.water import build_water
from geodata.building.packages import BuildError, fetch_packages
from geodata.building.writing import write_layer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ATLAS = Path(__file__).resolve().parent.parent
CACHE = ATLAS.parent / ".cache" / "packages"
DECIMALS = 5
"""Of the base layers: one metre, finer than any of their sources."""


def main() -> int:
    """Fetch the packages, then run every step; 1 when something is missing."""
    console = Console(stderr=True)
    try:
        with _open_progress(console) as progress:
            run_steps(ATLAS, CACHE, lambda text: _show_step(progress, text))
    except BuildError as error:
        console.print(f"[red]make data:[/red] {error}", highlight=False)
        return 1
    return 0


def run_steps(atlas: Path, cache: Path, report: Callable[[str], None]) -> None:
    """Every step in order, each announced; `atlas` is the folder to write to."""
    layers = atlas / "layers"
    report("packages")
    packages = fetch_packages(cache, report=report)
    report("one map of all countries (a minute or two)")
    coverage = build_coverage(packages)
    base: tuple[tuple[str, Callable[[], list[dict[str, Any]]]], ...] = (
        ("countries", lambda: build_countries(coverage, packages)),
        ("water", lambda: build_water(coverage, packages)),
        ("borders", lambda: build_borders(coverage, packages)),
        ("rivers", lambda: build_rivers(coverage, packages)),
        ("relief", lambda: build_relief(packages)),
        ("places", lambda: name_places(packages)),
    )
    for name, build in base:
        report(name)
        write_layer(layers / f"{name}.geojson", build(), DECIMALS)
    report("exclaves")
    build_exclaves(coverage, layers / "villages.geojson")
    report("corridors")
    build_corridors(cache, atlas)


def name_places(packages: Mapping[str, Path]) -> list[dict[str, Any]]:
    """Towns, the parts of states that are named after one, and countries."""
    towns = build_places(packages)
    return [*towns, *build_part_labels(towns), *build_country_labels(packages)]


def _open_progress(console: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=console)


def _show_step(progress: Progress, text: str) -> None:
    for task in progress.tasks:
        progress.update(task.id, total=1, completed=1)
    progress.add_task(text, total=None)


if __name__ == "__main__":
    sys.exit(main())
