"""What a book says of itself: the package document and the contents."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.export.article import is_language
from reader.export.epub.page import page
from reader.export.inline import written

CONTAINER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_CORE: Final = frozenset({"image/jpeg", "image/png", "image/gif"})  # what every e-reader shows
_XHTML: Final = 'media-type="application/xhtml+xml"'
_SVG: Final = 'media-type="image/svg+xml"'


@dataclass(frozen=True, slots=True)
class Bound:
    """A chapter that is in the book."""

    name: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Facts:
    title: str
    authors: tuple[str, ...]
    identifier: str  # a digest of all that is in the book
    modified: datetime
    pictures: tuple[tuple[str, str], ...]  # file name and mime type


def package(facts: Facts, bound: Sequence[Bound]) -> str:
    spine = ["cover", "contents", *(each.name for each in bound)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            *_metadata(facts, bound),
            "</metadata>\n<manifest>",
            *_manifest(facts, bound),
            "</manifest>\n<spine>",
            *(f'<itemref idref="{name}"/>' for name in spine),
            "</spine>\n</package>\n",
        ]
    )


def contents(facts: Facts, bound: Sequence[Bound]) -> str:
    lines = [f'<li><a href="{each.name}.xhtml">{written(each.title)}</a></li>' for each in bound]
    title = "<h1>Contents</h1>"
    return page(facts.title, "\n".join(['<nav epub:type="toc" id="toc">', title, "<ol>", *lines, "</ol>", "</nav>"]))


def _metadata(facts: Facts, bound: Sequence[Bound]) -> Iterator[str]:
    yield f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, facts.identifier)}</dc:identifier>'
    yield f"<dc:title>{written(facts.title)}</dc:title>"
    yield from (f"<dc:creator>{written(author)}</dc:creator>" for author in facts.authors)
    languages = filter(is_language, dict.fromkeys(each.language.replace("_", "-") for each in bound))
    yield from (f"<dc:language>{code}</dc:language>" for code in [*languages] or ["und"])
    yield f'<meta property="dcterms:modified">{facts.modified:%Y-%m-%dT%H:%M:%SZ}</meta>'
    yield f"<dc:date>{facts.modified:%Y-%m-%d}</dc:date>"
    yield '<meta name="cover" content="cover-image"/>'  # for readers of the second version


def _manifest(facts: Facts, bound: Sequence[Bound]) -> Iterator[str]:
    yield f'<item id="cover-image" href="cover.svg" {_SVG} properties="cover-image"/>'
    yield f'<item id="cover" href="cover.xhtml" {_XHTML}/>'
    yield f'<item id="contents" href="contents.xhtml" {_XHTML} properties="nav"/>'
    yield '<item id="sheet" href="book.css" media-type="text/css"/>'
    yield f'<item id="no-picture" href="no-picture.svg" {_SVG}/>'
    yield from (f'<item id="{each.name}" href="{each.name}.xhtml" {_XHTML}/>' for each in bound)
    for number, (name, mime_type) in enumerate(facts.pictures, 1):
        instead = "" if mime_type in _CORE else ' fallback="no-picture"'
        yield f'<item id="picture-{number}" href="images/{name}" media-type="{mime_type}"{instead}/>'
