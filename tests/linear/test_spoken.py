"""Nouns as they are heard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.linear.spoken import Names, ago, announced, headline, spoken_block
from reader.model import (
    Article,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    EntryId,
    FeedId,
    Headline,
    Mention,
    Place,
    Reading,
)

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
KISHI = Entity("person:nobuo-kishi", "Nobuo Kishi", EntityKind.PERSON)


def reading_of(*blocks: Block, mentions: tuple[Mention, ...] = ()) -> Reading:
    return Reading(Article("", "A title", blocks), mentions)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def kishi_at(block: int, start: int, end: int) -> Mention:
    return Mention(Place(block, start, end), KISHI)


def test_a_headline_says_what_it_is_before_where_it_is_from() -> None:
    row = Headline(EntryId(1), FeedId(1), "The Post", "Ferry late", "", NOON - timedelta(hours=2), starred=True)
    assert headline(3, row, NOON) == "3. Ferry late. The Post, 2 hours ago, unread, starred."


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=-5), "now"),
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=6), "6 days ago"),
        (timedelta(days=7), "Wed 11 November 2026, 12:00"),
    ],
)
def test_times_are_whole_words(passed: timedelta, words: str) -> None:
    assert ago(NOON - passed, NOON) == words


def test_a_name_is_announced_where_it_stands_first() -> None:
    reading = reading_of(
        paragraph("Nobuo Kishi spoke. Kishi left."),
        paragraph("Then Kishi came back."),
        mentions=(kishi_at(0, 0, 11), kishi_at(0, 19, 24), kishi_at(1, 5, 10)),
    )
    assert spoken_block(reading, 0, Names.FIRST) == ["person: Nobuo Kishi spoke. Kishi left."]
    assert spoken_block(reading, 1, Names.FIRST) == ["Then Kishi came back."]
    assert spoken_block(reading, 1, Names.ALL) == ["Then person: Kishi came back."]
    assert spoken_block(reading, 0, Names.NONE) == ["Nobuo Kishi spoke. Kishi left."]


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Block(BlockKind.HEADING, "Why", level=2), ["heading 2: Why"]),
        (Block(BlockKind.ITEM, "Salt", number=3), ["item 3: Salt"]),
        (Block(BlockKind.ITEM, "Salt"), ["item: Salt"]),
        (Block(BlockKind.QUOTE, "No."), ["quote: No."]),
        (Block(BlockKind.IMAGE, ""), ["picture: without a description"]),
        (
            Block(BlockKind.TABLE, "Town\tFerries\nIlo\t2"),
            ["table of 2 rows:", "row 1: Town; Ferries", "row 2: Ilo; 2"],
        ),
        (Block(BlockKind.CODE, "a = 1\nb = 2"), ["code:", "a = 1", "b = 2", "end of code."]),
    ],
)
def test_a_part_that_is_no_paragraph_says_what_it_is(block: Block, lines: list[str]) -> None:
    assert spoken_block(reading_of(block), 0, Names.FIRST) == lines


@given(st.text(max_size=80), st.lists(st.integers(0, 80), max_size=8))
def test_announcing_names_loses_no_letter(text: str, cuts: list[int]) -> None:
    edges = sorted({cut for cut in cuts if cut <= len(text)})
    mentions = [kishi_at(0, start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    heard = announced(text, mentions)
    assert len(heard) == len(text) + len(mentions) * len("person: ")
    for mention in reversed(mentions):
        start = mention.place.start + len("person: ") * mentions.index(mention)
        assert heard[start:].startswith("person: ")
