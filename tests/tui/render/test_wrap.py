"""Rows of text: nothing is lost, nothing is too wide, nothing that belongs together is broken."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from reader.tui.render.wrap import _clustered, wrap

LETTERS = st.lists(
    st.sampled_from([*"abcÄЖ—-. \n漢字、。「」한국", "e\u0301", "👩\u200d👧", "🇯🇵", "☀\ufe0f", "नि", "\u0e01\u0e47"]),
    max_size=120,
).map("".join)


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(LETTERS, st.integers(2, 30))
def test_rows_hold_all_letters_in_order_and_fit(text: str, width: int) -> None:
    found = wrap(text, width)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(cell_len(text[a:b]) <= width for a, b in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@given(LETTERS, st.integers(2, 30))
def test_no_row_ends_inside_a_letter_with_its_marks(text: str, width: int) -> None:
    whole = {0}
    position = 0
    for line in text.split("\n"):
        whole |= {position + start for start, _, _ in split_graphemes(line)[0]} | {position + len(line)}
        position += len(line) + 1
    assert all(start in whole and end in whole for start, end in wrap(text, width))


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1, max_size=20), st.integers(9, 30))
def test_the_quick_way_and_the_careful_way_break_alike(words: list[str], width: int) -> None:
    text = " ".join(words)
    assert [text[a:b] for a, b in _clustered(text, width)] == rows(text, width)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("    indented code goes on", 12, ["    indented", "code goes on"]),
        ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
        ("words joined—by dashes", 14, ["words joined—", "by dashes"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("", 10, [""]),
        ("漢字、漢字", 4, ["漢", "字、", "漢字"]),
        ("漢字の「漢」", 8, ["漢字の", "「漢」"]),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3, ["👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("한국어 단어", 7, ["한국어", "단어"]),
    ],
)
def test_rows_break_where_a_reader_expects_it(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected
