"""Refreshing: what is due is fetched, what is known stays, and one feed's trouble is no other's."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.engine.events import Failed, NotSubscribed, Refreshed
from reader.engine.refresh import refresh
from reader.engine.subscribe import subscribe
from reader.engine.subscriptions import Edit, Standing, edit_subscription, standing
from reader.model import EntryId, Secrets
from reader.store.marks import mark_read
from reader.store.mending import mend
from reader.store.refreshes import save_state
from reader.store.subscriptions import set_secrets
from tests.feeds.documents import rss
from tests.feeds.server import Request, Server, answer, running

from .house import Clock, House, opened


def item(number: int, title: str = "", guid: str = "") -> str:
    link = f"<link>https://news.example/{number}</link>"
    return f"<title>{title or f'Entry {number}'}</title>{link}<guid isPermaLink='false'>{guid or number}</guid>"


def feed(*items: str, **headers: str) -> bytes:
    return answer(200, rss(*items), content_type="application/rss+xml", **headers)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with opened(tmp_path) as house:
        yield house


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running(feed=feed(item(1), item(2), etag='"1"')) as server:
        yield server


async def read_everything(house: House) -> None:
    ids = [headline.id for headline in await house.headlines()]
    await house.engine.shelf.run(mark_read, ids, True, house.clock())


async def test_what_is_not_due_is_not_asked(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    assert await house.refresh_due() == []
    assert len(server.asked) == 1


async def test_a_feed_is_asked_again_when_its_time_has_come_and_only_for_what_changed(
    house: House, server: Server
) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = answer(304)
    house.clock.pass_hours(2)
    (event,) = await house.refresh_due()
    assert isinstance(event, Refreshed)
    assert event.new == ()
    assert server.asked[1].headers["if-none-match"] == '"1"'


async def test_new_entries_arrive_and_read_ones_stay_read(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    server.pages["/feed"] = feed(item(3), item(2), item(1))
    (event,) = await house.refresh_all()
    assert isinstance(event, Refreshed)
    assert len(event.new) == 1
    assert {h.title for h in await house.headlines() if not h.read} == {"Entry 3"}


async def test_an_edited_entry_is_still_read_and_marked_as_edited(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    server.pages["/feed"] = feed(item(1, "Corrected"), item(2))
    await house.refresh_all()
    edited = [headline for headline in await house.headlines() if headline.edited]
    assert [(headline.title, headline.read) for headline in edited] == [("Corrected", True)]


async def test_an_entry_that_left_and_came_back_is_still_read(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    for items in ([item(2)], [item(1), item(2)]):
        server.pages["/feed"] = feed(*items)
        await house.refresh_all()
    assert [headline.read for headline in await house.headlines()] == [True, True]


async def test_entries_that_stand_unchanged_beside_new_and_edited_ones_stay_as_they_are(
    house: House, server: Server
) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    server.pages["/feed"] = feed(item(3), item(1, "Corrected"), item(2))
    (event,) = await house.refresh_all()
    assert isinstance(event, Refreshed)
    assert (len(event.new), event.updated) == (1, 1)
    found = {headline.title: (headline.read, headline.edited) for headline in await house.headlines()}
    assert found == {"Entry 3": (False, False), "Corrected": (True, True), "Entry 2": (True, False)}


async def test_an_unchanged_entry_gives_its_marks_to_no_other_at_its_address(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    server.pages["/feed"] = feed(item(1, guid="twin"), item(1), item(2))
    await house.refresh_all()
    assert sorted(headline.read for headline in await house.headlines()) == [False, True, True]


async def test_after_a_repair_the_whole_feed_is_read(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await house.engine.shelf.run(lose_an_entry)
    await house.engine.shelf.run(mend)
    server.pages["/feed"] = feed(item(3), item(1), item(2))
    await house.refresh_all()
    assert await house.titles() == {"Entry 1", "Entry 2", "Entry 3"}


def lose_an_entry(library: sqlite3.Connection) -> None:
    library.execute("DELETE FROM entries WHERE title = 'Entry 1'")


async def test_guids_that_change_bring_nothing_back_as_unread(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    for visit in range(3):
        server.pages["/feed"] = feed(item(1, guid=f"a{visit}"), item(2, guid=f"b{visit}"))
        await house.refresh_all()
    assert [headline.read for headline in await house.headlines()] == [True, True]


async def test_entries_at_one_address_with_other_titles_are_other_entries(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = feed(item(1, "Live: hour two", guid="x"))
    await house.refresh_all()
    assert "Live: hour two" in await house.titles()
    assert len(await house.headlines()) == 3


@pytest.mark.parametrize(
    "page",
    [
        answer(404),
        answer(500),
        answer(200, b"<html><body>Please log in</body></html>", content_type="text/html"),
        answer(200, b""),
        answer(200, b"\x89PNG\r\n\x1a\n" + bytes(100)),
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>",
        b"SSH-2.0-OpenSSH\r\n",
        answer(301, location="/login"),
    ],
    ids=["404", "500", "login", "empty", "png", "truncated", "not-http", "captive"],
)
async def test_a_feed_that_fails_says_why_keeps_its_entries_and_recovers(
    house: House, server: Server, page: bytes
) -> None:
    before = await house.add(server.url("/feed"))
    server.pages["/login"] = answer(200, b"<html><body>Pay for this network</body></html>", content_type="text/html")
    good, server.pages["/feed"] = server.pages["/feed"], page
    (event,) = await house.refresh_all()
    assert isinstance(event, Failed)
    assert event.next_try is not None
    assert event.next_try > house.clock()
    failing = await house.only_feed()
    assert (standing(failing), failing.feed.url) == (Standing.FAILING, before.feed.url)
    assert failing.state.error == event.reason
    assert event.reason.isprintable()
    server.pages["/feed"] = good
    await house.refresh_all()
    assert standing(await house.only_feed()) is Standing.FINE
    assert len(await house.headlines()) == 2


async def test_pauses_grow_while_a_feed_fails(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = answer(500)
    pauses = []
    for _ in range(8):
        await house.refresh_all()
        due = (await house.only_feed()).state.due
        assert due is not None
        pauses.append((due - house.clock()).total_seconds() / 3600)
        house.clock.pass_hours(30)
    assert pauses[:5] == sorted(pauses[:5])
    assert pauses[0] < 1.2
    assert 24 <= pauses[-1] < 27


async def test_a_dead_feed_is_never_asked_again_and_keeps_its_entries(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = answer(410)
    (event,) = await house.refresh_all()
    assert isinstance(event, Failed)
    assert event.next_try is None
    asked = len(server.asked)
    house.clock.pass_hours(1000)
    assert await house.refresh_due() == await house.refresh_all() == []
    assert len(server.asked) == asked
    assert standing(await house.only_feed()) is Standing.DEAD
    assert len(await house.headlines()) == 2


async def test_a_busy_server_is_left_alone_even_after_a_restart_and_by_hand(tmp_path: Path, server: Server) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as house:
        await house.add(server.url("/feed"))
        server.pages["/feed"] = answer(503, retry_after="7200")
        await house.refresh_all()
    server.pages["/feed"] = feed(item(3))
    async with opened(tmp_path, clock) as house:
        clock.pass_hours(1.9)
        assert await house.refresh_all() == []
        clock.pass_hours(0.2)
        assert len(await house.refresh_all()) == 1


async def test_a_server_that_is_asked_too_much_is_left_alone_by_all_its_feeds_even_after_a_restart(
    tmp_path: Path, server: Server
) -> None:
    clock = Clock()
    server.pages["/other"] = feed(item(1))
    async with opened(tmp_path, clock) as house:
        await house.add(server.url("/feed"))
        await house.add(server.url("/other"))
        server.pages["/feed"] = answer(429, retry_after="7200")
        await house.refresh_all()
    asked = len(server.asked)
    async with opened(tmp_path, clock) as house:
        clock.pass_hours(1.5)
        (event,) = await house.refresh_all()
        assert isinstance(event, Failed)
        assert event.reason == "127.0.0.1 asked for fewer requests"
        other = next(s for s in await house.feeds() if s.feed.url == server.url("/other"))
        assert (other.state.failures, standing(other)) == (0, Standing.FAILING)
        result = await subscribe(house.engine, server.url("/third"))
        assert isinstance(result, NotSubscribed)
    assert len(server.asked) == asked
    server.pages["/feed"] = feed(item(1))
    async with opened(tmp_path, clock) as house:
        clock.pass_hours(1)
        assert len(await house.refresh_due()) == 2
        assert {standing(s) for s in await house.feeds()} == {Standing.FINE}


async def test_a_pause_that_a_wrong_clock_wrote_down_keeps_nobody_waiting(house: House, server: Server) -> None:
    subscription = await house.add(server.url("/feed"))
    name = server.url("").rstrip("/")
    state = replace(subscription.state, barred=house.clock() + timedelta(days=900), barred_server=name)
    await house.engine.shelf.run(save_state, subscription.id, state)
    (event,) = await house.refresh_all()
    assert isinstance(event, Refreshed)


async def test_a_feed_that_is_the_same_and_gives_no_validators_any_more_is_asked_without(
    house: House, server: Server
) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = feed(item(1), item(2))
    for _ in range(2):
        await house.refresh_all()
    assert [request.headers.get("if-none-match") for request in server.asked] == [None, '"1"', None]


async def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    await read_everything(house)
    server.pages["/new"], server.pages["/feed"] = server.pages["/feed"], answer(301, location="/new")
    await house.refresh_all()
    assert (await house.only_feed()).feed.url == server.url("/new")
    assert all(headline.read for headline in await house.headlines())


async def test_the_feeds_own_wish_for_peace_outlives_a_not_modified(house: House, server: Server) -> None:
    server.pages["/feed"] = answer(200, rss(item(1), channel="<ttl>600</ttl>"), etag='"1"')
    await house.add(server.url("/feed"))
    server.pages["/feed"] = answer(304)
    await house.refresh_all()
    house.clock.pass_hours(9)
    assert await house.refresh_due() == []


async def test_feeds_land_as_they_answer(house: House, server: Server) -> None:
    let_go = asyncio.Event()

    async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
        await let_go.wait()
        writer.write(feed(item(9)))

    server.pages["/slow"] = feed(item(8))
    await house.add(server.url("/slow"))
    await house.add(server.url("/feed"))
    server.pages["/slow"], server.pages["/feed"] = slow, feed(item(3))
    landed = refresh(house.engine, await house.feeds())
    first = await anext(landed)
    assert "Entry 3" in await house.titles()
    let_go.set()
    assert await anext(landed) != first
    assert "Entry 9" in await house.titles()


async def test_a_feed_that_kills_its_worker_costs_itself_one_error(
    house: House, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.engine.refresh.read_feed", die_of_a_marked_body)
    for name in ("one", "two", "three"):
        server.pages[f"/{name}"] = feed(item(1))
        await house.add(server.url(f"/{name}"))
    server.pages["/one"] = feed(item(2, "deadly"))
    for name in ("two", "three"):
        server.pages[f"/{name}"] = feed(item(3))
    events = await house.refresh_all()
    assert sorted(type(event).__name__ for event in events) == ["Failed", "Refreshed", "Refreshed"]
    (reason,) = [event.reason for event in events if isinstance(event, Failed)]
    assert "worker" in reason


def die_of_a_marked_body(body: bytes, content_type: str, url: str, familiar: bytes) -> object:
    import os
    import signal

    from reader.engine.deliver import read_feed

    if b"deadly" in body:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_feed(body, content_type, url, familiar)


async def test_a_paused_feed_is_not_asked_and_a_muted_ones_entries_land_read(house: House, server: Server) -> None:
    subscription = await house.add(server.url("/feed"))
    await house.engine.shelf.run(edit_subscription, subscription.id, Edit(paused=True))
    house.clock.pass_hours(100)
    assert await house.refresh_all() == await house.refresh_due() == []
    await house.engine.shelf.run(edit_subscription, subscription.id, Edit(paused=False, muted=True))
    server.pages["/feed"] = feed(item(3))
    await house.refresh_all()
    assert {h.title: h.read for h in await house.headlines()}["Entry 3"]


async def test_a_feeds_own_interval_counts(house: House, server: Server) -> None:
    subscription = await house.add(server.url("/feed"))
    await house.engine.shelf.run(edit_subscription, subscription.id, Edit(interval_minutes=3 * 24 * 60))
    await house.refresh_all()
    house.clock.pass_hours(71)
    assert await house.refresh_due() == []
    house.clock.pass_hours(9)
    assert len(await house.refresh_due()) == 1


async def test_secrets_go_to_the_feeds_server_and_nowhere_else(house: House, server: Server) -> None:
    subscription = await house.add(server.url("/feed"))
    secrets = Secrets("ann:pw", (("X-Key", "k1"), ("Host", "evil"), ("X-Bad", "a\r\nb")))
    await house.engine.shelf.run(set_secrets, subscription.id, secrets)
    async with running(feed=feed(item(5))) as other:
        server.pages["/feed"] = answer(302, location=other.url("/feed"))
        await house.refresh_all()
        headers = server.asked[-1].headers
        assert (headers["authorization"], headers["x-key"]) == ("Basic YW5uOnB3", "k1")
        assert headers["host"] == f"127.0.0.1:{server.port}"
        assert "x-bad" not in headers
        assert other.asked == []  # another private server is not followed to at all


async def test_a_feed_removed_while_it_was_fetched_leaves_no_trace(house: House, server: Server) -> None:
    from reader.store.subscriptions import remove_subscription

    subscription = await house.add(server.url("/feed"))
    await house.engine.shelf.run(remove_subscription, subscription.id)
    server.pages["/feed"] = feed(item(7))
    assert [event async for event in refresh(house.engine, [subscription])]
    assert await house.headlines() == []


async def test_ids_of_new_entries_are_those_of_the_list(house: House, server: Server) -> None:
    await house.add(server.url("/feed"))
    server.pages["/feed"] = feed(item(4), item(3))
    (event,) = await house.refresh_all()
    assert isinstance(event, Refreshed)
    by_id: dict[EntryId, str] = {headline.id: headline.title for headline in await house.headlines()}
    assert {by_id[entry_id] for entry_id in event.new} == {"Entry 3", "Entry 4"}
