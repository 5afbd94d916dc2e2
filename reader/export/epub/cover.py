"""The cover, drawn here: the title on newsprint, and the first articles under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from reader.export.epub.page import page
from reader.export.inline import written

WIDTH: Final = 1200
HEIGHT: Final = 1600
_LEFT: Final = 110
_SERIF: Final = "Charter, Georgia, 'Noto Serif', serif"
_LISTED: Final = 7  # articles that the cover names


def cover_page(title: str) -> str:
    return page(
        title, f'<section class="cover" epub:type="cover"><img src="cover.svg" alt="{written(title)}"/></section>'
    )


def cover_svg(title: str, authors: Sequence[str], titles: Sequence[str], day: datetime) -> str:
    """`titles` of the articles where there are several; `day` is the newest one's."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f"<title>{written(title)}</title>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#f7f4ec"/>',
            f'<rect x="{_LEFT}" y="120" width="{WIDTH - 2 * _LEFT}" height="10" fill="#8a4b00"/>',
            _line(220, "TELEX", 64, "#8a4b00", bold=True),
            f'<text x="{WIDTH - _LEFT}" y="220" text-anchor="end" {_look(40, "#66625a")}>{_day(day)}</text>',
            f'<rect x="{_LEFT}" y="262" width="{WIDTH - 2 * _LEFT}" height="3" fill="#24221e"/>',
            *_words(title, authors, titles),
            "</svg>\n",
        ]
    )


def substitute_svg() -> str:
    """In place of pictures of a kind that an e-reader does not know."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80">'
        "<title>Picture</title>"
        f'<text x="300" y="50" text-anchor="middle" {_look(28, "#66625a")}>Your reader cannot show this picture</text>'
        "</svg>\n"
    )


def _words(title: str, authors: Sequence[str], titles: Sequence[str]) -> Iterator[str]:
    """The title as large as it fits, then who wrote it or what is in the book."""
    size = 104 if _breadth(title) <= 60 else 78
    y = 300
    for row in _rows(title, 980 / size * 1.9, 8):
        y += round(size * 1.22)
        yield _line(y, row, size, "#24221e", bold=True)
    y += 60
    for text in authors[:1]:
        yield from (_line(y + 56 * n, row, 42, "#66625a") for n, row in enumerate(_rows(text, 44, 2), 1))
    for text in titles[:_LISTED]:
        rows = list(_rows(text, 46, 2))
        if y + 54 * len(rows) > HEIGHT - 120:
            return
        for row in rows:
            y += 54
            yield _line(y, row, 40, "#24221e")
        y += 26
    if len(titles) > _LISTED:
        yield _line(y + 54, f"and {len(titles) - _LISTED} more", 40, "#66625a")


def _line(y: int, text: str, size: int, colour: str, *, bold: bool = False) -> str:
    return f'<text x="{_LEFT}" y="{y}" {_look(size, colour, bold=bold)}>{written(text)}</text>'


def _look(size: int, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'font-family="{_SERIF}" font-size="{size}" fill="{colour}"{weight}'


def _day(day: datetime) -> str:
    return f"{day.day} {day:%B %Y}" if day.year > 2000 else ""


def _rows(text: str, breadth: float, most: int) -> Iterator[str]:
    """The text in rows of so many letters; a row that is left over ends in an ellipsis."""
    rows, row = [], ""
    for word in _pieces(text):
        if row and _breadth(row + word.rstrip()) > breadth:
            rows.append(row.strip())
            row = ""
        row += word
    rows.append(row.strip())
    yield from rows[: most - 1]
    if len(rows) >= most:
        yield rows[most - 1] + ("…" if len(rows) > most else "")


def _pieces(text: str) -> Iterator[str]:
    """Words with the blank after them; wide letters stand alone, and very long words are cut."""
    piece = ""
    for letter in text:
        piece += letter
        if letter == " " or _is_wide(letter) or len(piece) >= 14:
            yield piece
            piece = ""
    yield piece


def _breadth(text: str) -> int:
    return sum(2 if _is_wide(letter) else 1 for letter in text)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
