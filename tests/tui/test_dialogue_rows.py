"""Rows of dialogues: columns hold, whatever stands in them and however narrow the window is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions, Visual

from reader.tui.widgets.hung import Hung
from reader.tui.widgets.spread import Spread

WORDS = st.text(alphabet="ab cd 漢字é👩", max_size=60)


def lines(visual: Visual, width: int) -> list[str]:
    options = RenderOptions(lambda _: Style.null(), {}, None, None)
    return [strip.text for strip in visual.render_strips(width, None, Style.null(), options)]


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5), st.integers(16, 90))
def test_both_ends_of_a_row_share_its_width(rows: list[tuple[str, str]], width: int) -> None:
    shown = lines(Spread([(Content(left), Content(right)) for left, right in rows]), width)
    assert len(shown) == len(rows)
    assert all(cell_len(line) <= width for line in shown)


def test_the_right_end_stays_whole_and_the_left_one_is_cut() -> None:
    (shown,) = lines(Spread([(Content("A headline that is far too long for this"), Content("The Courier · 2h"))]), 40)
    assert shown == "A headline that is fa…  The Courier · 2h"


def test_a_meaning_that_is_broken_stays_in_its_column() -> None:
    shown = lines(Hung([(Content("x"), Content("full text of the page, or the feed's own text"))], 6), 30)
    assert [line.rstrip() for line in shown] == ["x     full text of the page,", "      or the feed's own text"]


@given(st.lists(st.tuples(st.sampled_from(["", "k", "key ↓"]), WORDS), min_size=1, max_size=5), st.integers(12, 60))
def test_rows_are_as_high_as_they_say(rows: list[tuple[str, str]], width: int) -> None:
    hung = Hung([(Content(lead), Content(text)) for lead, text in rows], 8)
    shown = lines(hung, width)
    assert len(shown) == hung.get_height({}, width)
    assert all(cell_len(line) <= width for line in shown)
