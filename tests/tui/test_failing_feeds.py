"""Feeds that fail, or are gone for good, as the screen shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.engine.pool import WorkPool
from reader.engine.subscriptions import Edit, edit_subscription
from reader.model import Subscription
from reader.store.refreshes import save_state
from tests.stage import MEDIUM, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def fail(stage: Stage, feed: Subscription, *, gone: bool, hours_ago: float) -> None:
    now = stage.main.desk.engine.now()
    succeeded = now - timedelta(hours=hours_ago)
    state = replace(feed.state, succeeded=succeeded, error="no [b]answer[/b]", gone=gone, due=now, failures=1)
    await stage.main.desk.engine.shelf.run(save_state, feed.id, state)
    await stage.main.relist()
    await stage.settle()


async def test_a_dead_feed_is_marked_otherwise_than_one_that_fails(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        failing, dead, *_ = await stage.main.desk.subscriptions()
        await fail(stage, failing, gone=False, hours_ago=1)
        await fail(stage, dead, gone=True, hours_ago=1)
        drawn = " ".join(stage.drawn.split())
        assert f"{failing.name} ! " in drawn
        assert f"{dead.name} x " in drawn


@pytest.mark.parametrize(
    ("gone", "hours_ago", "words"),
    [
        (False, 0, "last good answer just now, next try"),
        (False, 3, "last good answer 3h ago, next try"),
        (False, 24 * 30, "last good answer on 19 Oct, next try"),
        (True, 3, "last good answer 3h ago, not tried again"),
    ],
)
async def test_a_feed_that_failed_is_told_with_reason_and_next_try(
    gone: bool, hours_ago: float, words: str, edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await fail(stage, (await stage.main.desk.subscriptions())[0], gone=gone, hours_ago=hours_ago)
        await stage.press("v")
        await stage.until(lambda: stage.dialogue_open)
        drawn = " ".join(stage.drawn.replace("│", " ").split())
        assert "No [b]answer[/b]" in drawn
        assert words in drawn
        assert "what they brought is kept" in drawn


async def test_enter_on_a_feed_that_failed_lists_its_entries(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        feed = (await stage.main.desk.subscriptions())[2]
        await fail(stage, feed, gone=False, hours_ago=1)
        await stage.press("v")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("enter")
        assert stage.main.desk.view.key == f"feed:{feed.id}"
        assert stage.showing == "list"


async def test_reloading_a_feed_that_is_not_asked_says_why(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        here = stage.main.current_headline
        assert here is not None
        feed = next(s for s in await stage.main.desk.subscriptions() if s.id == here.feed_id)
        await stage.main.desk.engine.shelf.run(edit_subscription, feed.id, Edit(paused=True))
        await stage.press("r")
        assert stage.said == f"{feed.name} is paused until you resume it."
        await stage.main.desk.engine.shelf.run(edit_subscription, feed.id, Edit(paused=False))
        await fail(stage, feed, gone=True, hours_ago=1)
        await stage.press("r")
        assert f"{feed.name} is gone for good" in stage.said


async def test_reloading_all_of_which_none_may_be_asked_does_not_say_that_there_are_none(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        for feed in await stage.main.desk.subscriptions():
            await stage.main.desk.engine.shelf.run(edit_subscription, feed.id, Edit(paused=True))
        await stage.press("R")
        assert "feeds are not asked: each is paused" in stage.said


async def test_r_in_the_sidebar_means_the_feed_under_its_cursor(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("h", "G")
        row = stage.main.sidebar.rows[-1]
        feed = next(s for s in await stage.main.desk.subscriptions() if s.id == row.view.query.feed_id)
        await stage.main.desk.engine.shelf.run(edit_subscription, feed.id, Edit(paused=True))
        await stage.press("r")
        assert stage.said == f"{feed.name} is paused until you resume it."
        await stage.press("g", *"jjjr")
        assert stage.said == "Starred gathers from all feeds: R reloads them."


async def folder_of_two(stage: Stage) -> Sequence[Subscription]:
    """A folder with two feeds, and the sidebar's cursor on it."""
    shelf = stage.main.desk.engine.shelf
    known = await stage.main.desk.subscriptions()
    for feed in known[:2]:
        await shelf.run(edit_subscription, feed.id, Edit(folder="World"))
    await stage.main.relist()
    await stage.press("h")
    stage.main.sidebar.mark_shown("folder:World")
    return known[:2]


async def test_r_on_a_folder_fetches_its_feeds_and_says_of_the_others_why_not(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        first, second = await folder_of_two(stage)
        await stage.press("r")
        await stage.until(lambda: stage.said == "2 feeds, nothing new")
        await stage.main.desk.engine.shelf.run(edit_subscription, first.id, Edit(paused=True))
        await stage.press("r")
        await stage.until(lambda: stage.said == f"1 feed, nothing new; {first.name} is paused until you resume it")
        await stage.main.desk.engine.shelf.run(edit_subscription, second.id, Edit(paused=True))
        await stage.press("r")
        assert stage.said.startswith("2 feeds are not asked")


async def test_r_in_the_list_of_a_folder_means_the_folder(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await folder_of_two(stage)
        await stage.press("enter", "r")
        await stage.until(lambda: stage.said == "2 feeds, nothing new")


async def test_r_on_what_holds_all_feeds_fetches_all(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("h", "g", "r")
        number = len(await stage.main.desk.subscriptions())
        await stage.until(lambda: stage.said == f"{number} feeds, nothing new")
