"""A PDF is searched by its letters: they are read here as a reader of PDFs does."""

import re
import zlib
from collections.abc import Iterator

from dashboard.compiled.edition import Compiled
from dashboard.stills.map.picture import draw_map
from dashboard.stills.map.prepared import prepare_map
from dashboard.view.links import parse_link
from geodata import read_atlas
from tests.counts import write_villages

OBJECT = re.compile(rb"\n(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
CODES = re.compile(rb"/ToUnicode (\d+) 0 R")
RANGE = re.compile(rb"<(\w+)> <\w+> \[([^\]]*)\]")
LINE = re.compile(rb"BT\n(.*?)\nET", re.DOTALL)
PART = re.compile(rb"/(F\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)", re.DOTALL)
ESCAPED = re.compile(rb"\\([\\()])")
WIDE = 2
"""Bytes of a letter's code."""


def unpack(body: bytes) -> bytes:
    found = STREAM.search(body)
    try:
        return zlib.decompress(found[1]) if found else b""
    except zlib.error:
        return b""  # not packed: a font


def read_letters(codes: bytes) -> dict[bytes, str]:
    """Read what the codes of a font's letters stand for."""
    letters = {}
    for first, told in RANGE.findall(codes):
        for step, letter in enumerate(told.strip(b"<>").split(b"> <")):
            code = (int(first, 16) + step).to_bytes(WIDE, "big")
            letters[code] = chr(int(letter, 16))
    return letters


def read_lines(picture: bytes) -> Iterator[str]:
    objects = dict(OBJECT.findall(picture))
    fonts = {}
    for name, number in FONT.findall(picture):
        codes = CODES.search(objects[number])
        assert codes, f"{name} does not say what its codes stand for"
        fonts[name] = read_letters(unpack(objects[codes[1]]))
    for body in map(unpack, objects.values()):
        for line in LINE.findall(body):
            text, letters = "", dict[bytes, str]()
            for font, codes in PART.findall(line):
                letters = fonts[font] if font else letters
                plain = ESCAPED.sub(rb"\1", codes)
                pairs = range(0, len(plain), WIDE)
                text += "".join(letters[plain[i : i + WIDE]] for i in pairs)
            yield text


def test_the_text_of_a_pdf_can_be_searched() -> None:
    prepared = prepare_map(Compiled(read_atlas()))
    view, _ = parse_link("layers=villages", prepared.index)
    picture = draw_map(prepared, view, "light", (1200, 675), "pdf")
    texts = set(read_lines(picture))
    assert {"Gyumri", "\u015eirvan", "Exclave villages"} <= texts
    assert write_villages() in texts
