"""Checking an atlas: ``corridor-atlas check``."""

import argparse
from pathlib import Path

from geodata.parsing.lasting import make_lasting


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.set_defaults(run=check)
    add = parser.add_argument
    told = "also list who speaks of which subject, and where one side speaks less"
    add("--positions", action="store_true", help=told)
    told = "also list what each source lacks: title, author, date, language"
    add("--sources", action="store_true", help=told)
    told = "also say which charts there are, and what the others need"
    add("--explain", action="store_true", help=told)
    told = "only say how many problems there are, if there are any"
    add("--brief", action="store_true", help=told)


def check(options: argparse.Namespace) -> int:
    """Check an atlas, and tell as much as was asked for."""
    if options.brief:
        # Only here, and below: their libraries are large.
        from dashboard.commands.watching import count_problems  # noqa: PLC0415 - above

        return count_problems(options.data)
    return report(
        options.data,
        coverage=options.positions,
        sources=options.sources,
        explain=options.explain,
    )


def report(
    folder: Path,
    *,
    coverage: bool = False,
    sources: bool = False,
    explain: bool = False,
) -> int:
    """Check an atlas and print what was found; 1 where something is wrong."""
    from dashboard.stories.compiling import check_views  # noqa: PLC0415 - see above
    from dashboard.style.checking import check_style  # noqa: PLC0415 - see above
    from geodata.checking import check_atlas  # noqa: PLC0415 - see above

    with make_lasting():
        found = check_atlas(folder, [check_style, check_views])
    print(found.write(coverage=coverage, sources=sources), end="")
    if explain and found.atlas and not found.problems:
        from dashboard.commands.explaining import explain_charts  # noqa: PLC0415 - above

        print("", *explain_charts(found.atlas), sep="\n")
    return 1 if found.problems else 0
