"""An article in a terminal: its bullets, its text with the names in it lit, at a width that reads well."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from reader.model import Article, EntityKind, Reading
from reader.tui.render.glows import Glow
from reader.tui.render.layout import lay_out
from reader.tui.render.lines import Line
from reader.tui.render.paint import inline_glows, mention_glow, paint
from reader.tui.render.wrap import wrap

MEASURE: Final = 76  # cells of a line at most
_LOOKS: Final = {  # the terminal's own colours, so that they suit its ground; each kind differs without colour too
    "title": "bold yellow",
    "byline": "dim",
    "notice": "italic",
    "heading": "bold",
    "heading-minor": "bold",
    "quote": "italic",
    "code": "green",
    "table-head": "bold",
    "image": "dim",
    "caption": "dim italic",
    "embed": "dim",
    "strong": "bold",
    "emphasis": "italic",
    "link": "blue",
    "person": "yellow underline",
    "country": "cyan italic",
    "demonym": "cyan",
    "hardware": "red bold",
    "organisation": "magenta",
    "bullet": "bold",
}
_KINDS: Final = {
    EntityKind.PERSON: "people",
    EntityKind.COUNTRY: "countries",
    EntityKind.HARDWARE: "hardware",
    EntityKind.ORGANISATION: "organisations",
}


def print_page(reading: Reading) -> None:
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for row in page_rows(reading, min(MEASURE, max(8, shutil.get_terminal_size().columns))):
        console.print(row)


def page_rows(reading: Reading, width: int) -> Iterator[Text]:
    article = reading.article
    page = lay_out(article, width, _heading(article))
    start = page.first_lines[0] if page.first_lines else len(page.lines)
    yield from (_styled(line, ()) for line in page.lines[: max(0, start - 1)])
    if article.url:
        yield Text(article.url, _LOOKS["byline"])  # on one line however long, so that a terminal takes it for a link
    yield Text()
    if reading.summary.bullets:
        yield from _bullets(reading, width)
        yield Text()
    glows = _glows(reading)
    yield from (_styled(line, glows.get(line.block, ())) for line in page.lines[start:])
    yield from _names(reading, width)


def _heading(article: Article) -> tuple[str, ...]:
    when = f"{article.published.astimezone():%Y-%m-%d %H:%M}" if article.published else ""
    facts = " · ".join(part for part in (article.byline, article.site_name, article.section, when) if part)
    return (facts,) if facts else ()


def _bullets(reading: Reading, width: int) -> Iterator[Text]:
    for number, bullet in enumerate(reading.summary.bullets, 1):
        lead = f"{number:>3}. "
        for row, (start, end) in enumerate(wrap(bullet.text, max(4, width - len(lead)))):
            yield Text((lead if row == 0 else " " * len(lead)) + bullet.text[start:end], _LOOKS["bullet"])


def _glows(reading: Reading) -> dict[int, Sequence[Glow]]:
    """What shines in each block: its own markup, and the names over it."""
    glows = {index: [*inline_glows(index, block)] for index, block in enumerate(reading.article.blocks)}
    for mention in reading.mentions:
        glows[mention.place.block].append(mention_glow(mention))
    return dict(glows)


def _styled(line: Line, glows: Sequence[Glow]) -> Text:
    runs = [(run.text, " ".join(_LOOKS[s] for s in run.styles if s in _LOOKS)) for run in paint(line, glows)]
    return Text.assemble(*runs)


def _names(reading: Reading, width: int) -> Iterator[Text]:
    """Who and what is named, those that are named most first."""
    counts = Counter(mention.entity for mention in reading.mentions)
    if counts:
        yield Text()
    for kind, words in _KINDS.items():
        named = [f"{entity.name} ({count})" for entity, count in counts.most_common() if entity.kind is kind]
        if named:
            text = f"{words}: {', '.join(named)}"
            yield from (Text(text[a:b], _LOOKS["byline"]) for a, b in wrap(text, width))
