"""The rows under an article's title: who, when, where, how long."""

from __future__ import annotations

from reader.desk.words import reading_time, when
from reader.model import Article, Origin
from reader.text import count_words


def facts_of(article: Article) -> tuple[str, ...]:
    words = count_words(article.text)
    who = (article.byline, article.site_name, article.section)
    about = (
        when(article.published) if article.published else "",
        reading_time(words) if words else "",
        "text from the feed" if article.origin is Origin.FEED else "",
    )
    return tuple(row for row in (_joined(who), _joined(about)) if row)


def _joined(parts: tuple[str, ...]) -> str:
    return " · ".join(part for part in parts if part)
