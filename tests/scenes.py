"""Moments of the real program over the sample edition: pictures for the README, goldens for the tests."""

from __future__ import annotations

import html
import os
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from unittest import mock

from msgspec.structs import replace
from rich.cells import cell_len

from reader.desk.edition import Edition
from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.engine.sample import PRESS_DAY
from reader.store.refreshes import save_state
from reader.store.subscriptions import subscriptions
from reader.tui.screens.bulletin import BulletinScreen
from reader.tui.screens.card import CardScreen
from tests.reports import arrive_with_a_story
from tests.stage import MEDIUM, NARROW, WIDE, Size, Stage, opened, stage_of

Doing = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True)
class Scene:
    name: str
    size: Size
    doing: Doing
    theme: str = "telex-dark"
    ascii: bool = False
    few_colours: bool = False
    no_colour: bool = False  # as NO_COLOR asks
    first_run: bool = False  # the sample edition over an empty library, not the demo


def pressing(*keys: str) -> Doing:
    async def press(stage: Stage) -> None:
        await stage.press(*keys)

    return press


def opening(title: str, *keys: str) -> Doing:
    """The article whose title begins so, and then these keys."""

    async def open_it(stage: Stage) -> None:
        headlines = await stage.main.desk.rows(stage.main.desk.ids)
        stage.main.open(next(headline.id for headline in headlines if headline.title.startswith(title)))
        await stage.settle()
        await stage.press(*keys)

    return open_it


async def shrinking(stage: Stage) -> None:
    await stage.pilot.resize_terminal(50, 12)
    await stage.settle()


async def card(stage: Stage) -> None:
    await stage.press(*["right_square_bracket"] * 3, "enter")
    await stage.until(lambda: isinstance(stage.app.screen, CardScreen))


async def reading_lead(stage: Stage) -> None:
    """The edition's first article, with a bullet's sentence lit."""
    await stage.press("b", "2")


async def reading_lead_narrow(stage: Stage) -> None:
    await stage.press("enter", "b", "2")


async def finding_narrow(stage: Stage) -> None:
    await stage.press("enter")
    await finding(stage)


async def searching(stage: Stage) -> None:
    await stage.press("h", "slash")
    await stage.type("ship")
    await stage.press("enter")


async def finding(stage: Stage) -> None:
    await stage.press("slash")
    await stage.type("air")
    await stage.press("enter")


async def failing(stage: Stage) -> None:
    """Two feeds that cannot be had, and the list of them."""
    shelf = stage.main.desk.engine.shelf
    for subscription, reason in zip(await shelf.run(subscriptions), REASONS, strict=False):
        state = replace(
            subscription.state,
            error=reason,
            failures=3,
            succeeded=PRESS_DAY - timedelta(hours=9),
            due=PRESS_DAY + timedelta(hours=2),
        )
        await shelf.run(save_state, subscription.id, state)
    await stage.main.relist()
    await stage.press("h", "v")


REASONS = ("the server answered 404 Not Found", "no host is called wire.flightline.example")


async def marking(stage: Stage) -> None:
    await stage.press("h", "f", "j", "s", "j", "m", "j", "j", "f", "A", "U")


async def looking_up_a_key(stage: Stage) -> None:
    await stage.press("question_mark")
    await stage.type("mark")


async def ticking(stage: Stage) -> None:
    """Starter feeds by theme: one theme, and a feed of another."""
    await stage.press("a")
    await stage.until(lambda: stage.dialogue_open)
    await stage.press("down", "space", *"jjjjjjjj", "space")


async def grouping(stage: Stage) -> None:
    await stage.press("h", "colon")
    await stage.type("group day")
    await stage.press("enter")


async def reading_some(stage: Stage) -> None:
    """Headlines with the first bullets of the articles that were opened."""
    await stage.press("n", "n", "n", "n", "h", "colon")
    await stage.type("density bullets")
    await stage.press("enter", "g")


async def typing_a_query(stage: Stage) -> None:
    await stage.press("h", "slash")
    await stage.type("unread country:j")


async def mistaken(stage: Stage) -> None:
    await stage.press("h", "slash")
    await stage.type("unread sender:courier")
    await stage.press("enter")


async def following(stage: Stage) -> None:
    """What a search finds is followed, after a look at it."""
    await looking_before_following(stage)
    await stage.press("enter")
    await stage.until(lambda: not stage.dialogue_open)
    await stage.press("h")


async def looking_before_following(stage: Stage) -> None:
    await stage.press("h", "slash")
    await stage.type("about:F-16")
    await stage.press("enter", "t")
    await stage.until(lambda: stage.dialogue_open)


async def muting(stage: Stage) -> None:
    await stage.press("h", "colon")
    await stage.type("mute feed:stand")
    await stage.press("enter")


async def palette(stage: Stage) -> None:
    await stage.press("ctrl+p")
    await stage.type("feed")


async def bulletin(stage: Stage, key: str) -> None:
    await stage.press("T")
    await stage.press(key)
    await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))


async def brief(stage: Stage) -> None:
    await bulletin(stage, "D")
    await stage.press("j", "j")


async def ledger(stage: Stage) -> None:
    """What stands behind a story, and what was muted."""
    await arrive_with_a_story(stage)
    await stage.press("colon")
    await stage.type("mute coffee")
    await stage.press("enter")
    await stage.until(lambda: stage.dialogue_open)
    await stage.press("enter")
    await stage.until(lambda: not stage.dialogue_open)
    await bulletin(stage, "L")


async def foreseeing(stage: Stage) -> None:
    """What a lesson would change."""
    await stage.press("T", "j", "j", "plus")
    await stage.until(lambda: stage.dialogue_open)


async def choosing_topics(stage: Stage) -> None:
    await stage.press("h", "colon")
    await stage.type("topics")
    await stage.press("enter")
    await stage.until(lambda: stage.dialogue_open)
    await stage.press("space", "j", "space")


async def story(stage: Stage) -> None:
    """Three reports of one event, the second a copy of the first; the first was read."""
    ids = await arrive_with_a_story(stage)
    stage.main.open(ids[0])
    await stage.settle()
    await stage.press("T")
    stage.main.open(ids[-1])
    await stage.settle()


async def story_opened(stage: Stage) -> None:
    await story(stage)
    await stage.press("E")
    await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))


SCENES: tuple[Scene, ...] = (
    Scene("first-run", WIDE, pressing(), first_run=True),
    Scene("reading-wide", WIDE, reading_lead),
    Scene("reading", MEDIUM, reading_lead),
    Scene("reading-light", MEDIUM, reading_lead, theme="telex-light"),
    Scene("reading-narrow", NARROW, pressing("enter", "space")),
    Scene("panel-narrow", NARROW, pressing("enter", "i")),
    Scene("list", MEDIUM, pressing("h", "j", "j")),
    Scene("list-narrow", NARROW, pressing("j", "j")),
    Scene("list-light", MEDIUM, pressing("h"), theme="telex-light"),
    Scene("panel", MEDIUM, pressing("tab", "j")),
    Scene("names", MEDIUM, pressing(*["right_square_bracket"] * 3)),
    Scene("find", MEDIUM, finding),
    Scene("search", MEDIUM, searching),
    Scene("marks", MEDIUM, marking),
    Scene("failures", MEDIUM, failing),
    Scene("empty", NARROW, pressing("h", "j", "j", "j", "enter")),
    Scene("links", MEDIUM, pressing("u")),
    Scene("add", MEDIUM, pressing("a"), first_run=True),
    Scene("card", MEDIUM, card),
    Scene("card-narrow", NARROW, card),
    Scene("add-narrow", NARROW, ticking, first_run=True),
    Scene("sort", MEDIUM, pressing("h", "S")),
    Scene("grouped", MEDIUM, grouping),
    Scene("bullets", MEDIUM, reading_some),
    Scene("query", MEDIUM, typing_a_query),
    Scene("query-mistake", MEDIUM, mistaken),
    Scene("follow", MEDIUM, looking_before_following),
    Scene("followed", MEDIUM, following),
    Scene("mute", MEDIUM, muting),
    Scene("palette", MEDIUM, palette),
    Scene("edit-feed", MEDIUM, pressing("h", "h", *"jjjjj", "e")),
    Scene("zen", WIDE, pressing("z")),
    Scene("front-page", MEDIUM, pressing("h", "h", "g", "j", "enter", "j", "j")),
    Scene("front-page-light", WIDE, pressing("h", "h", "g", "j", "enter", "j"), theme="telex-light"),
    Scene("brief", MEDIUM, brief),
    Scene("ledger", NARROW, ledger),
    Scene("lesson", MEDIUM, foreseeing),
    Scene("topics", MEDIUM, choosing_topics),
    Scene("news", MEDIUM, story),
    Scene("story", NARROW, story_opened),
    Scene("card-light", MEDIUM, card, theme="telex-light"),
    Scene("code", MEDIUM, opening("Forty minutes", "ctrl+d")),
    Scene("table", NARROW, opening("Slovenia", "space")),
    Scene("letters", NARROW, opening("Japan and South Korea", "ctrl+d", "semicolon")),
    Scene("long-read", WIDE, opening("Nine minutes", "z")),
    Scene("two-cells", NARROW, opening("日本と韓国")),
    Scene("contrast", MEDIUM, reading_lead, theme="telex-contrast"),
    Scene("contrast-light", NARROW, reading_lead_narrow, theme="telex-contrast-light"),
    Scene("no-colour", MEDIUM, reading_lead, no_colour=True),
    Scene("no-colour-list", WIDE, pressing("h", "j", "j"), no_colour=True),
    Scene("no-colour-find", NARROW, finding_narrow, no_colour=True),
    Scene("sixteen-colours", MEDIUM, reading_lead, few_colours=True),
    Scene("sixteen-colours-list", NARROW, pressing("j", "j"), few_colours=True),
    Scene("ascii", MEDIUM, pressing("tab", "j"), ascii=True),
    Scene("too-small", NARROW, shrinking),
    Scene("help", MEDIUM, pressing("question_mark")),
    Scene("help-search", NARROW, looking_up_a_key),
)


@asynccontextmanager
async def played(scene: Scene, edition: Path, pool: WorkPool) -> AsyncIterator[Stage]:
    """The scene over a copy of the printed edition."""
    settings = ScreenSettings(scene.theme, ascii=scene.ascii, few_colours=scene.few_colours, refresh_by_itself=False)
    asked = mock.patch.dict(os.environ, {"NO_COLOR": "1"} if scene.no_colour else {})
    with tempfile.TemporaryDirectory() as folder, asked:
        library = Path(shutil.copy(edition, folder))
        async with opened(library, pool) as shown, opened(Path(folder) / "home.db", pool) as home:
            first = Edition(shown, home if scene.first_run else None)
            async with stage_of(first, scene.size, settings) as stage:
                await stage.understood()
                await scene.doing(stage)
                yield stage


async def picture_of(scene: Scene, edition: Path, pool: WorkPool) -> str:
    """The scene as SVG: the same program gives the same picture."""
    async with played(scene, edition, pool) as stage:
        stage.app.screen.refresh(layout=True)  # a scroll bar comes one layout after the text that needs it
        await stage.settle()
        await stage.settle()
        return with_wide_letters(stage.app.export_screenshot(title="Telex")) + "\n"


def with_wide_letters(svg: str) -> str:
    """Rich gives every letter one cell, and so presses those that take two into half of their room."""
    return re.sub(r'(<text[^>]* textLength=")([\d.]+)("[^>]*>)([^<]*)', _with_room, svg)


def _with_room(found: re.Match[str]) -> str:
    before, length, between, escaped = found.groups()
    text = html.unescape(escaped)
    return f"{before}{float(length) * cell_len(text) / max(1, len(text)):g}{between}{escaped}"
