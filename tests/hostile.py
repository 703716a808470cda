"""Texts that mean something to whoever reads them carelessly, by kind."""

from typing import Final

MARK: Final = "<img src=x onerror="
"""Where this stands in an answer that a browser draws, a text became markup."""

TEXTS: Final[dict[str, str]] = {
    "markup": f'{MARK}"alert(1)">',
    "attribute": f"\"'>{MARK}alert(1)>",
    "end of script": f"</script></style></title>{MARK}alert(1)>",
    "comment": f"--><!--{MARK}alert(1)>",
    "template": "{{ 7 * 7 }}{% raw %}${7*7}",
    "format": "{0.__class__.__mro__} %s %n",
    "formula": "=HYPERLINK(1)",
    "address": "javascript:alert(1)",
    "path": "../../../../../../etc/passwd",
    "shell": "$(id); `id` | id",
    "prototype": "__proto__",
    "method": "constructor",
    "direction": "\u202eabc\u2066\u200f",
    "control": "a\x00b\x1bc",
    "lines": "a\r\nSet-Cookie: b=c\u2028d",
    "no character": "\ufffe\U0001ffff",
    "combining": "a" + "\u0301" * 300,
    "long": "x" * 70_000,
    "number": "1e309",
    "digits": "٣" * 40,
    "empty": "",
    "separators": "~;:,..&=?#%",
}
"""By kind; none is of our own data."""
