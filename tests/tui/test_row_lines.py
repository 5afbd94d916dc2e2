"""A list with headings: every line is a heading or belongs to a row, and every row finds its lines again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.widgets.row_lines import HEADING, RowLines


@st.composite
def lists(draw: st.DrawFn) -> RowLines:
    rows = draw(st.integers(1, 50))
    later = draw(st.sets(st.integers(1, rows), max_size=8))
    starts = sorted({0, *(row for row in later if row < rows)}) if draw(st.booleans()) else []
    return RowLines(rows, draw(st.integers(1, 3)), starts)


@given(lists())
def test_lines_and_rows_agree(lines: RowLines) -> None:
    expected: list[tuple[int, int]] = []
    for row in range(lines.rows):
        assert lines.top(row) == len(expected)
        if row in lines.starts:
            expected.append((row, HEADING))
        assert lines.first(row) == len(expected)
        expected += [(row, part) for part in range(lines.height)]
    assert [lines.at(line) for line in range(lines.total)] == expected
