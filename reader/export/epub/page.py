"""XHTML pages of a book."""

from __future__ import annotations

from reader.export.article import language_of
from reader.export.chapter import Chapter
from reader.export.inline import written


def page(title: str, body: str, language: str = ' lang="en" xml:lang="en"', sheet: str = "book.css") -> str:
    """A whole page; `language` is attributes, `body` is markup."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{language}>
<head>
<meta charset="utf-8"/>
<title>{written(title)}</title>
<link rel="stylesheet" type="text/css" href="{sheet}"/>
</head>
<body>
{body}
</body>
</html>
"""


def chapter_page(chapter: Chapter, markup: str) -> str:
    return page(chapter.title, markup, language_of(chapter.reading.article))
