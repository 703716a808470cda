"""Settings and real servers for all tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.server import Server, run_server

settings.register_profile("local", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def small_atlas() -> Path:
    """Find the folder of the small atlas that carries behaviour."""
    return Path(__file__).parent / "atlas"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Serve the real atlas with the command itself, on a free port."""
    with run_server() as running:
        yield running


@pytest.fixture(scope="session")
def small_server(small_atlas: Path) -> Iterator[Server]:
    """Serve the small atlas with the command itself, on a free port."""
    with run_server("--data", str(small_atlas)) as running:
        yield running
