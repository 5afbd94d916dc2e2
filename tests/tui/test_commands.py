"""Commands of the command line, in the real application."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.engine.subscriptions import Standing, standing
from reader.model import EntityKind, Subscription
from tests.stage import MEDIUM, NARROW, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def command(stage: Stage, line: str) -> None:
    await stage.press("colon")
    await stage.type(line)
    await stage.press("enter")


def names(stage: Stage) -> list[str]:
    return [row.view.title for row in stage.main.sidebar.rows]


async def test_a_feed_is_renamed_moved_and_removed(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        before = len(stage.main.headlines.ids)
        await stage.press("h", "G")
        await command(stage, "rename Salt Wind")
        await stage.until(lambda: "Salt Wind" in names(stage))
        await command(stage, "move Japan")
        await stage.until(lambda: "Japan" in names(stage))
        await command(stage, "unsubscribe")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("down", "enter")
        await stage.until(lambda: "Salt Wind" not in names(stage))
        assert "Removed Salt Wind and 2 entries." in stage.said
        assert len(stage.main.headlines.ids) == before - 2


async def test_a_folder_is_renamed_where_it_stands_and_left_without_a_name(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("h", "G")
        await command(stage, "move Japan")
        await stage.until(lambda: "Japan" in names(stage))
        stage.main.sidebar.go_to("folder:Japan")
        await stage.press("enter", "h", "e")
        await stage.type("Nippon")
        await stage.press("enter")
        await stage.until(lambda: stage.said == "1 feed of Japan now in Nippon.")
        assert "Japan" not in names(stage)
        assert stage.main.sidebar.current == stage.main.desk.view
        assert (stage.main.desk.view.title, len(stage.main.headlines.ids)) == ("Nippon", 2)
        await command(stage, "rename")
        await stage.until(lambda: stage.said == "1 feed of Nippon now in no folder.")
        assert "Nippon" not in names(stage)
        await stage.press("U")
        await stage.until(lambda: stage.said == "Taken back: renamed Nippon.")
        assert "Nippon" in names(stage)


async def test_what_a_feed_is_to_be_like_is_changed_by_commands(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("h", "G")
        feed_id = stage.main.sidebar.rows[-1].view.query.feed_id

        async def changed(line: str) -> Subscription:
            await command(stage, line)
            await stage.until(lambda: stage.said.startswith("Changed"))
            return next(s for s in await stage.main.desk.subscriptions() if s.id == feed_id)

        assert (await changed("mute_feed")).wishes.muted
        assert not (await changed("unmute_feed")).wishes.muted
        assert (await changed("interval 90")).wishes.interval_minutes == 90
        assert (await changed("address https://new.example/feed")).feed.url == "https://new.example/feed"
        assert standing(await changed("pause")) is Standing.PAUSED
        assert standing(await changed("resume")) is not Standing.PAUSED
        await changed("header X-Key: one")
        assert (await changed("header x-other: 2")).secrets.headers == (("X-Key", "one"), ("x-other", "2"))
        assert (await changed("header")).secrets.headers == ()


async def test_removing_a_feed_asks_first(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("h", "G")
        before = names(stage)
        await command(stage, "unsubscribe")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("enter")
        assert names(stage) == before


async def test_muting_shows_what_it_would_hide_and_can_be_taken_back(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        before = list(stage.main.headlines.ids)
        await command(stage, "mute feed:Stand")
        await stage.until(lambda: stage.dialogue_open)
        assert "feed:Stand: " in stage.dialogue()
        await stage.press("enter")
        await stage.until(lambda: len(stage.main.headlines.ids) == len(before) - 5)
        await stage.press("U")
        assert list(stage.main.headlines.ids) == before
        await command(stage, "mute feed:Stand")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("enter")
        await stage.until(lambda: len(stage.main.headlines.ids) == len(before) - 5)
        await command(stage, "mutes")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("enter")
        await stage.until(lambda: "in 30 days" in stage.dialogue())
        await stage.press("enter")
        await stage.until(lambda: list(stage.main.headlines.ids) == before)


async def test_a_wrong_query_is_pointed_at_and_can_be_mended(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "search unread sender:courier")
        assert "sender:" in stage.said
        assert stage.main.prompt.display
        await stage.press("escape")
        await command(stage, "search unread feed:Courier")
        assert 0 < len(stage.main.headlines.ids) < 15


async def test_tab_completes_a_query(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("slash")
        await stage.type("unread feed:flig")
        await stage.press("tab", "enter")
        assert stage.main.desk.view.text == "unread feed:Flightline"
        assert 0 < len(stage.main.headlines.ids) <= 6


async def test_what_was_typed_comes_back_with_the_up_key(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "sort oldest")
        await stage.press("colon", "up", "enter")
        assert "Oldest first" in stage.said
        await stage.press("Q")
    async with home_stage(edition, pool) as stage:
        await stage.press("colon", "up", "enter")
        assert "Oldest first" in stage.said


async def test_a_card_is_found_by_name(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await command(stage, "about viper")
        await stage.until(lambda: stage.dialogue_open)
        assert "F-16" in stage.dialogue()
        await stage.press("enter")
        await stage.until(lambda: stage.showing == "article")


async def test_following_a_name_from_its_card(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("enter", "right_square_bracket", "enter")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("t")
        await stage.until(lambda: "in 30 days" in stage.dialogue())
        await stage.press("enter")
        await stage.until(lambda: "is followed, in the sidebar" in stage.said)
        await stage.press("U")
        assert "is followed" in stage.said
        assert not [row for row in stage.main.sidebar.rows if row.view.key.startswith("follow:")]


async def test_the_article_goes_to_a_program(edition: Path, pool: WorkPool, tmp_path: Path) -> None:
    script = tmp_path / "keep.py"
    script.write_text(f"import sys, pathlib; pathlib.Path({str(tmp_path / 'out')!r}).write_text(sys.stdin.read())")
    async with home_stage(edition, pool) as stage:
        await stage.press("enter")
        await command(stage, f"pipe {sys.executable} {script}")
        await stage.until(lambda: "Handed" in stage.said)
        reading = stage.main.reading
    assert reading is not None
    assert (tmp_path / "out").read_text() == f"{reading.article.title}\n\n{reading.article.text}\n"


async def test_a_program_that_is_not_there_is_named(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("enter")
        await command(stage, "pipe no-such-program-here")
        await stage.until(lambda: "no-such-program-here" in stage.said)


async def test_a_feed_keeps_what_it_is_told_to_keep(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("enter", "h")
        await command(stage, "retain 30 500")
        await stage.until(lambda: "Changed" in stage.said)
        kept = {(s.wishes.keep_days, s.wishes.keep_count) for s in await stage.main.desk.subscriptions()}
    assert kept == {(0, 0), (30, 500)}


@pytest.mark.parametrize(
    "line",
    [
        "theme nothing",
        "measure 9",
        "sort sideways",
        "interval soon",
        "address here",
        "header Host: x",
        "retain all",
        "nonsense",
    ],
)
async def test_what_a_command_cannot_do_is_said(line: str, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, line)
        await stage.until(lambda: stage.main.status.problem)


async def test_the_lights_of_one_kind_go_out_and_on(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("enter")
        kinds = {mention.kind for mention in stage.main.article.mentions}
        await command(stage, "lights country")
        await stage.until(lambda: "plain" in stage.said)
        assert {mention.kind for mention in stage.main.article.mentions} == kinds - {EntityKind.COUNTRY}
        await command(stage, "lights country")
        await stage.until(lambda: "lit" in stage.said)
        assert {mention.kind for mention in stage.main.article.mentions} == kinds


async def test_theme_and_measure_change_at_once(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "theme telex-light")
        await stage.until(lambda: stage.app.theme == "telex-light")
        await stage.press("enter")
        await command(stage, "measure 50")
        await stage.until(lambda: stage.main.article.text_measure == 50)
        assert max(len(line.text) for line in stage.main.article.page.lines) <= 52


async def test_a_hint_is_gone_with_its_article_and_a_problem_stays(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("enter", "enter")
        assert "No name is chosen" in stage.said
        await stage.press("n")
        assert stage.said == ""
        stage.main.complain("The disk is full.")
        await stage.press("n")
        assert stage.said == "The disk is full."
