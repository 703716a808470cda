import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from unittest.mock import Mock
from urllib.parse import urlsplit
from urllib.request import urlopen

import gunicorn.config
import gunicorn.glogging
import pytest
from flask import Flask, request
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.test import Client

from dashboard.server.serving import (
    Crew,
    ServingError,
    listen,
    mount,
    serve_threads,
    stop_softly,
    write_address,
)
from tests.server import run_server

PATIENCE = 60


def fail(*arguments: str) -> str:
    """Run a command that must fail with one clear line; returns the line."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", "serve", *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("corridor-atlas: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_busy_port_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        error = fail("--port", str(port))
    assert f"cannot listen on 127.0.0.1 port {port}: address already in use" in error
    assert "--port" in error


def test_a_host_that_is_not_ours_is_said() -> None:
    assert "192.0.2.1" in fail("--host", "192.0.2.1", "--port", "0")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing")
    assert missing in fail("--port", "0", "--data", missing)


def test_a_broken_atlas_is_said(tmp_path: Path) -> None:
    (tmp_path / "atlas.toml").write_text('title = "broken')
    assert "atlas.toml" in fail("--port", "0", "--data", str(tmp_path))


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_stopping_is_clean(small_atlas: Path, tmp_path: Path, name: str) -> None:
    errors = tmp_path / "errors"
    with run_server("--data", str(small_atlas), errors=errors) as server:
        # A process of its own draws, and must end as well.
        assert server.ask("/image/map.png?width=64&height=64").status == 200
        server.process.send_signal(signal.Signals[name])
        rest, _ = server.process.communicate(timeout=PATIENCE)
    assert (server.process.returncode, rest, errors.read_text()) == (0, "", "")


@pytest.fixture
def worker() -> Iterator[ThreadWorker]:
    config = gunicorn.config.Config()
    worker = ThreadWorker(0, 0, [], None, 0, config, gunicorn.glogging.Logger(config))
    worker.method_queue.init()
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGQUIT)}
    yield worker
    for each, handler in before.items():
        signal.signal(each, handler)
    worker.method_queue.close()
    worker.tmp.close()


@pytest.mark.parametrize("name", ["SIGINT", "SIGQUIT"])
def test_a_signal_never_waits_for_what_it_interrupts(
    worker: ThreadWorker, name: str
) -> None:
    # A pool that is told to end takes the lock that `submit` may hold just then.
    worker.tpool = Mock(spec_set=worker.get_thread_pool())
    stop_softly(worker)
    signal.raise_signal(signal.Signals[name])
    assert not worker.alive
    worker.tpool.shutdown.assert_not_called()


def test_several_processes_serve(small_atlas: Path) -> None:
    crew = ("--workers", "2", "--threads", "2")
    with run_server("--data", str(small_atlas), *crew) as server:
        assert {server.ask("/healthz").status for _ in range(8)} == {200}
        long = server.ask(f"/records?fbclid={'x' * 8000}")
        assert long.status == 200
        assert b"longer than 4000 characters" in long.body


def test_who_sends_slowly_or_stays_keeps_nobody_waiting(small_atlas: Path) -> None:
    """Half a request, a body that does not come, a reader who does not hang up."""
    beginnings = (
        b"GET / HTTP/1.1\r\nHo",
        b"G",
        b"",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    )
    with run_server("--data", str(small_atlas), "--threads", "2") as server:
        place = urlsplit(server.address)
        held = []
        for beginning in beginnings * 40:
            one = socket.create_connection((place.hostname, place.port or 0))
            one.sendall(beginning)
            held.append(one)
        assert server.ask("/healthz").status == 200
        held[0].sendall(b"st: x\r\n\r\n")  # who was slow is answered as any other
        assert held[0].recv(15) == b"HTTP/1.1 200 OK"
        for one in held:
            one.close()


def test_health_names_version_and_edition(small_atlas: Path) -> None:
    with run_server("--data", str(small_atlas)) as server:
        health = server.ask("/healthz")
    assert health["Content-Type"] == "application/json"
    assert b'"status":"ok"' in health.body
    assert b'"version":"' in health.body
    assert b'"edition":"20' in health.body


@pytest.mark.parametrize("path", ["", "/maps/atlas"])
def test_a_base_path_works_whether_or_not_a_proxy_cuts_it(
    small_atlas: Path, path: str
) -> None:
    arguments = ("--data", str(small_atlas), "--base-path", "/maps/atlas/")
    with run_server(*arguments) as server:
        assert server.address.endswith("/maps/atlas")
        page = server.ask(f"{path}/").body.decode()
        assert server.ask(f"{path}/healthz").status == 200
        assert server.ask(f"{path}/embed/map").status == 200
    assert 'src="/maps/atlas/_dash-component-suites/' in page
    assert 'src="/_dash' not in page


def test_the_app_sees_its_own_path() -> None:
    app = Flask(__name__)
    app.add_url_rule("/<path:rest>", "echo", lambda rest: [rest, request.script_root])
    app.add_url_rule("/", "root", lambda: [request.path, request.script_root])
    client = Client(mount(app.wsgi_app, "/a/b/"))
    assert client.get("/a/b/c").json == ["c", "/a/b"]
    assert client.get("/a/b/").json == ["/", "/a/b"]
    moved = client.get("/a/b")
    assert (moved.status_code, moved.headers["Location"]) == (308, "/a/b/")
    assert client.get("/a/bc").json == ["a/bc", ""]
    assert client.get("/c").json == ["c", ""]


def test_threads_serve_where_nothing_forks() -> None:
    app = Flask(__name__)
    app.add_url_rule("/", "hello", lambda: "hello")
    listener = listen("127.0.0.1", 0)
    address = write_address(listener, "/")
    thread = Thread(
        target=serve_threads,
        args=(app.wsgi_app, listener, Crew(1, 2), lambda: None),
        daemon=True,
    )
    thread.start()
    with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
        assert answer.read() == b"hello"


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="no IPv6 here")
def test_an_address_of_ipv6_is_bracketed() -> None:
    with listen("::1", 0) as listener:
        assert write_address(listener, "/").startswith("http://[::1]:")


def test_an_unknown_host_is_said() -> None:
    with pytest.raises(ServingError, match=r"cannot listen on no\.invalid port 1"):
        listen("no.invalid", 1)
