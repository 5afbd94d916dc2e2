"""What the user may change about a subscription."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reader.engine.subscriptions import (
    Edit,
    NotEdited,
    Standing,
    edit_subscription,
    is_due_now,
    next_fetch,
    read_header,
    standing,
    why_left,
    with_headers,
)
from reader.model import Feed, FeedId, FetchState, Secrets, Subscription, Validators
from reader.store.refreshes import save_state
from reader.store.rhythm import posts_a_week
from reader.store.subscriptions import add_subscription
from tests.feeds.documents import rss
from tests.feeds.server import answer, running

from .house import House, opened


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with opened(tmp_path) as house:
        feed = Feed("https://news.example/feed", "Harbour News")
        await house.engine.shelf.run(add_subscription, feed, now=house.clock())
        yield house


async def edit(house: House, change: Edit) -> Subscription:
    edited = await house.engine.shelf.run(edit_subscription, (await house.only_feed()).id, change)
    assert isinstance(edited, Subscription), edited
    assert edited == await house.only_feed()
    return edited


async def test_a_feed_gets_a_name_and_its_own_back(house: House) -> None:
    assert (await edit(house, Edit(title=" My \x1b paper "))).name == "My paper"
    assert (await edit(house, Edit(title=""))).name == "Harbour News"


async def test_a_feed_goes_into_a_folder_and_out_of_it(house: House) -> None:
    assert (await edit(house, Edit(folder=" World / Asia/"))).folder == "World/Asia"
    assert (await edit(house, Edit(folder=""))).folder == ""


async def test_a_paused_feed_says_so_and_has_no_next_fetch(house: House) -> None:
    paused = await edit(house, Edit(paused=True))
    assert (standing(paused), next_fetch(paused, house.clock())) == (Standing.PAUSED, None)
    assert standing(await edit(house, Edit(paused=False))) is Standing.NEW


async def test_a_dead_feed_is_asked_again_when_the_user_knows_better(house: House) -> None:
    feed = await house.only_feed()
    await house.engine.shelf.run(save_state, feed.id, FetchState(gone=True, error="gone", due=house.clock()))
    assert not is_due_now(await house.only_feed(), house.clock())
    revived = await edit(house, Edit(paused=False))
    assert (standing(revived), is_due_now(revived, house.clock())) == (Standing.FAILING, True)


async def test_each_feed_says_when_it_is_asked_next_and_why_it_is_not_asked_by_hand(house: House) -> None:
    now = house.clock()

    async def after(state: FetchState) -> tuple[datetime | None, str]:
        feed = await house.only_feed()
        await house.engine.shelf.run(save_state, feed.id, state)
        feed = await house.only_feed()
        return next_fetch(feed, now), why_left(feed, now)

    later = now + timedelta(hours=2)
    assert await after(FetchState()) == (now, "")
    assert await after(FetchState(due=later)) == (later, "")
    asked = f"asked to be left alone until {later.astimezone():%a %H:%M}"
    assert await after(FetchState(due=now, barred=later)) == (later, asked)
    assert await after(FetchState(due=now, barred=now - timedelta(hours=1))) == (now, "")
    moment, why = await after(FetchState(gone=True, due=now))
    assert (moment, "gone for good" in why) == (None, True)
    await house.engine.shelf.run(save_state, (await house.only_feed()).id, FetchState())
    paused = await edit(house, Edit(paused=True))
    assert (next_fetch(paused, now), why_left(paused, now)) == (None, "is paused until you resume it")


def test_of_two_headers_of_one_name_the_newer_counts() -> None:
    old = Secrets(headers=(("X-Key", "old"), ("X-Other", "kept")))
    assert with_headers(old, [("x-key", "new")]) == (("x-key", "new"), ("X-Other", "kept"))


async def test_a_feed_gets_another_address_and_is_asked_there_as_for_the_first_time(house: House) -> None:
    feed = await house.only_feed()
    known = FetchState(
        Validators('"1"', "Mon"), body_hash="x", due=house.clock() + timedelta(days=1), error="gone", gone=True
    )
    await house.engine.shelf.run(save_state, feed.id, known)
    await edit(house, Edit(credentials="ann:pw", headers=(("X-Key", "1"),)))
    moved = await edit(house, Edit(address="news.example/other"))
    assert (moved.id, moved.feed.url, moved.state) == (feed.id, "https://news.example/other", FetchState())
    assert moved.secrets == Secrets("ann:pw", (("X-Key", "1"),))


async def test_secrets_of_one_server_are_not_told_to_another(house: House) -> None:
    await edit(house, Edit(credentials="ann:pw", headers=(("X-Key", "1"),)))
    assert (await edit(house, Edit(address="https://other.example/feed"))).secrets == Secrets()
    assert (await edit(house, Edit(address="https://eve:x@third.example/feed"))).secrets == Secrets("eve:x")


@pytest.mark.parametrize("address", ["", "nonsense", "ftp://a.example/", "https://taken.example/f"])
async def test_an_address_that_cannot_be_had_changes_nothing(address: str, house: House) -> None:
    feed = await house.only_feed()
    await house.engine.shelf.run(add_subscription, Feed("https://taken.example/f", "Other"), now=house.clock())
    assert isinstance(await house.engine.shelf.run(edit_subscription, feed.id, Edit(address=address)), NotEdited)
    assert feed in await house.feeds()


async def test_what_is_not_named_stays(house: House) -> None:
    await edit(house, Edit(title="Mine", muted=True, headers=(("X-Key", "1"),), credentials="ann:pw"))
    edited = await edit(house, Edit(folder="World"))
    assert (edited.name, edited.wishes.muted, edited.secrets.credentials) == ("Mine", True, "ann:pw")


@pytest.mark.parametrize(
    "wrong", [Edit(interval_minutes=5), Edit(interval_minutes=99_999), Edit(headers=(("A b", ""),))]
)
async def test_a_wrong_wish_changes_nothing_and_says_why(house: House, wrong: Edit) -> None:
    before = await house.only_feed()
    problem = await house.engine.shelf.run(edit_subscription, before.id, wrong)
    assert isinstance(problem, NotEdited)
    assert problem.reason
    assert await house.only_feed() == before


async def test_a_feed_that_is_gone_cannot_be_changed(house: House) -> None:
    assert isinstance(await house.engine.shelf.run(edit_subscription, FeedId(99), Edit(title="x")), NotEdited)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("X-Key: a: b ", ("X-Key", "a: b")),
        ("Authorization:Bearer x", ("Authorization", "Bearer x")),
        ("no colon", None),
        ("Host: evil", None),
        ("X: a\r\nY: b", None),
        (": empty", None),
        ("X-Empty:", None),
    ],
)
def test_a_header_is_read_as_it_is_typed(text: str, header: tuple[str, str] | None) -> None:
    assert read_header(text) == header


async def test_posts_a_week_are_counted_over_eight_weeks(tmp_path: Path) -> None:
    async with opened(tmp_path) as house, running() as server:
        ages = [timedelta(days=days) for days in (1, 8, 20, 30, 100, 300)]
        dates = [(house.clock() - age).strftime("%a, %d %b %Y %H:%M:%S GMT") for age in ages]
        items = (f"<guid>{n}</guid><title>{n}</title><pubDate>{date}</pubDate>" for n, date in enumerate(dates))
        server.pages["/feed"] = answer(200, rss(*items))
        feed = await house.add(server.url("/feed"))
        assert await house.engine.shelf.run(posts_a_week, house.clock()) == {feed.id: 0.5}
