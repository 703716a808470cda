import re
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.settings import find_assets, find_atlas


def refuse(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("option", ["--workers", "--threads"])
@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "²", ""])
def test_a_count_is_a_whole_number_from_one_up(
    capsys: pytest.CaptureFixture[str], option: str, value: str
) -> None:
    error = refuse(capsys, "serve", f"{option}={value}")
    assert f"argument {option}: “{value}” is not a count" in error


@pytest.mark.parametrize("value", ["65536", "-1", "http", ""])
def test_a_port_is_a_number_in_its_range(
    capsys: pytest.CaptureFixture[str], value: str
) -> None:
    assert "is not a port" in refuse(capsys, "serve", f"--port={value}")


@pytest.mark.parametrize(
    "value", ["atlas", "/atlas", "atlas/", "//", "/a//b/", "/a b/"]
)
def test_a_base_path_begins_and_ends_with_a_slash(
    capsys: pytest.CaptureFixture[str], value: str
) -> None:
    assert "is not a base path" in refuse(capsys, "serve", f"--base-path={value}")


@pytest.mark.parametrize("value", ["", "*; script-src *", "a\nSet-Cookie: b", "a,b"])
def test_ancestors_cannot_smuggle_another_policy(
    capsys: pytest.CaptureFixture[str], value: str
) -> None:
    error = refuse(capsys, "serve", f"--frame-ancestors={value}")
    assert "names no origins" in error


def test_a_command_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "serve|site|check|export|cite|freeze|changes|corridors|route" in refuse(
        capsys
    )


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert re.fullmatch(r"corridor-atlas \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_the_default_atlas_and_assets_are_there() -> None:
    assert (find_atlas() / "atlas.toml").is_file()
    assert list(find_assets().glob("css/*.css"))


def test_check_accepts_the_small_atlas(
    small_atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--data", str(small_atlas)]) == 0
    assert "meetings" in capsys.readouterr().out


def test_a_site_of_plain_files_needs_a_folder_alone(
    small_atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not said, such as a public address, is refused by nobody."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "store"))
    folder = tmp_path / "site"
    assert main(["site", "--data", str(small_atlas), "-o", str(folder)]) == 0
    assert (folder / "index.html").is_file()


def test_freeze_keeps_only_what_is_sound(
    small_atlas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kept"
    assert main(["freeze", "--data", str(small_atlas), "-o", str(folder)]) == 0
    assert f"Kept as {folder / '2024-06-30'}" in capsys.readouterr().out
    broken = folder / "2024-06-30"
    (broken / "tables" / "actors.csv").write_text("id\n")
    again = tmp_path / "again"
    assert main(["freeze", "--data", str(broken), "-o", str(again)]) == 1
    assert not again.exists()


def test_check_names_the_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "atlas.toml").write_text('title = "broken')
    assert main(["check", "--data", str(tmp_path)]) == 1
    output = capsys.readouterr()
    assert "atlas.toml" in output.out + output.err
    assert "Traceback" not in output.out + output.err


def test_a_date_is_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert "is not a day" in refuse(capsys, "corridors", "--date=2026-13-01")
