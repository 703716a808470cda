"""Bytes as text inside of a page's script element: seven bits a sign.

A sixth is added so, where base64 adds a third. All signs of ASCII stand for themselves
there but three: a page has no NUL, reads CR as LF, and a < may end the element. Others,
of two bytes, stand for them. `assets/unpack.js` reads it.
"""

import numpy as np

_BITS = 7
_STRAYS = str.maketrans("\0\r<", "ÀÁÂ")


def write_septets(body: bytes) -> str:
    """Write bytes, the highest bits first; zeros fill the last sign."""
    bits = np.unpackbits(np.frombuffer(body, np.uint8))
    rows = np.pad(bits, (0, -len(bits) % _BITS)).reshape(-1, _BITS)
    signs = np.packbits(rows, axis=1) >> 1
    return signs.tobytes().decode("ascii").translate(_STRAYS)
