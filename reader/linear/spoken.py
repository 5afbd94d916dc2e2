"""Nouns as they are heard: what a thing is comes first, then what it says. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from reader.desk.titles import shown_title
from reader.desk.views import SidebarRow
from reader.desk.words import count_of, reading_minutes, when
from reader.model import Block, BlockKind, Bullet, BulletSource, Entity, Headline, Mention, Reading

_BULLETS: Final = {
    BulletSource.PUBLISHER: "by the publisher",
    BulletSource.EXTRACTED: "chosen by Telex",
    BulletSource.MODEL: "by your model",
}
_KINDS: Final = {"folder": "Folder ", "follow": "Followed: "}
_UNITS: Final = ((86_400, "day"), (3_600, "hour"), (60, "minute"))


class Names(StrEnum):
    """How often an article's names are announced: "person: Nobuo Kishi"."""

    FIRST = "first"  # where each is named first
    ALL = "all"
    NONE = "none"


# Lists --------------------------------------------------------------------------


def headline(number: int, row: Headline, now: datetime, reason: str = "") -> str:
    marks = ["read" if row.read else "unread"]
    marks += [word for word, so in (("starred", row.starred), ("saved", row.saved), ("edited", row.edited)) if so]
    told = f"{number}. {_sentence(shown_title(row))} {row.feed_name}, {ago(row.published, now)}, "
    return f"{told}{', '.join(marks)}.{f' {_sentence(reason)}' if reason else ''}"


def ago(moment: datetime, now: datetime) -> str:
    """In whole words, and by the calendar after a week."""
    seconds = (now - moment).total_seconds()
    if seconds >= 7 * 86_400:
        return when(moment)
    passed = next(((int(seconds // size), unit) for size, unit in _UNITS if seconds >= size), None)
    return f"{count_of(*passed)} ago" if passed else "now"


def view(number: int, row: SidebarRow) -> str:
    kind = _KINDS.get(row.view.key.partition(":")[0], "")
    counted = f": {row.counts.unread:,} unread of {row.counts.total:,}" if row.counts.total else ""
    trouble = " It is gone for good." if row.dead else " It failed." if row.trouble else ""
    return f"{number}. {kind}{row.view.title}{counted}.{trouble}"


# Articles -----------------------------------------------------------------------


def opening(reading: Reading) -> list[str]:
    """What an article is, before its text."""
    article = reading.article
    facts = [article.byline and f"by {article.byline}", article.site_name, article.section]
    facts += [when(article.published)] if article.published else []
    facts += [f"{count_of(reading_minutes(len(article.text.split())), 'minute')} to read"]
    about = _sentence(", ".join(fact for fact in facts if fact))
    told = (article.standfirst, about, article.notice)
    return [f"Article: {_sentence(article.title or 'no title')}", *(line for line in told if line)]


def bullets_of(bullets: Sequence[Bullet], note: str) -> list[str]:
    if not bullets:
        return [note or "No summary."]
    head = f"Summary {_BULLETS[bullets[0].source]}, {count_of(len(bullets), 'bullet')}:"
    return [head, *(f"bullet {number}: {bullet.text}" for number, bullet in enumerate(bullets, 1))]


def named(number: int, entity: Entity, times: int) -> str:
    role = f", {entity.role}" if entity.role else ""
    return f"{number}. {entity.kind}: {entity.name}{role}, {'once' if times == 1 else f'{times} times'}."


def entities_of(reading: Reading) -> list[tuple[Entity, int]]:
    """Each with how often it is named, the one first that the story is most about."""
    counts = Counter(mention.entity for mention in reading.mentions)
    places = {key: place for place, key in enumerate(reading.central)}
    return sorted(counts.items(), key=lambda counted: places.get(counted[0].key, len(places)))


def spoken_block(reading: Reading, index: int, names: Names) -> list[str]:
    """A block's lines: what it is, unless it is a paragraph, and its text with the names announced in it."""
    block = reading.article.blocks[index]
    return list(_lines(block, announced(block.text, _announced(reading, index, names))))


def announced(text: str, mentions: Sequence[Mention]) -> str:
    """The text with its kind before each of the mentions, which are in order and of this text's block."""
    parts, at = [], 0
    for mention in mentions:
        parts += [text[at : mention.place.start], f"{mention.kind}: "]
        at = mention.place.start
    return "".join([*parts, text[at:]])


def _announced(reading: Reading, index: int, names: Names) -> list[Mention]:
    here = [mention for mention in reading.mentions if mention.place.block == index and not mention.demonym]
    if names is Names.ALL:
        return here
    if names is Names.NONE:
        return []
    known = {mention.entity for mention in reading.mentions if mention.place.block < index and not mention.demonym}
    return [each for at, each in enumerate(here) if each.entity not in known | {one.entity for one in here[:at]}]


def _lines(block: Block, text: str) -> Iterator[str]:
    match block.kind:
        case BlockKind.PARAGRAPH:
            yield text
        case BlockKind.HEADING:
            yield f"heading {block.level}: {text}"
        case BlockKind.ITEM:
            yield f"item {block.number}: {text}" if block.number else f"item: {text}"
        case BlockKind.IMAGE:
            yield f"picture: {text or 'without a description'}"
        case BlockKind.EMBED:
            yield f"attached: {text}"
        case BlockKind.TABLE:
            rows = text.split("\n")
            yield f"table of {count_of(len(rows), 'row')}:"
            yield from (f"row {number}: {'; '.join(row.split(chr(9)))}" for number, row in enumerate(rows, 1))
        case BlockKind.CODE:
            yield "code:"
            yield from text.split("\n")
            yield "end of code."
        case kind:
            yield f"{kind}: {text}"


def _sentence(words: str) -> str:
    """With a full stop, for a pause."""
    return words if words.endswith((".", "!", "?", "…", "”", ".'", '."')) else f"{words}."
