"""Whatever is empty says why, and what to press, in the smallest window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.desk.empty import ON_SCREEN, Why, why_empty
from reader.desk.keys import USUAL_KEYS
from reader.desk.views import FRONT, UNREAD, feed_view
from reader.engine.pool import WorkPool
from reader.model import FetchState, Wishes
from reader.store.library import close_library, open_library
from reader.store.refreshes import save_state
from reader.store.subscriptions import add_subscription, set_wishes
from tests.stage import NARROW, WIDE, Stage, home_stage
from tests.store.shelves import NOW, arrive, entry, feed

SMALLEST = (60, 16)
TEXT = "<p>The ferry sails.</p>"

pytestmark = pytest.mark.asyncio(loop_scope="session")


def library(path: Path, *, feeds: int = 1, entries: int = 2) -> Path:
    connection = open_library(path)
    for number in range(feeds):
        subscription = add_subscription(connection, feed(f"courier-{number}"), now=NOW)
        arrive(connection, subscription.id, *(entry(f"{n}", f"Ferry {n}", content=TEXT) for n in range(entries)))
    close_library(connection)
    return path


async def play(stage: Stage, keys: Sequence[str]) -> None:
    """Keys, and text to type after a colon."""
    for key in keys:
        await (stage.type(key.removeprefix("type:")) if key.startswith("type:") else stage.press(key))


def flowed(stage: Stage) -> str:
    return " ".join(stage.drawn.split())


NO_FEEDS = USUAL_KEYS.told(ON_SCREEN[Why.NO_FEEDS])
OPEN_FIRST = "Open an article first: Enter in a list does."
NO_ENTRY = "There is no entry here."


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), NO_FEEDS), (("T",), NO_FEEDS), (("h", "j", "j", "enter"), NO_FEEDS),
        (("slash", "type:ferry", "enter"), NO_FEEDS),
        (("D",), "Nothing came in this time. Esc goes back"), (("L",), "Nothing was put away"),
        (("v",), "No feed failed at its last refresh."), (("U",), "Nothing to undo."),
        (("colon", "type:mutes", "enter"), "Nothing is muted: t on a name or a search mutes it."),
        (("colon", "type:topics", "enter"), "Space tick Enter follow the ticked Esc close"),
        (("colon", "type:profile", "enter"), "^S keep Esc leave it as it was"),
        (("t",), "No name here: ] in an article chooses one, / searches."),
        (("e",), "Stand on a feed, a folder or a follow to change it."),
        (("r",), "No feeds to reload: press a to add one."), (("R",), "No feeds to reload: press a to add one."),
        (("A",), "Nothing here is unread."), (("n",), "Nothing unread below."),
        (("i",), "The bullets and names of an article stand here once one is open."),
        *[((key,), NO_ENTRY) for key in ("m", "f", "s", "E", "W", "plus", "minus", "o", "y")],
        *[((key,), OPEN_FIRST) for key in ("u", "x", "z", "b", "B", "right_square_bracket", "w", "semicolon")],
    ],
)  # fmt: skip
async def test_in_a_library_without_feeds_every_key_says_why_it_does_nothing(
    keys: tuple[str, ...], words: str, tmp_path: Path, pool: WorkPool
) -> None:
    close_library(open_library(tmp_path / "empty.db"))
    async with home_stage(tmp_path / "empty.db", pool, SMALLEST) as stage:
        await play(stage, keys)
        assert words in flowed(stage)


async def test_an_empty_list_offers_what_can_be_done_and_not_what_cannot(tmp_path: Path, pool: WorkPool) -> None:
    close_library(open_library(tmp_path / "empty.db"))
    async with home_stage(tmp_path / "empty.db", pool, SMALLEST) as stage:
        assert "a add" in stage.drawn
        assert "Enter read" not in stage.drawn


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        (("h", "j", "j", "j", "enter"), Why.NOT_STARRED), (("h", "j", "j", "j", "j", "enter"), Why.NOT_SAVED),
        (("slash", "type:zebra", "enter"), Why.NOT_FOUND), (("F", "type:zebra", "enter"), Why.NOT_FOUND),
        (("T",), Why.FRONT_DONE), (("A", "h", "j", "j", "enter", "h", "k", "k", "enter"), Why.ALL_READ),
        (("colon", "type:follow zebra", "enter", "enter", "h", *"jjjjj", "enter"), Why.NOTHING_FOLLOWED),
    ],
)  # fmt: skip
async def test_an_empty_list_says_why_and_what_to_press(
    keys: tuple[str, ...], why: Why, tmp_path: Path, pool: WorkPool
) -> None:
    async with home_stage(library(tmp_path / "few.db"), pool, SMALLEST) as stage:
        await play(stage, keys)
        await stage.until(lambda: USUAL_KEYS.told(ON_SCREEN[why]) in flowed(stage))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("i",), "Too short to sum up. No names are highlighted in this article."),
        (("u",), "This article has no links."), (("semicolon",), "No links in view."),
        (("b",), "There are no bullets here."), (("B",), "There are no other bullets for this article."),
        (("right_square_bracket",), "No names are highlighted here."), (("E",), "No other entry tells this story."),
        (("w",), "You have read no other report of this story."), (("5",), "There is no link 5 here."),
        (("slash", "type:zebra", "enter"), "“zebra” is not in this article."),
    ],
)  # fmt: skip
async def test_an_article_that_has_nothing_of_the_kind_says_so(
    keys: tuple[str, ...], words: str, tmp_path: Path, pool: WorkPool
) -> None:
    async with home_stage(library(tmp_path / "few.db"), pool, SMALLEST) as stage:
        await stage.press("enter")
        await play(stage, keys)
        assert words in flowed(stage)


async def test_panes_without_an_article_say_what_will_stand_there(tmp_path: Path, pool: WorkPool) -> None:
    async with home_stage(library(tmp_path / "few.db"), pool, WIDE) as stage:
        assert "Enter opens the headline under the cursor here." in stage.drawn
        assert "stand here once one is" in stage.drawn


STATES = {
    Why.NEW_FEED: (FetchState(), False), Why.BARE_FEED: (FetchState(succeeded=NOW), False),
    Why.PAUSED_FEED: (FetchState(), True), Why.FAILING_FEED: (FetchState(error="no answer"), False),
    Why.DEAD_FEED: (FetchState(error="gone", gone=True), False),
}  # fmt: skip


@pytest.mark.parametrize("why", STATES, ids=lambda why: why.name.lower())
async def test_a_feed_without_entries_says_how_it_stands(why: Why, tmp_path: Path, pool: WorkPool) -> None:
    state, paused = STATES[why]
    connection = open_library(library(tmp_path / "bare.db", entries=0))
    subscription = add_subscription(connection, feed("other"), now=NOW)
    save_state(connection, subscription.id, state)
    set_wishes(connection, subscription.id, replace(Wishes(), paused=paused))
    close_library(connection)
    async with home_stage(tmp_path / "bare.db", pool, SMALLEST) as stage:
        await stage.main.show_view(feed_view(subscription))
        await stage.settle()
        assert USUAL_KEYS.told(ON_SCREEN[why]) in flowed(stage)


async def test_what_is_on_its_way_is_not_called_missing(tmp_path: Path) -> None:
    connection = open_library(tmp_path / "bare.db")
    known = (add_subscription(connection, feed("courier"), now=NOW),)
    close_library(connection)
    assert why_empty(UNREAD, known, 0) is Why.NO_ENTRIES
    assert why_empty(UNREAD, known, 0, fetching=True) is Why.FETCHING
    assert why_empty(feed_view(known[0]), known, 0, fetching=True) is Why.FETCHING
    assert why_empty(FRONT, known, 5, understanding=True) is Why.UNDERSTANDING


async def test_every_reason_fits_the_smallest_window_and_names_a_key_or_what_is_awaited() -> None:
    for why, sentence in ON_SCREEN.items():
        words = USUAL_KEYS.told(sentence)
        assert len(words) < 4 * (SMALLEST[0] - 4), why
        assert " press " in words.lower() or " shows " in words or why in {Why.FETCHING, Why.UNDERSTANDING}, why


async def test_a_long_problem_is_told_in_full_in_a_narrow_window(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await stage.press("slash")
        await stage.type("unread sender:courier")
        await stage.press("enter")
        assert "words with a colon go in quotes." in flowed(stage)
        await stage.press("escape", "j")
        assert "words with a colon go in quotes." in flowed(stage), "it stays until something else is said"


async def test_a_dialogue_in_the_smallest_window_shows_its_last_row_and_its_keys(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, SMALLEST) as stage:
        await play(stage, ("colon", "type:mute feed:stand", "enter"))
        await stage.until(lambda: stage.dialogue_open)
        assert "List them" in stage.drawn
        assert "Esc leave it" in stage.drawn
        await stage.press("escape", "question_mark")
        assert "x gone" in stage.drawn
        assert "Esc close" in stage.drawn


async def test_an_article_without_address_and_text_offers_no_key_that_would_not_help(
    tmp_path: Path, pool: WorkPool
) -> None:
    connection = open_library(tmp_path / "bare.db")
    subscription = add_subscription(connection, feed("courier"), now=NOW)
    arrive(connection, subscription.id, replace(entry("bare", "Nothing but a title"), url="", content_html=""))
    close_library(connection)
    async with home_stage(tmp_path / "bare.db", pool, SMALLEST) as stage:
        await stage.press("enter")
        assert "could not be opened" in flowed(stage)
        assert "Press n to go on." in flowed(stage)
