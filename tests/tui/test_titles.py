"""A title in a list leaves out a tail that only says again whose it is, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.desk.titles import shown_title
from reader.engine.pool import WorkPool
from reader.model import EntryId, FeedId, Headline
from reader.store.library import close_library, open_library
from reader.store.subscriptions import add_subscription
from tests.stage import MEDIUM, home_stage
from tests.store.shelves import NOW, arrive, entry, feed

ROW = Headline(
    EntryId(1), FeedId(1), "The Courier", "", "https://courier.example/1", datetime(2026, 11, 18, tzinfo=UTC)
)


def shown(title: str, feed: str = "World", url: str = "https://agg.example/1") -> str:
    return shown_title(replace(ROW, title=title, feed_name=feed, url=url))


@pytest.mark.parametrize(
    ("title", "feed", "url", "left"),
    [
        ("Ships collide off the cape - Reuters", "Reuters", "", "Ships collide off the cape"),
        ("Ships collide off the cape | The Hill", "World", "https://thehill.com/x", "Ships collide off the cape"),
        ("Ships collide off the cape | TheHill", "The Hill", "", "Ships collide off the cape"),
        ("Ships collide off the cape - WSJ", "World", "https://www.wsj.com/a?b", "Ships collide off the cape"),
        ("Ships collide off the cape – BBC News", "World", "https://bbc.co.uk/1", "Ships collide off the cape"),
        ("Ships collide off the cape - nj.com", "World", "https://www.nj.com/1", "Ships collide off the cape"),
        ("Ships collide off the cape | El País", "EL PAÍS: lo último", "", "Ships collide off the cape"),
        ("岬の沖で船が衝突、けが人はなし｜潮風通信", "潮風通信", "", "岬の沖で船が衝突、けが人はなし"),
        ("Ships collide: two lost - live - Reuters", "Reuters", "", "Ships collide: two lost - live"),
    ],
)
def test_a_tail_that_is_the_name_of_the_feed_or_the_site_is_left_out(
    title: str, feed: str, url: str, left: str
) -> None:
    assert shown(title, feed, url) == left


@pytest.mark.parametrize(
    ("title", "feed", "url"),
    [
        ("Ships collide off the cape - two lost", "Reuters", "https://reuters.com/1"),
        ("Ships collide off the cape - Reuters", "World", "https://agg.example/1"),  # who can say?
        ("Privacy - Apple", "Apple", "https://apple.com/privacy"),  # too little would be left
        ("Reuters - Reuters", "Reuters", "https://reuters.com"),
        ("Ships collide off the cape - News", "World", "https://news.agg.example/1"),
        ("Semi-Reuters and the ships of the cape-Reuters", "Reuters", ""),
        ("Ships collide off the cape - ", "", "https://[broken"),
    ],
)
def test_what_may_be_more_than_a_name_stays(title: str, feed: str, url: str) -> None:
    assert shown(title, feed, url) == title


@given(st.text(), st.text(), st.text())
def test_what_is_shown_is_the_beginning_of_the_title(title: str, feed: str, url: str) -> None:
    left = shown(title, feed, url)
    assert title.startswith(left)
    assert bool(left) == bool(title)


@pytest.mark.asyncio(loop_scope="session")
async def test_search_finds_what_is_left_out(tmp_path: Path, pool: WorkPool) -> None:
    connection = open_library(tmp_path / "wire.db")
    wire = add_subscription(connection, feed("wire"), now=NOW)
    arrive(connection, wire.id, entry("1", "Ferries of the bay sail on - The Wire"), name="wire")
    close_library(connection)
    async with home_stage(tmp_path / "wire.db", pool, MEDIUM) as stage:
        await stage.press("slash")
        await stage.type('"sail on - the wire"')
        await stage.press("enter")
        assert "Ferries of the bay sail on  " in stage.drawn
        found = stage.main.current_headline
        assert found is not None
        assert found.title == "Ferries of the bay sail on - The Wire"
