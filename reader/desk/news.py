"""What stands under an article's title about its story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.desk.keys import Keys

if TYPE_CHECKING:
    from reader.engine.telling import News


def news_lines(news: News, keys: Keys) -> tuple[str, ...]:
    """What is new beyond what was read, who else tells it, and where they disagree."""
    return tuple(
        line for line in (_new(news, keys), _also(news, keys), *map(_disagreement, news.disagreements)) if line
    )


def _new(news: News, keys: Keys) -> str:
    if news.novelty is None:
        return ""
    read = _listed(news.read_in)
    if news.novelty.nothing_new:
        return keys.told("Nothing new: you read this in {read}. {next_unread} goes on.", read=read)
    return f"New to you: {len(news.novelty.sentences)} of {news.sentences} sentences, beyond {read}."


def _also(news: News, keys: Keys) -> str:
    others = [feed for feed in news.also_in if feed not in news.read_in]
    return keys.told("Also in {others}: {story} shows the story.", others=_listed(others)) if others else ""


def _disagreement(words: str) -> str:
    return f"Sources disagree: {words}."


def _listed(feeds: Sequence[str]) -> str:
    shown = ", ".join(feeds[:3])
    return f"{shown} and {len(feeds) - 3} more" if len(feeds) > 3 else shown
