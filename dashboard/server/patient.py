"""A worker whose threads never wait for a reader: who sends slowly waits by himself.

gunicorn hands a connection to a thread with its first byte, or before that; who then
sends a letter a second keeps that thread. Here a connection gets one when all that asks
is there (RFC 9112, section 2.1), and until then the kernel wakes nobody for less.
"""

import errno
import socket
import time
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ
from typing import Any, Final

from gunicorn.workers.gthread import TConn, ThreadWorker

_END: Final = b"\r\n\r\n"
_LONGEST: Final = 2**16
"""Bytes of what asks: whoever sends more of it is answered that it is too much."""

_GONE: Final = (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK)


class PatientConnection(TConn):  # type: ignore[misc] # gunicorn has no types
    """A connection; arrived: bytes of the next request that are there, not read yet."""

    arrived: int = 0

    def is_asking(self) -> bool:
        """Whether all that asks is there, or no more will come; else waits for more."""
        try:
            told = self.sock.recv(_LONGEST, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True  # whoever answers finds that nobody is there
        whole = _END in told or len(told) == _LONGEST
        ended = len(told) == self.arrived  # woken, and nothing new
        self.arrived = 0 if whole or ended else len(told)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, self.arrived + 1)
        return whole or ended

    def close(self, graceful: bool = False) -> None:  # noqa: FBT001, FBT002 - as there
        """Close, after what is here is read: else the answer's end may be lost.

        gunicorn waits 2 s for who does not close, and meanwhile accepts nobody.
        """
        if graceful:
            with suppress(OSError):
                self.sock.settimeout(0)
                self.sock.shutdown(socket.SHUT_WR)
                self.sock.recv(_LONGEST)
        super().close()


class PatientWorker(ThreadWorker):  # type: ignore[misc] # gunicorn has no types
    """Waits for whole requests outside of its threads."""

    def accept(self, listener: socket.socket) -> None:
        """Take a new connection, which waits until it asks."""
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno not in _GONE:
                raise
            return
        self.nr_conns += 1
        self._wait(PatientConnection(self.cfg, client, address, listener.getsockname()))

    def _wait(self, connection: PatientConnection) -> None:
        connection.sock.settimeout(0)
        connection.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(connection)
        hear = partial(self.on_pending_socket_readable, connection)
        self.poller.register(connection.sock, EVENT_READ, hear)

    def on_pending_socket_readable(
        self, conn: PatientConnection, client: socket.socket
    ) -> None:
        """Answer a connection once all that asks is there."""
        if conn.is_asking():
            super().on_pending_socket_readable(conn, client)

    def on_client_socket_readable(
        self, conn: PatientConnection, client: socket.socket
    ) -> None:
        """Let a connection that asks again wait as a new one does."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._wait(conn)
        self.on_pending_socket_readable(conn, client)

    def handle_request(self, req: Any, conn: PatientConnection) -> bool:  # noqa: ANN401
        """Answer; who sends a body that nobody has asked for is not waited for."""
        goes_on = super().handle_request(req, conn)
        told = dict(req.headers)
        return (
            bool(goes_on) and not {"CONTENT-LENGTH", "TRANSFER-ENCODING"} & told.keys()
        )
