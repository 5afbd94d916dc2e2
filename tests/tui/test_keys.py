"""Keys as the user bound them: they do what they are bound to, and no sentence names another."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from textual.app import App

import reader.desk
import reader.tui
from reader.desk.actions import COMMANDS
from reader.desk.empty import ON_SCREEN
from reader.desk.keys import USUAL_KEYS, Keys, clashes, unknown_actions, unknown_keys
from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from tests.stage import MEDIUM, NARROW, home_stage

NAMES = {command.name for command in COMMANDS}
OURS = Keys({"undo": "ctrl+x", "mark_all_read": "Z", "star": "", "add": "?", "help": "f1", "reload_all": "f5"})


def strings() -> Iterator[tuple[str, str]]:
    """Where in the code of the screen and the desk a string stands, and what it says; docstrings left out."""
    for path in chain.from_iterable(Path(room.__path__[0]).rglob("*.py") for room in (reader.desk, reader.tui)):
        tree = ast.parse(path.read_text())
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                yield f"{path.name}:{node.lineno}", node.value


def test_no_sentence_names_a_key_by_its_letter() -> None:
    names_a_key = re.compile(
        r"\b[Pp]ress [^{]|(?:[:.,] |^)(?:\^?[A-Za-z]|[\]/?+;]) (?:goes|takes|shows|turns|saves|follows|to )"
    )
    assert [place for place, words in strings() if names_a_key.search(words)] == []


def test_a_sentence_names_the_keys_that_are_bound() -> None:
    assert USUAL_KEYS.told("{undo} takes it back, {find} finds.") == "U takes it back, / finds."
    assert OURS.told("{undo} takes it back, {add} adds, {star} stars.") == "^X takes it back, ? adds, :star stars."


def test_what_a_feed_says_in_braces_stays_as_it_is() -> None:
    assert USUAL_KEYS.told("{title}: {undo}", title="{undo} {nothing} {0}") == "{undo} {nothing} {0}: U"


def test_every_command_that_an_empty_list_names_is_one() -> None:
    for sentence in ON_SCREEN.values():
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= NAMES


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("?", "question_mark"), ("^F", "ctrl+f"), ("Ctrl+F", "ctrl+f"), ("PgDn", "pagedown"), ("Return", "enter"),
        ("/", "slash"), ("-", "minus"), ("Q", "Q"), ("Space", "space"), ("shift+tab", "shift+tab"), ("é", "é"),
    ],
)  # fmt: skip
def test_a_key_may_be_written_as_it_is_typed_or_as_help_shows_it(written: str, bound: str) -> None:
    assert Keys({"star": f" {written} ,x"}).of("star") == (bound, "x")
    assert not unknown_keys({"star": written})


def test_signs_are_called_as_the_screen_calls_them() -> None:
    for sign in string.punctuation:
        if sign != ",":
            assert Keys({"star": sign}).of("star") == (App._normalize_keymap({"star": sign})["star"],)
            assert Keys({"star": sign}).one("star") == sign


def test_what_no_key_is_called_is_told() -> None:
    assert unknown_keys({"star": "crtl+s, x", "save": "hyperspace"}) == ["crtl+s", "hyperspace"]
    assert unknown_actions({"stars": "x", "digit": "x", "star": "x"}) == ["digit", "stars"]


def test_one_key_for_two_things_is_told_also_where_it_is_written_in_two_ways() -> None:
    assert clashes({"star": "^D"}) == ["^D: half_down and star"]
    assert clashes({"star": "5"}) == ["5: digit and star"]
    assert clashes({"star": "ctrl+c"}) == ["^C: quit and star"]
    assert clashes({"star": "", "save": "f"}) == []


@pytest.mark.asyncio(loop_scope="session")
async def test_keys_that_are_bound_otherwise_work_and_are_named(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM, ScreenSettings(keys=OURS, refresh_by_itself=False)) as stage:
        await stage.press("h", "f")
        assert not stage.main.current_headline.starred  # type: ignore[union-attr]
        await stage.press("Z")
        assert "marked read. ^X takes it back." in stage.said
        await stage.press("ctrl+x")
        assert "Taken back" in stage.said
        await stage.press("question_mark")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("escape")
        await stage.until(lambda: not stage.dialogue_open)
        await stage.press("f1")
        await stage.until(lambda: stage.dialogue_open)
        await stage.type("flag")
        assert ":star" in stage.drawn


@pytest.mark.asyncio(loop_scope="session")
async def test_a_lesson_is_learned_by_the_key_that_asked_for_it(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(keys=Keys({"more": "M"}), refresh_by_itself=False)
    async with home_stage(edition, pool, NARROW, settings) as stage:
        await stage.press("h", "M")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("M")
        await stage.until(lambda: "the front page learns it. U" in stage.said)
