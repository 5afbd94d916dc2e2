"""A chapter as one XHTML article: title, bullets that lead to their sentences, text, and who and what is named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from reader.export.blocks import PictureAt, blocks_of, image
from reader.export.chapter import Chapter
from reader.export.inline import KINDS, Inline, link_to, written
from reader.model import Article, BlockKind, Bullet, BulletSource, EntityKind, Reading

_SOURCES: Final = {
    BulletSource.PUBLISHER: "The publisher’s own points.",
    BulletSource.EXTRACTED: "Sentences of the article.",
    BulletSource.MODEL: "Written by a model and borne out by the article.",
}
_PLURALS: Final = {
    EntityKind.PERSON: "People",
    EntityKind.COUNTRY: "Countries",
    EntityKind.HARDWARE: "Hardware",
    EntityKind.ORGANISATION: "Organisations",
}
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def article_of(chapter: Chapter, anchor: str, picture_at: PictureAt) -> str:
    reading = chapter.reading
    inline = Inline(reading, anchor)
    parts = [
        f'<article id="{anchor}"{language_of(reading.article)} dir="auto">',
        *_head(chapter),
        *_summary(reading, inline),
        *_legend(reading),
        *_notice(reading.article),
        *_lead(reading.article, picture_at),
        blocks_of(reading.article, inline, picture_at),
        *_names(reading),
        "</article>",
    ]
    return "\n".join(parts)


def language_of(article: Article) -> str:
    """Attributes that name the article's language; empty where it is not known."""
    code = article.language.replace("_", "-")
    return f' lang="{code}" xml:lang="{code}"' if is_language(code) else ""


def is_language(code: str) -> bool:
    return _LANGUAGE.fullmatch(code) is not None


def byline_of(article: Article) -> str:
    """Who, where and when, on one line."""
    when = f"{article.published.day} {article.published:%B %Y, %H:%M} UTC" if article.published else ""
    return " · ".join(part for part in (article.byline, article.site_name, article.section, when) if part)


def _head(chapter: Chapter) -> Iterator[str]:
    article = chapter.reading.article
    yield f"<header>\n<h1>{written(chapter.title)}</h1>"
    if article.standfirst:
        yield f'<p class="standfirst">{written(article.standfirst)}</p>'
    if byline := byline_of(article):
        yield f'<p class="byline">{written(byline)}</p>'
    if host := _host(article.url):
        yield f'<p class="source">{link_to(article.url, written(host))}</p>'
    yield "</header>"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _summary(reading: Reading, inline: Inline) -> Iterator[str]:
    bullets = reading.summary.bullets
    if bullets:
        yield '<section class="summary">\n<h2>In short</h2>\n<ul>'
        yield from (_bullet(bullet, inline) for bullet in bullets)
        sources = dict.fromkeys(_SOURCES[bullet.source] for bullet in bullets)
        yield f'</ul>\n<p class="told">{" ".join(sources)}</p>\n</section>'


def _bullet(bullet: Bullet, inline: Inline) -> str:
    target = next(filter(None, map(inline.target, bullet.evidence)), "")
    text = written(bullet.text)
    return f'<li><a href="#{target}">{text}</a></li>' if target else f"<li>{text}</li>"


def _legend(reading: Reading) -> Iterator[str]:
    kinds = {mention.kind for mention in reading.mentions}
    shown = [f'<span class="name {kind}">{KINDS[kind].lower()}</span>' for kind in KINDS if kind in kinds]
    if shown:
        yield f'<p class="legend">Names in the text: {", ".join(shown)}.</p>'


def _notice(article: Article) -> Iterator[str]:
    if article.notice:
        yield f'<p class="notice">{written(article.notice)}</p>'


def _lead(article: Article, picture_at: PictureAt) -> Iterator[str]:
    """The lead picture, where the text does not show it itself."""
    shown = {block.href for block in article.blocks if block.kind is BlockKind.IMAGE}
    source = picture_at(article.lead_image) if article.lead_image not in shown else ""
    if source:
        yield f"<figure>{image(source, '')}</figure>"


def _names(reading: Reading) -> Iterator[str]:
    counts = Counter(mention.entity for mention in reading.mentions)
    if not counts:
        return
    yield '<footer class="names">\n<h2>Named here</h2>\n<dl>'
    for kind in KINDS:
        named = [f"{entity.name} ({count})" for entity, count in counts.most_common() if entity.kind is kind]
        if named:
            yield f"<dt>{_PLURALS[kind]}</dt>\n<dd>{written(', '.join(named))}</dd>"
    yield "</dl>\n</footer>"
