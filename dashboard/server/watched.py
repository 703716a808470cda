"""A page that is being written: what is wrong with its files stands on it as a bar."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dashboard.page.template import render

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_ASKED: Final = ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
"""What would make an answer one that cannot be written into."""

_BODY: Final = b"</body>"


def bar(site: "WSGIApplication", problems: Path) -> "WSGIApplication":
    """Put what a file says is wrong, a line each, at the foot of every page."""

    def answer(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        for name in _ASKED:
            environ.pop(name, None)
        told: list[Any] = []

        def start(
            status: str, headers: list[tuple[str, str]], *_: object
        ) -> Callable[[bytes], object]:
            told[:] = [status, headers]
            return lambda _: None

        body = b"".join(site(environ, start))
        status, headers = told
        lines = problems.read_text("utf-8").splitlines() if problems.is_file() else []
        if lines and any("text/html" in value for _, value in headers):
            words = str(render("page/watched.html", lines=lines)).encode()
            body = body.replace(_BODY, words + _BODY)
        left = ("content-length", "etag")
        kept = [(name, value) for name, value in headers if name.lower() not in left]
        start_response(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]

    return answer
