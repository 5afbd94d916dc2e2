"""What the command line understands, and what it offers to go on with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.desk.line import ACTIONS, BY_NAME, Line, LineProblem, complete_line, parse_line
from reader.tui.screens.main import MainScreen


def test_a_command_takes_what_follows_it() -> None:
    assert parse_line(":sort  oldest ") == Line("sort", "oldest")
    assert parse_line("rename The Morning Wire") == Line("rename", "The Morning Wire")


def test_a_beginning_is_enough_where_only_one_command_begins_so() -> None:
    assert parse_line("unsub") == Line("unsubscribe")


def test_a_beginning_of_several_names_them() -> None:
    problem = parse_line("mute")
    assert isinstance(problem, LineProblem)
    assert ":mute QUERY" in problem.words
    several = parse_line("pag")
    assert isinstance(several, LineProblem)
    assert "page_down" in several.words


@pytest.mark.parametrize("line", ["", ":", "  ", "frobnicate", "search", "search  "])
def test_what_cannot_be_done_is_said(line: str) -> None:
    assert isinstance(parse_line(line), LineProblem)


def test_every_keys_command_can_be_typed() -> None:
    assert all(isinstance(parse_line(name), Line) for name in ACTIONS)


def test_every_command_of_the_line_is_there() -> None:
    assert all(callable(getattr(MainScreen, f"line_{name}", None)) for name in BY_NAME)


def test_completion_goes_from_names_to_values() -> None:
    assert complete_line("sor") == ("sort",)
    assert complete_line("sort o") == ("sort oldest",)


@given(st.text(max_size=40))
def test_any_line_is_a_command_or_a_sentence(line: str) -> None:
    assert isinstance(parse_line(line), Line | LineProblem)
    assert all(offer.startswith(line.lstrip(":")) for offer in complete_line(line))
