"""The book's files, one after another, so that only one chapter is in memory at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Final

from reader.export.article import article_of
from reader.export.chapter import Chapter, Picture
from reader.export.epub.archive import Archive
from reader.export.epub.cover import cover_page, cover_svg, substitute_svg
from reader.export.epub.package import CONTAINER, Bound, Facts, contents, package
from reader.export.epub.page import chapter_page
from reader.export.html import SHEETS
from reader.model import Article

_EPOCH: Final = datetime(
    2000, 1, 1, tzinfo=UTC
)  # of a book whose articles are not dated: the clock would change its bytes


def write_epub(chapters: Iterable[Chapter], title: str, out: IO[bytes]) -> None:
    """A book of the chapters in their order; one alone gives the book its own title and author."""
    with Archive(out) as archive:
        archive.add("META-INF/container.xml", CONTAINER)
        archive.add("EPUB/book.css", (SHEETS / "book.css").read_text(encoding="utf-8"))
        book = Book(archive)
        for chapter in chapters:
            book.bind(chapter)
        book.close(title)


@dataclass(slots=True)
class Book:
    """What is known of the book so far."""

    archive: Archive
    bound: list[Bound] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)  # mime type by file name
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)
    newest: datetime = _EPOCH
    authors: dict[str, None] = field(default_factory=dict)

    def bind(self, chapter: Chapter) -> None:
        number = len(self.bound) + 1
        article = chapter.reading.article
        page = chapter_page(chapter, article_of(chapter, f"a{number}", lambda url: self._picture(chapter, url)))
        self.archive.add(f"EPUB/a{number}.xhtml", page)
        self.digest.update(page.encode())
        self.bound.append(Bound(f"a{number}", chapter.title, article.language))
        self.newest = max([self.newest, *_dates(article)])
        if article.byline:
            self.authors.setdefault(article.byline)

    def _picture(self, chapter: Chapter, url: str) -> str:
        """Where the book has the picture; it is put in the first time."""
        picture = chapter.pictures.get(url)
        if picture is None:
            return ""
        if picture.file_name not in self.pictures:
            self._add(picture)
        return f"images/{picture.file_name}"

    def _add(self, picture: Picture) -> None:
        self.archive.add(f"EPUB/images/{picture.file_name}", picture.body, packed=True)
        self.pictures[picture.file_name] = picture.mime_type

    def close(self, title: str) -> None:
        """What tells of the whole comes last."""
        alone = len(self.bound) == 1
        facts = Facts(
            title=self.bound[0].title if alone else title,
            authors=tuple(self.authors) if alone else (),
            identifier=self.digest.hexdigest(),
            modified=self.newest,
            pictures=tuple(self.pictures.items()),
        )
        titles = () if alone else tuple(each.title for each in self.bound)
        self.archive.add("EPUB/cover.svg", cover_svg(facts.title, facts.authors, titles, self.newest))
        self.archive.add("EPUB/cover.xhtml", cover_page(facts.title))
        self.archive.add("EPUB/no-picture.svg", substitute_svg())
        self.archive.add("EPUB/contents.xhtml", contents(facts, self.bound))
        self.archive.add("EPUB/package.opf", package(facts, self.bound))


def _dates(article: Article) -> list[datetime]:
    return [date for date in (article.published, article.updated) if date is not None]
