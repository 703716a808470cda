"""The template of presentations: 16:9, in the atlas's colours, with layouts of its own.

It is made of the library's own default, whose masters are 4:3 and whose look is
nobody's. What one adds to a deck of ours, or resets, then stays in place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches, Length

from dashboard.page.template import render
from dashboard.style.colours import PALETTES

Box = tuple[Length, Length, Length, Length]
"""Left, top, width, height."""

Deck = Any
"""A presentation, a part or an element of one: the library has no types."""

LANGUAGE: Final = "en-GB"
"""Of the texts, so that no reader's Office underlines them all."""

WIDE, TALL = Inches(13.333), Inches(7.5)
_EDGE = Inches(0.5)
_FULL = Emu(WIDE - 2 * _EDGE)

CONTENT: Final[Box] = (_EDGE, Inches(1.9), _FULL, Inches(4.8))
BESIDE: Final[Box] = (Inches(6.95), Inches(1.45), Inches(5.88), Inches(5.2))
"""Where the picture of a story's step stands."""

CODE: Final[Box] = (Inches(10.4), Inches(1.9), Inches(2.4), Inches(2.4))
"""Where the code of the link stands on the last slide."""

_TITLE: Final[Box] = (_EDGE, Inches(0.3), _FULL, Inches(0.95))
_COVER_TITLE: Final[Box] = (_EDGE, Inches(1.6), Inches(11), Inches(1.9))
_COVER_TEXT: Final[Box] = (_EDGE, Inches(3.75), Inches(11), Inches(2.2))

_OLD_WIDE = Inches(10)
_OLD: Final = ("Title Slide", "Title and Content", "Two Content", "Title Only", "Blank")
"""The layouts of the library's default that are kept."""

COVER, VIEW, STEP = "Cover", "View", "Claim and what is known"
"""Our layouts, as who edits a deck sees them."""

_FONT = "Arial"
"""On every machine that opens decks, with the scripts of our names."""

_COLOURS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dk1": "ink",
        "lt1": "panel",
        "dk2": "muted",
        "lt2": "raised",
        "accent1": "accent",
        "accent2": "chart-2",
        "accent3": "meeting",
        "accent4": "agreement",
        "accent5": "conflict",
        "accent6": "road",
        "hlink": "accent",
        "folHlink": "muted",
    }
)
"""The places of a theme's colours, and our tokens in them."""

_LEVELS: Final = (20, 18, 16, 14, 14)
"""Points of a body's text, by its level."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder: its number in its layout, points and ink of its text."""

    at: int
    name: str
    box: Box
    points: int
    ink: str
    anchor: str = "t"


SENTENCE: Final = Slot(
    13, "Sentence", (_EDGE, Inches(1.28), _FULL, Inches(0.56)), 14, "tx2"
)
SOURCE: Final = Slot(
    14, "Source", (_EDGE, Inches(6.78), _FULL, Inches(0.6)), 12, "tx2", "b"
)
CLAIM: Final = Slot(
    15, "Claim", (_EDGE, Inches(1.45), Inches(2.9), Inches(5.2)), 16, "tx2"
)
KNOWN: Final = Slot(
    16, "Known", (Inches(3.65), Inches(1.45), Inches(3.05), Inches(5.2)), 16, "tx1"
)


def open_template() -> Deck:
    """Open a presentation without slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, TALL
    deck.part._element.find(qn("p:sldSz")).attrib.pop("type", None)  # noqa: SLF001 - 4:3 by name; no other way
    _drop_thumbnail(deck)
    for layout in list(deck.slide_layouts):
        if layout.name not in _OLD:
            deck.slide_layouts.remove(layout)
    for sheet in (deck.slide_master, *deck.slide_layouts):
        _widen(sheet)
    _colour(deck.slide_master)
    _set_master(deck.slide_master)
    cover, _, step, view, _ = deck.slide_layouts
    _set_cover(cover)
    _replace_places(view, VIEW, (SENTENCE, SOURCE))
    _replace_places(step, STEP, (CLAIM, KNOWN, SOURCE))
    return deck


def _drop_thumbnail(deck: Deck) -> None:
    rels = deck.part.package._rels  # noqa: SLF001 - no other way
    for key, one in list(rels.items()):
        if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            rels.pop(key)


def _colour(master: Deck) -> None:
    """Give the theme our colours and font."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    for place, token in _COLOURS.items():
        for node in theme.iter(qn(f"a:{place}")):
            colour = OxmlElement("a:srgbClr")
            colour.set("val", _write_colour(token))
            node[:] = [colour]
    for name in ("majorFont", "minorFont"):
        for node in theme.iter(qn(f"a:{name}")):
            node.find(qn("a:latin")).set("typeface", _FONT)
    part._blob = serialize_part_xml(theme)  # noqa: SLF001 - the library reads no themes


def _write_colour(token: str) -> str:
    return PALETTES["light"][token].removeprefix("#").upper()


def _widen(sheet: Deck) -> None:
    """Stretch what has a place of its own from 4:3 to 16:9."""
    for place in sheet._element.iter(qn("a:xfrm")):  # noqa: SLF001 - no other way
        for part, key in (("a:off", "x"), ("a:ext", "cx")):
            node = place.find(qn(part))
            node.set(key, f"{round(int(node.get(key)) * WIDE / _OLD_WIDE)}")


def _set_master(master: Deck) -> None:
    """Put titles at the left, above what they say, and text at a reader's size."""
    places = {PP_PLACEHOLDER.TITLE: _TITLE, PP_PLACEHOLDER.BODY: CONTENT}
    for shape in master.placeholders:
        if shape.placeholder_format.type in places:
            _put(shape, places[shape.placeholder_format.type])
            _bare(shape, "b" if shape.placeholder_format.idx == 0 else "t")
    styles = master._element.find(qn("p:txStyles"))  # noqa: SLF001 - no other way
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).attrib.update({"sz": "2800", "b": "1"})
    body = styles.find(qn("p:bodyStyle"))
    for level, points in enumerate(_LEVELS, 1):
        style = body.find(qn(f"a:lvl{level}pPr")).find(qn("a:defRPr"))
        style.set("sz", f"{points}00")


def _put(shape: Deck, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box


def _bare(shape: Deck, anchor: str) -> None:
    """Leave no room around a text, and let it stand at the top or the bottom."""
    body = shape.text_frame._txBody.bodyPr  # noqa: SLF001 - no other way
    body.attrib.update(dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0"))
    body.set("anchor", anchor)


def _set_cover(layout: Deck) -> None:
    layout.name = COVER
    title, text, *_ = layout.placeholders
    _put(title, _COVER_TITLE)
    _put(text, _COVER_TEXT)
    for style in text._element.txBody.iter(qn("a:lvl1pPr")):  # noqa: SLF001 - no other way
        style.set("algn", "l")


def _replace_places(layout: Deck, name: str, places: Sequence[Slot]) -> None:
    """Give a layout its name, and ours in place of all placeholders but the title."""
    layout.name = name
    tree = layout.shapes._spTree  # noqa: SLF001 - no other way
    for shape in list(layout.placeholders)[1:]:
        tree.remove(shape._element)  # noqa: SLF001 - no other way
    for number, place in enumerate(places, 20):
        told = {"place": place, "number": number, "language": LANGUAGE}
        tree.append(parse_xml(render("slides/placeholder.xml", **told)))
