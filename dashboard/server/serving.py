"""A production server for the app: gunicorn, or waitress where nothing forks."""

import gc
import signal
import socket
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


_LONGEST_LINE = 8190
"""Letters of an address that reaches us; what is too long is then said by a page."""


class ServingError(Exception):
    """The server cannot start; its text is one line for the reader."""


@dataclass(frozen=True, slots=True)
class Crew:
    """How many processes serve, and how many threads each of them has."""

    workers: int = 1
    threads: int = 16


def listen(host: str, port: int) -> socket.socket:
    """Open a socket that listens; readers who come early wait in its queue.

    Port 0 takes any free port. Raises ServingError if that cannot be.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        reason = error.strerror or str(error)
        message = (
            f"cannot listen on {host} port {port}: {reason.lower()}. "
            "Choose others with --host and --port."
        )
        raise ServingError(message) from error


def write_address(listener: socket.socket, base_path: str) -> str:
    """Write what a reader types to reach the socket."""
    host, port, *_ = listener.getsockname()
    name = f"[{host}]" if listener.family == socket.AF_INET6 else host
    return f"http://{name}:{port}{base_path}"


def mount(app: "WSGIApplication", base_path: str) -> "WSGIApplication":
    """Serve the app below a path, whether or not a proxy cuts that path off."""
    prefix = base_path.rstrip("/")

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if prefix and path == prefix:
            start("308 Permanent Redirect", [("Location", f"{prefix}/")])
            return []
        if prefix and f"{path}/".startswith(base_path):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
            environ["PATH_INFO"] = path.removeprefix(prefix) or "/"
        return app(environ, start)

    return answer


def serve(
    app: "WSGIApplication",
    listener: socket.socket,
    crew: Crew,
    announce: Callable[[], object],
) -> None:
    """Serve until told to stop; `announce` is called once it answers."""
    if sys.platform == "win32":
        serve_threads(app, listener, crew, announce)
    else:
        serve_processes(app, listener, crew, announce)


def serve_threads(
    app: "WSGIApplication",
    listener: socket.socket,
    crew: Crew,
    announce: Callable[[], object],
) -> None:
    """Serve from one process with waitress."""
    from waitress.server import create_server  # noqa: PLC0415 - not on every system

    threads = crew.workers * crew.threads
    server = create_server(app, sockets=[listener], threads=threads, ident=None)
    announce()
    server.run()


def stop_softly(worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Let a worker end at Ctrl+C as it does when it is told to.

    gunicorn's own way out there takes a lock of its thread pool inside of the handler:
    where the signal interrupts a holder of that lock, the worker never ends.
    """
    for name in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(name, worker.handle_exit)


def serve_processes(
    app: "WSGIApplication",
    listener: socket.socket,
    crew: Crew,
    announce: Callable[[], object],
) -> None:
    """Serve with gunicorn, from processes that share what was loaded before."""
    from gunicorn.app.base import BaseApplication  # noqa: PLC0415 - not on every system

    from dashboard.server.patient import PatientWorker  # noqa: PLC0415 - see above

    options: dict[str, Any] = {
        "bind": f"fd://{listener.detach()}",
        "worker_class": PatientWorker,
        "workers": crew.workers,
        "threads": crew.threads,
        "preload_app": True,
        "loglevel": "warning",
        "limit_request_line": _LONGEST_LINE,
        "keepalive": 15,
        "graceful_timeout": 5,
        "control_socket_disable": True,
        "post_worker_init": stop_softly,
        "when_ready": lambda _: announce(),
    }

    class Application(BaseApplication):  # type: ignore[misc] # gunicorn has no types
        def load_config(self) -> None:
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> "WSGIApplication":
            return app

    # What is here before the fork stays in shared pages: no collector writes to them.
    gc.freeze()
    Application().run()
