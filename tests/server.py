"""The real command as a process of its own, for tests and benchmarks."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

_PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the server, as it came."""

    status: int
    headers: HTTPResponse
    body: bytes

    def __getitem__(self, name: str) -> str | None:
        return self.headers.getheader(name)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address without the last slash, and its process."""

    address: str
    process: subprocess.Popen[str]

    def ask(
        self,
        path: str,
        method: str = "GET",
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Ask for exactly this, and undo nothing in the answer."""
        place = urlsplit(self.address)
        connection = HTTPConnection(place.netloc, timeout=_PATIENCE)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response, response.read())
        finally:
            connection.close()


@contextmanager
def run_server(
    *arguments: str,
    command: Sequence[str] = (sys.executable, "-m", "dashboard"),
    folder: Path | None = None,
    errors: Path | None = None,
) -> Iterator[Server]:
    """Serve on a free port until the block ends; what it compiles is thrown away then.

    errors: the file for what it writes to stderr; without one it is thrown away.
    Raises AssertionError with what the server wrote if it dies before it serves.
    """
    with TemporaryDirectory() as scratch:
        log = errors or Path(scratch) / "errors"
        with log.open("w") as stderr:
            process = subprocess.Popen(  # noqa: S603 - our own command
                [*command, "serve", "--port", "0", "--store", scratch, *arguments],
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                cwd=folder,
            )
        try:
            yield Server(_await_address(process, log), process)
        finally:
            process.terminate()
            process.communicate(timeout=_PATIENCE)


def _await_address(process: subprocess.Popen[str], log: Path) -> str:
    assert process.stdout
    # Ends with the line that says the address, or when the process dies.
    line = process.stdout.readline()
    if not line.startswith("Serving http"):
        process.wait(_PATIENCE)
        message = f"the server did not start: {line}{log.read_text()}"
        raise AssertionError(message)
    return line.removeprefix("Serving ").strip().rstrip("/")
