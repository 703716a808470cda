"""What a host of plain files is told to send beside them, and pages say themselves."""

from dashboard.server.headers import FIXED, FOREVER, write_policy

_PAGES = (
    "",
    "about/*",
    "records/*",
    "story/*",
    "calendar/*",
    "changes/*",
    "404.html",
    "file.html",
)
_LASTING = ("library/*", "plotly/*")
_DATA = ("data/*", "image/*", "oembed/*", "embed.js", "changes.atom", "site.json")


def write_meta_policy() -> str:
    """Write the policy that a page states itself: all but who may frame it."""
    whole = write_policy("'self'", "")
    return whole.rpartition(";")[0]


def write_headers(home: str) -> bytes:
    """Write the file ``_headers``, as several hosts read it; home: the site's path."""
    closed = _list(write_policy("'self'", "'none'"), "X-Frame-Options: DENY")
    open_ = _list(write_policy("'self'", "*"))
    files = _list(write_policy("'self'", "'none'"), "Access-Control-Allow-Origin: *")
    lasting = [*files, f"Cache-Control: {FOREVER}"]
    rules = {
        **dict.fromkeys(_PAGES, closed),
        "embed/*": open_,
        **dict.fromkeys(_LASTING, lasting),
        **dict.fromkeys(_DATA, files),
    }
    blocks = (_write(home + place, lines) for place, lines in rules.items())
    return "\n".join(blocks).encode()


def _list(policy: str, *more: str) -> list[str]:
    fixed = (f"{name}: {value}" for name, value in FIXED.items())
    return [*fixed, f"Content-Security-Policy: {policy}", *more]


def _write(place: str, lines: list[str]) -> str:
    return "".join([f"{place}\n", *(f"  {line}\n" for line in lines)])
