"""Only changes are written, and the terminal shows what it would have shown had all been written."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyte.screens import Char

from reader.tui.terminal.frame import cells_of, read_frame
from reader.tui.terminal.painted import Painted

WIDTH, HEIGHT = 30, 5
STYLES = ["", "1", "1;38;5;179;48;5;234", "38;5;252;48;5;234", "48;5;23", "4;38;2;1;2;3", "7;38;5;237", "31;44", "3;9"]
NARROW = ["abc", "   ", "a b  c", "│●…", "é", "x\u0301y", "─" * 8, "0123456789"]
WIDE = ["日本", "ab日", "日 b", "abcd", "    "]  # four cells, at one place: terminals disagree about halves of letters

Run = tuple[str, str]  # style and text
Piece = tuple[int, int, Run]  # row, column

narrow = st.one_of(st.sampled_from(NARROW), st.text("abc ─│é", min_size=1, max_size=10))
styles, rows = st.sampled_from(STYLES), st.integers(1, HEIGHT)
pieces = st.one_of(
    st.tuples(rows, st.integers(1, WIDTH - 16), st.tuples(styles, narrow)),
    st.tuples(rows, st.just(WIDTH - 4), st.tuples(styles, st.sampled_from(WIDE))),
)
frames = st.lists(pieces, min_size=1, max_size=8)


def as_textual_writes(frame: list[Piece]) -> str:
    """Spans, each with its place, each piece of text with its whole style; at last the place of the cursor."""
    written = ""
    for row, column, (style, text) in frame:
        written += f"\x1b[{row};{column}H" + (f"\x1b[{style}m{text}\x1b[0m" if style else text)
        written += "\n" if row < HEIGHT else ""  # there it would scroll
    return written + f"\x1b[{HEIGHT};1H"


class Terminal:
    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)

    @property
    def seen(self) -> list[list[Char]]:
        """What a person sees: the colour of letters where there are none is no matter."""
        return [[seen(self.screen.buffer[row][column]) for column in range(WIDTH)] for row in range(HEIGHT)]


def seen(cell: Char) -> Char:
    lines = cell.underscore or cell.reverse or cell.strikethrough
    return cell if lines or cell.data != " " else cell._replace(fg="default", bold=False, italics=False)


def paint(painted: Painted, written: str) -> str:
    frame = read_frame(written)
    assert frame is not None
    return painted.paint(frame)


@given(st.lists(frames, min_size=1, max_size=6))
@settings(max_examples=80)
def test_the_terminal_shows_the_same_as_if_all_had_been_written(
    story: list[list[Piece]],
) -> None:
    whole, thin, painted = Terminal(), Terminal(), Painted()
    for frame in story:
        written = as_textual_writes(frame)
        whole.stream.feed(written)
        thin.stream.feed(paint(painted, written))
        assert thin.seen == whole.seen
        assert (thin.screen.cursor.y, thin.screen.cursor.x) == (whole.screen.cursor.y, whole.screen.cursor.x)


LINE = "\x1b[1;1H\x1b[38;5;252;48;5;234m▌Unread              240 \x1b[0m\x1b[38;5;237;48;5;234m│\x1b[0m\x1b[5;1H"


def test_a_frame_that_stands_there_already_writes_nothing() -> None:
    painted = Painted()
    assert paint(painted, LINE)
    assert paint(painted, LINE) == ""


def test_of_a_changed_number_only_its_digits_are_written() -> None:
    painted = Painted()
    paint(painted, LINE)
    assert paint(painted, LINE.replace("240", "239")) == "\x1b[1;23H\x1b[38;5;252;48;5;234m39\x1b[m\x1b[5;1H"


def test_between_styles_only_what_differs_is_written() -> None:
    written = paint(Painted(), "\x1b[1;1H\x1b[38;5;1;48;5;2ma\x1b[0m\x1b[1;38;5;1;48;5;2mb\x1b[0m\x1b[38;5;3mc\x1b[0m")
    assert written == "\x1b[1;1H\x1b[38;5;1;48;5;2ma\x1b[1mb\x1b[0;38;5;3mc\x1b[m\x1b[1;4H"


def test_the_colour_of_letters_is_no_matter_where_there_are_none() -> None:
    painted = Painted()
    paint(painted, "\x1b[1;1H\x1b[38;5;1;48;5;2m   \x1b[0m")
    assert paint(painted, "\x1b[1;1H\x1b[38;5;9;48;5;2m   \x1b[0m") == ""
    assert paint(painted, "\x1b[1;1H\x1b[4;38;5;9;48;5;2m   \x1b[0m") != ""


def test_a_wide_letter_that_is_cut_in_two_is_written_again_when_it_comes_back() -> None:
    painted, terminal = Painted(), Terminal()
    for written in ("\x1b[1;1H日本", "\x1b[1;2Hx", "\x1b[1;1H日本"):
        terminal.stream.feed(paint(painted, written))
    assert terminal.screen.display[0].startswith("日本")


@pytest.mark.parametrize(
    "written",
    [
        "no place",
        "\x1b[1;1Ha\nb",
        "\x1b[2J",
        "\x1b]8;;https://a.example\x1b\\link",
        "\x1b[1;1H\x1b[Ka",
        "\x1b[1;1Ha\x07",
        "",
    ],
)
def test_what_is_more_than_cells_is_no_frame(written: str) -> None:
    assert read_frame(written) is None


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a日b", ["a", "日", "", "b"]),
        ("x\u0301y", ["x\u0301", "y"]),
        ("👩\u200d👧!", ["👩\u200d👧", "", "!"]),
        ("│é", ["│", "é"]),
    ],
)
def test_each_letter_has_its_cells(text: str, cells: list[str]) -> None:
    assert list(cells_of(text)) == cells
