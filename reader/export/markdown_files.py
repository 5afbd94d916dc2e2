"""Articles as Markdown files for a folder of notes: front matter on top, pictures beside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import tee
from pathlib import Path
from typing import IO, Final

from reader.export.chapter import Chapter
from reader.export.markdown import PictureFiles, to_markdown
from reader.export.names import apart, dated_name
from reader.export.whole_file import write_whole
from reader.model import EntityKind
from reader.text import clean_line, safe_url

PICTURES: Final = "images"  # the folder of all pictures, beside the files
_KINDS: Final = {
    EntityKind.PERSON: "people",
    EntityKind.COUNTRY: "countries",
    EntityKind.HARDWARE: "hardware",
    EntityKind.ORGANISATION: "organisations",
}


def write_markdown(chapters: Iterable[Chapter], out: IO[bytes]) -> None:
    """One document after the other; pictures stay where they are in the web."""
    for number, chapter in enumerate(chapters):
        out.write((("\n" if number else "") + document(chapter)).encode())


def write_markdown_file(chapter: Chapter, path: Path) -> None:
    """One file, its pictures in a folder beside it. Raises OSError."""
    write_whole(path, document(chapter, _write_pictures(chapter, path.parent)).encode())


def write_markdown_folder(chapters: Iterable[Chapter], folder: Path) -> None:
    """A file for each article, named by day and title; files of the same name are replaced. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    chapters, again = tee(chapters)
    for chapter, name in zip(chapters, apart(map(dated_name, again)), strict=True):
        write_markdown_file(chapter, folder / f"{name}.md")


def document(chapter: Chapter, pictures: PictureFiles | None = None) -> str:
    return "\n".join(["---", *_front_matter(chapter), "---", "", to_markdown(chapter.reading, pictures)])


def _write_pictures(chapter: Chapter, folder: Path) -> PictureFiles:
    shown = {block.href for block in chapter.reading.article.blocks} & chapter.pictures.keys()
    if shown:
        (folder / PICTURES).mkdir(exist_ok=True)
    for url in sorted(shown):
        picture = chapter.pictures[url]
        write_whole(folder / PICTURES / picture.file_name, picture.body)
    return {url: f"{PICTURES}/{chapter.pictures[url].file_name}" for url in shown}


def _front_matter(chapter: Chapter) -> Iterator[str]:
    """YAML whose values are JSON, which YAML takes as it is: no text can end it, or mean anything in it."""
    article = chapter.reading.article
    published = article.published.isoformat() if article.published else ""
    facts = {
        "title": chapter.title,
        "url": safe_url(article.url),
        "author": article.byline,
        "site": article.site_name,
        "section": article.section,
        "published": published,
        "language": article.language,
    }
    yield from (f"{name}: {_json(value)}" for name, value in facts.items() if value)
    for kind, name in _KINDS.items():
        named = dict.fromkeys(m.entity.name for m in chapter.reading.mentions if m.kind is kind)
        if named:
            yield f"{name}: {_json(list(named))}"


def _json(value: str | list[str]) -> str:
    clean = clean_line(value, None) if isinstance(value, str) else [clean_line(each, None) for each in value]
    return json.dumps(clean, ensure_ascii=False)
