"""Citations: of a view and of sources, as plain text and as BibTeX."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from dashboard.exports.excerpt import Excerpt, cite, list_sources
from dashboard.texts import TEXTS
from geodata.atlas import Source

SPECIAL: Mapping[int, str] = MappingProxyType(
    str.maketrans(
        {
            "\\": r"\textbackslash{}",
            "~": r"\textasciitilde{}",
            "^": r"\textasciicircum{}",
            "{": r"\textbraceleft{}",  # a brace counts, escaped or not
            "}": r"\textbraceright{}",
            **{char: f"\\{char}" for char in "&%$#_"},
        }
    )
)
"""What letters are written as that mean something to BibTeX."""

_ADDRESS: Mapping[int, str] = MappingProxyType(
    str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
)
_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def write_citation(excerpt: Excerpt, address: str, accessed: date) -> str:
    """Cite a view in one line; address: its absolute link, or empty."""
    said = [excerpt.atlas.title]
    if not excerpt.whole:
        said.append(excerpt.sentence)
    said.append(TEXTS["edition"].format(day=excerpt.edition))
    day = TEXTS["cite-accessed"].format(day=accessed.isoformat())
    return ". ".join([*said, f"{address}, {day}" if address else day.capitalize()])


def write_texts(excerpt: Excerpt, address: str, accessed: date) -> str:
    """Cite a view, and below it every source of its records, a line each."""
    sources = sorted(cite(source) for source in list_sources(excerpt))
    return "\n".join([write_citation(excerpt, address, accessed), "", *sources, ""])


def write_bibtex(excerpt: Excerpt, address: str, accessed: date) -> str:
    """Write an entry for a view, and one for every source of its records."""
    first = write_view(excerpt, address, accessed)
    rest = (write_entry(source) for source in list_sources(excerpt))
    return "\n\n".join([first, *rest]) + "\n"


def write_view(excerpt: Excerpt, address: str, accessed: date) -> str:
    """Write the entry of a view; address: its absolute link, or empty."""
    return _write_entry(_find_key(excerpt), _cite_view(excerpt, address, accessed))


def write_entry(source: Source) -> str:
    """Write the entry of one source, under its id."""
    return _write_entry(source.id, dict(_cite_source(source)))


def _find_key(excerpt: Excerpt) -> str:
    """Name the entry of a view by the atlas and its edition; no source has a colon.

    That of one record has its id, too.
    """
    words = re.findall(r"[a-z0-9]+", excerpt.atlas.title.lower(), re.ASCII)
    atlas = "-".join(words[:2]) or "atlas"
    return ":".join(filter(None, (atlas, excerpt.edition, excerpt.id)))


def _cite_view(excerpt: Excerpt, address: str, accessed: date) -> Mapping[str, str]:
    title = excerpt.atlas.title
    whole = title if excerpt.whole else f"{title}. {excerpt.sentence}"
    return {
        "key": _brace(title),
        "title": f"{{{_brace(whole)}}}",
        **dict(_cite_date(excerpt.edition)),
        "note": _brace(TEXTS["edition"].format(day=excerpt.edition)),
        **({"url": f"{{{address.translate(_ADDRESS)}}}"} if address else {}),
        "urldate": _brace(accessed.isoformat()),
    }


def _cite_source(source: Source) -> Iterator[tuple[str, str]]:
    if source.author:
        yield "author", f"{{{_brace(source.author)}}}"
    yield "title", f"{{{_brace(source.title or source.publisher or source.id)}}}"
    if source.title and source.publisher:
        yield "howpublished", _brace(source.publisher)
    yield from _cite_date(source.published)
    if source.language:
        yield "language", _brace(source.language)
    if source.url:
        yield "url", f"{{{source.url.translate(_ADDRESS)}}}"
    if source.accessed:
        yield "urldate", _brace(source.accessed)


def _cite_date(text: str) -> Iterator[tuple[str, str]]:
    found = _DATE.match(text)
    if found:
        yield "year", _brace(found[1])
        if found[2]:
            yield "month", _MONTHS[int(found[2]) - 1]
        if found[3]:
            yield "day", _brace(f"{int(found[3])}")


def _brace(text: str) -> str:
    return f"{{{text.translate(SPECIAL)}}}"


def _write_entry(key: str, fields: Mapping[str, str]) -> str:
    body = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{body}}}"
