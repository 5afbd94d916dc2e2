"""Reading by a prompt, over the sample edition as a library of the user's own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.desk.actions import COMMANDS as KEYS
from reader.desk.edition import Edition
from reader.desk.line import LINE_COMMANDS
from reader.desk.settings import ScreenSettings
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import PRESS_DAY, SampleWeb
from reader.engine.shelf import Shelf
from reader.linear.commands import COMMANDS, Asked, NotUnderstood, understood
from reader.linear.loop import run
from reader.model import FetchState
from reader.store.library import close_library, open_library
from reader.store.refreshes import save_state
from reader.store.subscriptions import subscriptions
from tests.tui.test_hostile import DANGEROUS, raw_library

Converse = Callable[..., str]

SEEN_ONLY = {  # what only means something where things are drawn
    "half_down", "half_up", "page_down", "page_up", "next_pane", "previous_pane",
    "panel", "zen", "command", "palette", "leave", "digit", "enter", "edit",
    "theme", "measure", "lights", "redraw", "hints", "pictures", "density", "group", "width", "wider", "narrower",
}  # fmt: skip
CALLED = {"page_on": "read", "panel": "bullets", "subscribe": "add"}  # by another name here


@pytest.fixture
def converse(edition: Path, pool: WorkPool, capsys: pytest.CaptureFixture[str]) -> Converse:
    """What is said while these lines are typed, each beside the prompt it answers."""

    def talk(*lines: str, library: Path = edition) -> str:
        engine = Engine(Shelf(library), pool, SampleWeb(), now=lambda: PRESS_DAY)
        typed = iter(lines)

        def read_line(_: str) -> str:
            line = next(typed, None)
            if line is None:
                raise EOFError
            print(f"> {line}")
            return line

        run(Edition(engine, engine), ScreenSettings(refresh_by_itself=False), read_line)
        return capsys.readouterr().out

    return talk


def answers(said: str, line: str) -> str:
    """What was said to the last prompt that `line` answered."""
    return said.rpartition(f"> {line}\n")[2].partition("\n> ")[0]


def test_it_begins_with_what_is_unread(converse: Converse) -> None:
    said = converse()
    assert "Unread: " in said
    assert "\n1. " in said
    assert "\n10. " in said
    assert "\n11. " not in said


def test_a_number_opens_a_headline_and_enter_reads_it_to_its_end(converse: Converse) -> None:
    said = converse("1", *[""] * 60)
    opened = answers(said, "1")
    assert "Article: " in opened
    assert "bullet 1: " in opened
    assert "End of the article." in said
    assert said.index("End of the article.") < said.rindex("Article: ")  # Enter went on to the next


def test_names_are_announced(converse: Converse) -> None:
    said = converse("search F-16", "1", "read")
    assert "hardware: " in answers(said, "read")


def test_bullets_lead_to_their_sentences(converse: Converse) -> None:
    said = converse("1", "B", "b 1", "b 99")
    assert "In part " in answers(said, "b 1")
    assert "There are bullets 1 to " in answers(said, "b 99")


def test_a_name_has_its_card(converse: Converse) -> None:
    said = converse("about Japan", "search F-16", "1", "names", "card 1", "]", "card")
    assert "country: Japan." in answers(said, "about Japan")
    assert "1. " in answers(said, "names")
    assert "other entr" in answers(said, "card")


def test_marks_are_said_and_taken_back(converse: Converse) -> None:
    said = converse("j", "f", "m", "U", "U", "U")
    assert "Starred." in said
    assert "Read." in said
    assert "Taken back: starred" in said
    assert "Nothing to undo." in said


def test_marks_are_still_there_the_next_time(converse: Converse) -> None:
    converse("j", "f")
    assert "1 headline" in answers(converse("go starred"), "go starred")


def test_reading_goes_on_where_it_was_left(converse: Converse) -> None:
    converse("go All", "2", "")
    assert "Enter goes on there." in converse("h")
    assert "Enter goes on there." in answers(converse("go All", "2"), "2")


def test_saved_articles_are_listed(converse: Converse) -> None:
    said = converse("2", "s", "h", "go saved")
    assert "it opens without the network" in answers(said, "s")
    assert "1 headline" in answers(said, "go saved")


def test_marking_a_list_read_and_back(converse: Converse) -> None:
    said = converse("A", "undo")
    assert "marked read" in answers(said, "A")
    assert "Taken back" in answers(said, "undo")


def test_a_wrong_query_is_told_with_the_mistake(converse: Converse) -> None:
    assert "after:nonsense" in answers(converse("search after:nonsense"), "search after:nonsense")


def test_muting_asks_first(converse: Converse) -> None:
    said = converse("mute ferry", "no", "mute ferry", "yes", "mutes", "1", "mutes")
    assert "Not muted." in said
    assert "Muted: ferry. `undo`" in said
    assert "Nothing is muted." in answers(said, "mutes")


def test_the_brief_leads_to_its_stories(converse: Converse) -> None:
    said = converse("brief", "1")
    assert "bullet: " in answers(said, "brief")
    assert "Article: " in answers(said, "1")


def test_teaching_shows_first_what_it_would_change(converse: Converse) -> None:
    said = converse("go For", "1", "+", "no", "+", "yes", "undo", "why")
    assert "More like this? Yes or no?" in answers(said, "+")
    assert "Left as it is." in answers(said, "no")
    assert "Learned." in answers(said, "yes")
    assert "Taken back: more like this" in answers(said, "undo")


def test_what_was_put_away_is_told(converse: Converse) -> None:
    assert "Nothing was put away" not in answers(converse("mute Japan", "yes", "ledger"), "ledger")


def test_topics_are_followed_by_their_numbers(converse: Converse) -> None:
    said = converse("topics", "1, 2", "views", "undo", "profile", "forget", "yes")
    assert said.count("Followed: ") >= 3
    assert "2 topics followed" in answers(said, "undo")
    assert "forgotten" in answers(said, "yes")


def test_time_order_and_back(converse: Converse) -> None:
    said = converse("T", "T")
    assert "For you: " in said
    assert "All: 37 headlines." in answers(said, "T")


def test_what_is_followed_stands_among_the_lists(converse: Converse) -> None:
    said = converse("search F-16", "t", "yes", "views", "go F-16", "t", "yes", "views", "undo")
    assert "Followed: F-16" in said
    assert "Followed: " not in said.rpartition("> views\n")[2]
    assert "Taken back" in answers(said, "undo")


def test_a_folder_is_renamed_where_it_is_and_that_can_be_taken_back(converse: Converse) -> None:
    said = converse("j", "move Mine", "go Mine", "rename Ours", "views", "U", "help", "views")
    assert "1 feed of Mine now in Ours." in answers(said, "rename Ours")
    before, _, after = said.partition("Taken back: renamed Mine.")
    assert "Ours" in before.rpartition("> views\n")[2]
    assert "Mine" in after.rpartition("> views\n")[2]
    assert "Ours" not in after


def test_a_feed_can_be_renamed_and_paused(converse: Converse) -> None:
    said = converse("j", "rename Mine", "pause", "resume", "interval often", "address here")
    assert "Changed: Mine." in said
    assert "“often” is no number" in said


def test_a_feed_is_removed_after_a_yes_alone_and_so_is_what_is_followed(converse: Converse) -> None:
    said = converse("go Meridian", "unsubscribe", "n", "unsubscribe", "yes")
    assert answers(said, "n") == "Kept."
    assert "Removed Meridian and 5 entries." in answers(said, "yes")
    said = converse("search about:F-16", "follow", "yes", "go F-16", "unsubscribe", "yes")
    assert "Follow it no longer?" in answers(said, "unsubscribe")
    assert "“F-16” is no longer followed" in answers(said, "yes")


def test_the_address_of_a_headline_is_said(converse: Converse) -> None:
    assert answers(converse("1", "copy"), "copy").startswith("https://")


def test_finding_words_in_the_article(converse: Converse) -> None:
    said = converse("1", "find the", "match", "find qqqq")
    assert "In " in answers(said, "find the")
    assert "is not in this article" in answers(said, "find qqqq")


def test_every_command_of_the_screen_has_its_like() -> None:
    here = {command.name for command in COMMANDS}
    there = {command.name for command in KEYS} | {command.name for command in LINE_COMMANDS}
    assert {CALLED.get(name, name) for name in there - SEEN_ONLY} - here == set()


def test_no_key_or_name_means_two_things() -> None:
    names = [command.name for command in COMMANDS]
    keys = [command.key for command in COMMANDS if command.key]
    assert len({*names, *keys}) == len(names) + len(keys)


@pytest.mark.parametrize("line", ["star", "f", ":star", " star ", "sta"])
def test_a_command_is_understood_however_it_is_typed(line: str) -> None:
    asked = understood(line)
    assert isinstance(asked, Asked)
    assert asked.command.name == "star"


@pytest.mark.parametrize("line", ["nonsense", "star 3", "go", "re"])
def test_what_is_not_understood_is_told(line: str) -> None:
    assert isinstance(understood(line), NotUnderstood)


def test_the_real_command_speaks_without_a_terminal(tmp_path: Path) -> None:
    lines = "1\n\nhelp\nquit\n"
    spoken = _telex(["--library", str(tmp_path / "none.db"), "--linear", "demo"], lines)
    assert spoken.returncode == 0, spoken.stderr
    assert "This is the sample edition" in spoken.stdout
    assert "star or f: star" in spoken.stdout
    assert "\x1b" not in spoken.stdout


def _telex(arguments: Sequence[str], typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, input=typed, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_nothing_hostile_is_said(converse: Converse, tmp_path: Path) -> None:
    raw_library(tmp_path / "raw.db")
    lines = [
        "1",
        "",
        "bullets",
        "names",
        "links",
        "E",
        "W",
        "views",
        "go 3",
        "D",
        "L",
        "v",
        "mute x",
        "y",
        "L",
        "t",
        "/x",
        "U",
    ]
    for step in range(2, 41):
        lines += ["h", str(step)]
    said = converse(*lines, library=tmp_path / "raw.db")
    assert "Ukraine [/b] says F-16 lost" in said
    assert not set(said) & (DANGEROUS - {"\n"})


def test_reload_in_a_folder_fetches_its_feeds(converse: Converse) -> None:
    said = converse("1", "back", "move World", "go World", "reload")
    assert "1 feed, nothing new." in answers(said, "reload")


def test_feeds_that_fail_are_told_with_the_reason_and_that_none_does(converse: Converse, edition: Path) -> None:
    assert answers(converse("failures"), "failures") == "No feed failed at its last refresh.\n"
    connection = open_library(edition)
    feed = subscriptions(connection)[0]
    save_state(connection, feed.id, FetchState(error="no answer"))
    close_library(connection)
    assert answers(converse("failures"), "failures").startswith(f"{feed.name}: no answer; never; next try ")
