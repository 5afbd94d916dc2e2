"""Articles as one web page that needs nothing else: no script, nothing fetched, light and dark."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Final

from reader.export.article import article_of, byline_of, language_of
from reader.export.chapter import Chapter
from reader.export.inline import written

SHEETS: Final = Path(__file__).parent / "sheets"


def write_html(chapters: Iterable[Chapter], title: str, out: IO[bytes]) -> None:
    """One page with all chapters under `title`, which a single one does without."""
    every = tuple(chapters)
    for part in _page(every, title):
        out.write(f"{part}\n".encode())


def _page(chapters: Sequence[Chapter], title: str) -> Iterator[str]:
    alone = len(chapters) == 1
    language = language_of(chapters[0].reading.article) if alone else ' lang="en"'
    yield f"<!DOCTYPE html>\n<html{language}>"
    yield _head(chapters[0].title if alone else title)
    yield "<body>" if alone else f"<body>\n{_contents(chapters, title)}"
    yield "<main>"
    for number, chapter in enumerate(chapters, 1):
        yield article_of(chapter, f"a{number}", lambda url, chapter=chapter: _embedded(chapter, url))  # type: ignore[misc]
    yield "</main>\n</body>\n</html>"


def _head(title: str) -> str:
    return f"""<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="{_policy()}"/>
<meta name="referrer" content="no-referrer"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="Telex"/>
<title>{written(title)}</title>
<style>{_sheet()}</style>
</head>"""


def _contents(chapters: Sequence[Chapter], title: str) -> str:
    lines = [
        f'<li><a href="#a{number}">{written(chapter.title)}</a>'
        f' <span class="byline">{written(byline_of(chapter.reading.article))}</span></li>'
        for number, chapter in enumerate(chapters, 1)
    ]
    return "\n".join([f'<nav class="contents">\n<h1>{written(title)}</h1>\n<ol>', *lines, "</ol>\n</nav>"])


def _embedded(chapter: Chapter, url: str) -> str:
    picture = chapter.pictures.get(url)
    if picture is None:
        return ""
    return f"data:{picture.mime_type};base64,{base64.b64encode(picture.body).decode()}"


@cache
def _sheet() -> str:
    return (SHEETS / "page.css").read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """Nothing may be fetched, run or sent; the sheet is allowed by its hash."""
    digest = base64.b64encode(hashlib.sha256(_sheet().encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
