"""Founding an atlas: its plan, its files, and a check before anybody sees it."""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geodata.checking import check_atlas
from geodata.founding.base import build_base
from geodata.founding.extent import Extent
from geodata.founding.files import (
    fill,
    list_tables,
    make_example,
    write_languages,
    write_policy,
    write_sides,
    write_text,
)
from geodata.problems import AtlasError, Place

_YEARS: Final = 35
"""How far back the dates reach that a new atlas offers."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an atlas is founded for.

    sides: codes of the actors whose views can be shown. languages: of names, that of
    the titles first. countries: codes of units that are drawn as countries though they
    have no code of ISO 3166-1. bare: without base layers.
    """

    extent: Extent
    title: str
    edition: date
    sides: Sequence[str] = ()
    languages: Sequence[str] = ("en",)
    countries: Sequence[str] = ()
    bare: bool = False


def found_atlas(folder: Path, plan: Plan, tell: Callable[[str], None]) -> None:
    """Write a sound atlas into a folder that is new or empty.

    tell: is told each step. Raises AtlasError, and then leaves nothing behind.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = "the folder is there already, and not empty"
        raise AtlasError(Place(f"{folder}").problem("", message, "Name a new one"))
    drawn = frozenset(plan.countries)
    base: Mapping[str, list[dict[str, Any]]] = {}
    if not plan.bare:
        base = build_base(plan.extent, drawn, plan.languages, tell)
    tell("files")
    partial = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        for file, text in _write_files(plan, base).items():
            (partial / file).parent.mkdir(parents=True, exist_ok=True)
            (partial / file).write_text(text, encoding="utf-8", newline="\n")
        tell("check")
        if problems := check_atlas(partial).problems:
            raise AtlasError(*problems)
        if folder.exists():
            folder.rmdir()
        partial.rename(folder)
    except OSError as error:
        message = f"the folder cannot be written ({error.strerror})"
        remedy = "Name a folder in a place where you may write"
        raise AtlasError(Place(f"{folder}").problem("", message, remedy)) from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _write_files(
    plan: Plan, base: Mapping[str, list[dict[str, Any]]]
) -> dict[str, str]:
    camera = plan.extent.camera
    edition, names = plan.edition.isoformat(), _name_sides(plan, base)
    toml = fill(
        "atlas.toml",
        title=write_text(plan.title),
        edition=edition,
        earliest=f"{plan.edition.year - _YEARS}-01-01",
        camera=json.dumps(camera),
        sides=write_sides(names, plan.languages[0]),
        languages=write_languages(plan.languages),
        base=fill("base.toml") + _declare_names(plan.languages) if base else "",
    )
    actors = [{"id": code, "name": one, "kind": "state"} for code, one in names.items()]
    example = make_example(edition, camera[:2])
    layers = {**base, "events": [example]}
    return {
        "atlas.toml": toml,
        "policy.md": write_policy(plan.countries),
        "README.md": fill("README.md", title=plan.title),
        **dict(list_tables(actors, plan.languages, based=bool(base.get("borders")))),
        **{f"layers/{name}.geojson": _write(some) for name, some in layers.items()},
    }


def _declare_names(languages: Sequence[str]) -> str:
    """Declare names of places in languages, below the last of the base layers."""
    told = (f'[layers.fields.name_{one}]\ntype = "text"\n' for one in languages[1:])
    return "".join(told)


def _name_sides(plan: Plan, base: Mapping[str, list[dict[str, Any]]]) -> dict[str, str]:
    """Name the sides as their countries on the map are named, else by their codes."""
    countries = (one["properties"] for one in base.get("countries", ()))
    names = {one["iso3"]: one["name"] for one in countries if "iso3" in one}
    return {code: names.get(code, code) for code in plan.sides}


def _write(features: Sequence[Mapping[str, Any]]) -> str:
    lines = ",\n".join(_write_feature(one) for one in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'


def _write_feature(feature: Mapping[str, Any]) -> str:
    shape = feature["geometry"]
    if isinstance(shape, BaseGeometry):
        shape = mapping(shapely.orient_polygons(shape))
    told = {**feature, "geometry": _round(shape)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _round(value: Any) -> Any:  # noqa: ANN401 - coordinates nest to any depth
    if isinstance(value, Mapping):
        return {key: _round(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [_round(one) for one in value]
    return round(value, 5) if isinstance(value, float) else value
