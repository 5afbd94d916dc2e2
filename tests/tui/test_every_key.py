"""Every key of the help does what the help says, in the real application over the sample edition."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from unittest.mock import Mock

import pytest

from reader.desk.actions import COMMANDS
from reader.engine.pool import WorkPool
from reader.model import FetchState, Headline
from reader.store.refreshes import save_state
from reader.tui.screens.add import AddScreen
from reader.tui.screens.bulletin import BulletinScreen
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.failures import FailuresScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.links import LinksScreen
from reader.tui.screens.palette import PaletteScreen
from tests.stage import MEDIUM, Stage, home_stage

Proof = Callable[[Stage], Awaitable[None]]
PROOFS: dict[str, Proof] = {}


def proves(*names: str) -> Callable[[Proof], Proof]:
    """This function shows that the commands of these names work."""

    def keep(proof: Proof) -> Proof:
        PROOFS.update(dict.fromkeys(names, proof))
        return proof

    return keep


def keys_of(name: str) -> list[str]:
    return next(command.keys for command in COMMANDS if command.name == name).split(",")


def under_cursor(stage: Stage) -> Headline:
    headline = stage.main.current_headline
    assert headline is not None
    return headline


@proves("down", "up")
async def rows(stage: Stage) -> None:
    for down, up in zip(keys_of("down"), keys_of("up"), strict=True):
        await stage.press(down, down)
        assert stage.main.headlines.cursor == 2
        await stage.press(up, up)
        assert stage.main.headlines.cursor == 0


@proves("top", "bottom")
async def ends(stage: Stage) -> None:
    for bottom, top in zip(keys_of("bottom"), keys_of("top"), strict=True):
        await stage.press(bottom)
        assert stage.main.headlines.cursor == len(stage.main.headlines.ids) - 1
        await stage.press(top)
        assert stage.main.headlines.cursor == 0


@proves("half_down", "half_up", "page_down", "page_up")
async def pages(stage: Stage) -> None:
    for down, up in (("half_down", "half_up"), ("page_down", "page_up")):
        for key, back in zip(keys_of(down), keys_of(up), strict=True):
            await stage.press("g", key)
            gone = stage.main.headlines.cursor
            assert gone > 5
            await stage.press(back)
            assert stage.main.headlines.cursor < gone


@proves("enter", "back", "close")
async def in_and_out(stage: Stage) -> None:
    for key in keys_of("enter"):
        for back in (*keys_of("back"), *keys_of("close")):
            await stage.press(key)
            assert stage.showing == "article"
            await stage.press(back)
            assert stage.showing == "list"
    await stage.press("h")
    assert stage.showing == "feeds"


@proves("next_pane", "previous_pane")
async def panes(stage: Stage) -> None:
    await stage.press("enter", "tab")
    assert stage.showing == "panel"
    await stage.press("shift+tab")
    assert stage.showing == "article"


@proves("page_on")
async def space(stage: Stage) -> None:
    await stage.press("space")
    first, pages_on = stage.main.entry_id, 0
    while stage.main.entry_id == first and pages_on < 50:
        await stage.press("space")
        pages_on += 1
    assert 1 < pages_on < 50
    assert stage.showing == "article"


@proves("next_unread", "previous_unread")
async def unread(stage: Stage) -> None:
    await stage.press("enter")
    first = stage.main.entry_id
    await stage.press("n")
    second = stage.main.entry_id
    assert second not in {None, first}
    await stage.press("m", "n", "p")
    assert stage.main.entry_id == second


@proves("next_mention", "previous_mention")
async def names(stage: Stage) -> None:
    await stage.press("enter", "right_square_bracket")
    first = stage.main.article.chosen_mention
    await stage.press("right_square_bracket", "left_square_bracket")
    assert stage.main.article.chosen_mention == first
    assert first is not None
    assert first.entity.name in stage.said


@proves("bullet")
async def bullet(stage: Stage) -> None:
    await stage.press("enter")
    anchored = next(number for number, bullet in enumerate(stage.main.panel.bullets, 1) if bullet.evidence)
    await stage.press("b", str(anchored))
    assert "lit" in stage.said
    assert stage.showing == "article"


@proves("own_bullets")
async def own_bullets(stage: Stage) -> None:
    await stage.press("enter")
    publishers = stage.main.panel.bullets
    await stage.press("B")
    assert stage.main.panel.bullets != publishers
    await stage.press("B")
    assert stage.main.panel.bullets == publishers


@proves("full_text")
async def full_text(stage: Stage) -> None:
    await stage.press("enter", "x")
    reading = stage.main.reading
    assert reading is not None
    assert reading.article.origin == "feed"
    await stage.press("x")
    reading = stage.main.reading
    assert reading is not None
    assert reading.article.origin == "page"


@proves("panel")
async def panel(stage: Stage) -> None:
    await stage.press("enter")
    assert stage.main.panel.display
    await stage.press("i")
    assert not stage.main.panel.display
    await stage.press("i")
    assert stage.main.panel.display


@proves("digit")
async def digits(stage: Stage) -> None:
    await stage.press("1", "2", "j")
    assert stage.main.headlines.cursor == 12
    await stage.press("3", "k")
    assert stage.main.headlines.cursor == 9
    await stage.press("g", "enter", "9")
    assert "link 9" in stage.said


@proves("browser")
async def browser(stage: Stage) -> None:
    await stage.press("o")
    assert under_cursor(stage).url in stage.said


@proves("links")
async def links(stage: Stage) -> None:
    await stage.press("enter", "u")
    await stage.until(lambda: isinstance(stage.app.screen, LinksScreen))


@proves("hints")
async def hints(stage: Stage) -> None:
    await stage.press("enter", "semicolon")
    assert stage.main.article.hints
    await stage.press("escape")
    assert not stage.main.article.hints
    assert stage.showing == "article"
    await stage.press("semicolon")
    hint = stage.main.article.hints[0]
    await stage.press(*hint.label)
    assert hint.address in stage.said


@proves("copy")
async def copy(stage: Stage) -> None:
    await stage.press("y")
    assert stage.app.clipboard == under_cursor(stage).url


@proves("find")
async def find(stage: Stage) -> None:
    await stage.press("enter", "slash")
    await stage.type("radar")
    await stage.press("enter")
    assert len(stage.main.article.matches) > 1
    await stage.press("n")
    assert stage.main.article.lights.match_index == 1
    await stage.press("escape")
    assert (stage.showing, stage.main.article.matches, stage.said) == ("article", (), "")
    await stage.press("h", "h", "l", "slash")
    await stage.type("telescope")
    await stage.press("enter")
    assert 0 < len(stage.main.headlines.ids) < 10


@proves("filter")
async def narrow(stage: Stage) -> None:
    before = len(stage.main.headlines.ids)
    await stage.press("F")
    await stage.type("feed:Flightline")
    await stage.press("enter")
    assert 0 < len(stage.main.headlines.ids) < before
    assert all(row.feed_name == "Flightline" for row in await stage.main.desk.rows(stage.main.headlines.ids))


@proves("sort")
async def sort(stage: Stage) -> None:
    newest = list(stage.main.headlines.ids)
    for keys, expected in (("j", newest[::-1]), ("", newest)):
        await stage.press("S")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press(*keys, "enter")
        await stage.until(lambda: not stage.dialogue_open)
        assert list(stage.main.headlines.ids) == expected


@proves("follow")
async def follow(stage: Stage) -> None:
    await stage.press("slash")
    await stage.type("about:F-16")
    await stage.press("enter", "t")
    await stage.until(lambda: stage.dialogue_open)
    assert "in 30 days" in stage.dialogue()
    await stage.press("enter")
    await stage.until(lambda: "is followed" in stage.said)
    assert "F-16" in [row.view.title for row in stage.main.sidebar.rows]


@proves("toggle_read", "star", "save")
async def marks(stage: Stage) -> None:
    await stage.press("m", "f", "s")
    assert (under_cursor(stage).read, under_cursor(stage).starred, under_cursor(stage).saved) == (True, True, True)
    await stage.press("m", "f", "s")
    assert (under_cursor(stage).read, under_cursor(stage).starred, under_cursor(stage).saved) == (False, False, False)


@proves("mark_all_read", "undo")
async def all_read(stage: Stage) -> None:
    unread = stage.main.sidebar.rows[0].counts.unread
    await stage.press("f", "A")
    assert stage.main.sidebar.rows[0].counts.unread == 0
    await stage.press("U")
    assert stage.main.sidebar.rows[0].counts.unread == unread
    assert under_cursor(stage).starred
    await stage.press("U")
    assert not under_cursor(stage).starred
    await stage.press("U")
    assert stage.said == "Nothing to undo."


@proves("more", "less", "why")
async def taught(stage: Stage) -> None:
    await stage.understood()
    for key in ("plus", "minus"):
        await stage.press(key)
        await stage.until(lambda: stage.dialogue_open)
        await stage.press(key)
        await stage.until(lambda: "front page learns it" in stage.said)
    await stage.press("W")
    assert "asked for less" in stage.said


@proves("time_order")
async def time_order(stage: Stage) -> None:
    await stage.understood()
    for key in ("front", "all", "front"):
        await stage.press("T")
        assert stage.main.desk.view.key == key


@proves("story", "brief", "ledger")
async def bulletins(stage: Stage) -> None:
    await stage.understood()
    for key, words in (("D", "Brief of"), ("L", "Put away in the last day")):
        await stage.press(key)
        await stage.until(lambda: isinstance(stage.app.screen, BulletinScreen))
        assert words in stage.drawn
        await stage.press("escape")
        assert not stage.dialogue_open
    await stage.press("E")
    await stage.until(lambda: stage.dialogue_open or "No other entry" in stage.said)


@proves("news")
async def news(stage: Stage) -> None:
    await stage.press("enter", "w")
    assert "no other report" in stage.said


@proves("reload", "reload_all")
async def reload(stage: Stage) -> None:
    for key in ("r", "R"):
        await stage.press(key)
        await stage.until(lambda: "nothing new" in stage.said or "alone" in stage.said)


@proves("add")
async def add(stage: Stage) -> None:
    await stage.press("a")
    await stage.until(lambda: isinstance(stage.app.screen, AddScreen))


@proves("edit")
async def edit(stage: Stage) -> None:
    await stage.press("h", "G", "e")
    await stage.until(lambda: isinstance(stage.app.screen, ChoiceScreen))
    await stage.press("enter")
    await stage.until(lambda: not stage.dialogue_open)
    await stage.type("Salt Wind")
    await stage.press("enter")
    await stage.until(lambda: "Salt Wind" in [row.view.title for row in stage.main.sidebar.rows])


@proves("failures")
async def failures(stage: Stage) -> None:
    feed = (await stage.main.desk.subscriptions())[0]
    await stage.main.desk.engine.shelf.run(save_state, feed.id, FetchState(error="no answer"))
    await stage.press("v")
    await stage.until(lambda: isinstance(stage.app.screen, FailuresScreen))


@proves("wider", "narrower")
async def widths(stage: Stage) -> None:
    await stage.press("h")
    before = stage.main.sidebar.outer_size.width
    await stage.press("greater_than_sign", "greater_than_sign", "less_than_sign")
    assert stage.main.sidebar.outer_size.width == before + 2


@proves("zen")
async def zen(stage: Stage) -> None:
    await stage.press("enter", "z")
    assert not stage.main.panel.display
    assert stage.main.article.size.width == MEDIUM[0]
    await stage.press("z")
    assert stage.main.panel.display


@proves("redraw")
async def redraw(stage: Stage) -> None:
    stage.main.refresh = Mock(wraps=stage.main.refresh)  # type: ignore[method-assign]
    await stage.press("ctrl+l")
    stage.main.refresh.assert_called()


@proves("command")
async def command(stage: Stage) -> None:
    await stage.press("colon")
    await stage.type("star")
    await stage.press("enter")
    assert under_cursor(stage).starred


@proves("palette")
async def palette(stage: Stage) -> None:
    await stage.press("ctrl+p")
    await stage.until(lambda: isinstance(stage.app.screen, PaletteScreen))
    await stage.type("mark list")
    await stage.press("enter")
    await stage.until(lambda: stage.main.sidebar.rows[0].counts.unread == 0)


@proves("help")
async def help_(stage: Stage) -> None:
    await stage.press("question_mark")
    assert isinstance(stage.app.screen, HelpScreen)
    await stage.type("offline")
    assert "save for reading offline" in stage.dialogue()
    await stage.press("escape")
    assert not stage.dialogue_open


@proves("leave")
async def leave(stage: Stage) -> None:
    await stage.press("Q")
    assert stage.app.return_code == 0


def test_no_key_is_forgotten() -> None:
    assert set(PROOFS) == {command.name for command in COMMANDS}


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("proof", list(dict.fromkeys(PROOFS.values())), ids=lambda proof: proof.__name__)
async def test_key(proof: Proof, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await proof(stage)
