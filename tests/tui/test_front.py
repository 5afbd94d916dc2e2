"""For you: the front page, its stories, its bulletins and what teaches it, in the real application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import TextArea

from reader.desk.keys import USUAL_KEYS
from reader.desk.views import FRONT
from reader.engine.pool import WorkPool
from reader.model import EntryId
from reader.store.follows import follows
from reader.store.visits import visit_of
from reader.tui.screens.bulletin import BulletinScreen
from reader.tui.screens.profile import ProfileScreen
from reader.tui.screens.topics import TopicsScreen
from reader.tui.widgets.bulletin_view import BulletinView
from reader.tui.widgets.tick_list import TickList
from tests.reports import AGAIN, arrive, arrive_with_a_story, quiet
from tests.stage import MEDIUM, NARROW, WIDE, Size, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


@asynccontextmanager
async def with_a_story(
    edition: Path, pool: WorkPool, size: Size = MEDIUM
) -> AsyncIterator[tuple[Stage, list[EntryId]]]:
    """A story of three reports, of which the second is a copy of the first, on top of the sample edition."""
    async with home_stage(edition, pool, size) as stage:
        ids = await arrive_with_a_story(stage)
        await stage.press("T")
        yield stage, ids


async def command(stage: Stage, line: str) -> None:
    await stage.press("colon")
    await stage.type(line)
    await stage.press("enter")


async def test_every_row_says_why_it_stands_there(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("T")
        assert stage.main.desk.view.key == FRONT.key
        assert len(stage.main.headlines.ids) > 5
        for _ in range(4):
            await stage.press("j")
            current = stage.main.headlines.current_id
            assert current is not None
            assert stage.said
            assert stage.said == stage.main.desk.front.reason(current, USUAL_KEYS)
        await stage.press("W")
        assert stage.said


async def test_what_is_taught_moves_the_page_as_foreseen_and_can_be_taken_back(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("T")
        before = list(stage.main.headlines.ids)
        lowest = stage.main.headlines.ids[-1]
        await stage.press("G", "plus")
        await stage.until(lambda: stage.dialogue_open)
        assert f"{len(before)} → " in stage.dialogue()
        await stage.press("plus")
        await stage.until(lambda: "U takes it back" in stage.said)
        assert list(stage.main.headlines.ids).index(lowest) < len(before) - 1
        await stage.press("U")
        await stage.main.relist()
        assert list(stage.main.headlines.ids) == before


async def test_a_lesson_that_is_left_teaches_nothing(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("T")
        before = list(stage.main.headlines.ids)
        await stage.press("G", "minus")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("escape")
        await stage.main.relist()
        assert list(stage.main.headlines.ids) == before


@pytest.mark.parametrize("size", [NARROW, MEDIUM, WIDE])
async def test_a_story_is_one_row_that_says_in_how_many_feeds_it_is(edition: Path, pool: WorkPool, size: Size) -> None:
    async with with_a_story(edition, pool, size) as (stage, (_, _, post)):
        assert [i for i in stage.main.headlines.ids if i in stage.main.desk.front.also_in] == [post]
        stage.main.headlines.go_to(post)
        await stage.pilot.pause()
        assert "+2" in next(row for row in stage.drawn.splitlines() if "The Post" in row)
        assert "also in 2" in stage.main.desk.front.reason(post, USUAL_KEYS)


async def test_a_story_opens_to_its_entries_in_order_with_what_each_adds(edition: Path, pool: WorkPool) -> None:
    async with with_a_story(edition, pool) as (stage, (courier, _, post)):
        stage.main.headlines.go_to(post)
        await stage.press("E")
        await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))
        drawn = stage.drawn
        assert drawn.index("Bridge over the Lys") < drawn.index("Rusty cables") < drawn.rindex("mayor demands")
        assert "the same text as The Courier" in drawn
        assert "+ The mayor, Liesbeth Claes, demanded free ferries." in drawn
        assert "Sources disagree: " in drawn
        view = stage.app.screen.query_one(BulletinView)
        assert view.current is not None
        assert view.current.entry == post
        await stage.press("g", "enter")
        assert stage.main.entry_id == courier


async def test_what_is_new_is_marked_and_copies_are_read_with_the_readers_knowing(
    edition: Path, pool: WorkPool
) -> None:
    async with with_a_story(edition, pool) as (stage, (courier, ledger, post)):
        stage.main.open(courier)
        await stage.settle()
        assert "the same text in 1 other entry" in stage.said
        rows = await stage.main.desk.rows([courier, ledger, post])
        assert [row.read for row in rows] == [True, True, False]
        stage.main.open(post)
        await stage.settle()
        assert "New to you: " in stage.drawn
        assert "beyond The Courier" in stage.drawn
        reading = stage.main.reading
        assert reading is not None
        await stage.press("w")
        assert "All alike" in stage.said
        await stage.press("w")
        assert "dimmed" in stage.said
        await stage.press("U", "U")
        assert not any(row.read for row in await stage.main.desk.rows([courier, ledger, post]))


async def test_nothing_new_is_said(edition: Path, pool: WorkPool) -> None:
    async with with_a_story(edition, pool) as (stage, (courier, _, post)):
        again = await arrive(stage, "Globe", 0.5, "Lys bridge in Ghent to close, mayor demands ferries", AGAIN)
        stage.main.understand()
        await quiet(stage)
        for entry in (courier, post, again):
            stage.main.open(entry)
            await stage.settle()
        assert "Nothing new: you read this in The Courier, The Ledger, The Post" in stage.drawn.replace("\n", " ")


async def test_the_brief_is_read_to_its_end_and_leads_to_the_sentence(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await quiet(stage)
        await stage.press("D")
        await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))
        pages = 0
        while stage.dialogue_open and pages < 40:
            if "That is all" in stage.drawn:
                break
            await stage.press("space")
            pages += 1
        assert "That is all: 12 stories." in stage.drawn
        await stage.press("g", "j", "enter")
        assert stage.showing == "article"
        assert stage.main.entry_id is not None


async def test_the_ledger_accounts_for_what_is_not_on_the_page(edition: Path, pool: WorkPool) -> None:
    async with with_a_story(edition, pool) as (stage, (_, ledger, _)):
        await stage.press("L")
        await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))
        assert "Behind another entry of its story: 2 entries" in stage.drawn
        assert "its story is told by “Ghent: mayor demands ferries" in stage.drawn
        await stage.press("g", "enter")
        assert stage.main.entry_id == ledger


async def test_a_name_of_the_headline_under_the_cursor_is_followed_or_muted(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        before = list(stage.main.headlines.ids)
        await stage.press("t")
        await stage.until(lambda: "a name of this entry" in stage.dialogue())
        await stage.press("enter")
        await stage.until(lambda: "in 30 days" in stage.dialogue())
        await stage.press("j", "enter")
        await stage.until(lambda: "Muted: " in stage.said)
        assert len(stage.main.headlines.ids) < len(before)
        await stage.press("U")
        assert list(stage.main.headlines.ids) == before


async def test_topics_are_followed_together_and_undone_together(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await command(stage, "topics")
        await stage.until(lambda: isinstance(stage.app.screen, TopicsScreen))
        topics = stage.app.screen.query_one(TickList)
        assert topics.option_count > 12
        await stage.press(*["space", "j"] * 8, "enter")
        await stage.until(lambda: "8 topics followed" in stage.said)
        shelf = stage.main.desk.engine.shelf
        assert len(await shelf.run(follows)) == 8
        await stage.press("T")
        assert any("you follow" in reasons[0] for reasons in stage.main.desk.front.reasons.values() if reasons)
        await stage.press("U")
        assert await shelf.run(follows) == ()


async def test_the_profile_is_changed_by_hand_and_a_line_that_cannot_be_read_is_shown(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("plus")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("plus")
        await stage.until(lambda: "learns it" in stage.said)
        await command(stage, "profile")
        await stage.until(lambda: isinstance(stage.app.screen, ProfileScreen))
        area = stage.app.screen.query_one(TextArea)
        assert " 1.00 of  1.00  +3.00" in area.text
        area.text = "more of Japan"
        await stage.press("ctrl+s")
        assert "Line 1: a line looks so" in stage.dialogue()
        area.text = "5 of 5 on 2026-11-18T12:00:00Z  country:JP"
        await stage.press("ctrl+s")
        await stage.until(lambda: "as you wrote it" in stage.said)
        await stage.press("T", "W")
        await stage.press("U")
        assert "Taken back: The profile" in stage.said


async def test_all_is_forgotten_after_a_question_and_comes_back_with_undo(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("plus")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("plus")
        await stage.until(lambda: "learns it" in stage.said)
        await command(stage, "forget")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("j", "enter")
        await stage.until(lambda: "is forgotten" in stage.said)
        await stage.press("W")
        assert "Nothing is known" in stage.said
        await stage.press("U", "W")
        assert "liked it" in stage.said


async def test_the_time_an_article_is_read_is_kept(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await quiet(stage)
        await stage.press("enter")
        entry_id = stage.main.entry_id
        assert entry_id is not None
        for _ in range(40):
            stage.main.tick()
        await stage.press("h")
        for _ in range(40):
            stage.main.tick()
        await stage.main.remember()
        visit = await stage.main.desk.engine.shelf.run(visit_of, entry_id)
        assert visit is not None
        assert 40 <= visit.seconds < 60
        assert visit.words > 50


async def test_why_is_told_to_its_end_in_a_narrow_window(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        words = "lately you chose 6 of 8 stories about Japan; " * 3 + "that is all"
        stage.main.status.say(words, whole=True)
        await stage.settle()
        assert "that is all" in " ".join(stage.drawn.split())
        assert not stage.main.status.problem
        await stage.press("j")
        assert "Japan; that" not in stage.drawn
