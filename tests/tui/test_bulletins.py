"""Pages of lines that lead somewhere, and what is dimmed in an article of a known story."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Article, EntryId, Place
from reader.tui.bulletins.lines import BLANK, Target, flowed, numbered
from reader.tui.render.known import known_places
from reader.understand.stories import Novelty


@given(st.text(alphabet="abc de\n\t\x1b漢字", max_size=300), st.integers(16, 90), st.sampled_from(["", "  • ", "12. "]))
def test_a_text_flows_into_lines_that_fit_and_loses_no_word(text: str, width: int, lead: str) -> None:
    lines = list(flowed(text, width, "text", lead))
    drawn = ["".join(run.text for run in line.runs) for line in lines]
    assert all(cell_len(row) <= max(width, cell_len(lead) + 8) for row in drawn)
    assert not any(ord(sign) < 32 for row in drawn for sign in row)
    said = "".join(row[len(lead) :] for row in drawn)
    assert said.replace(" ", "") == "".join(text.replace("\x1b", "").split())


def test_neighbouring_lines_of_one_thing_are_one_stop_for_the_cursor() -> None:
    one, other = Target(EntryId(1)), Target(EntryId(1))
    lines = numbered([*flowed("a long title " * 9, 40, "text", "", one), BLANK, *flowed("more", 40, "text", "", other)])
    assert [line.item for line in lines] == [0, 0, 0, -1, 1]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=6))
def test_what_is_not_new_is_known_and_nothing_is_both(stretches: list[tuple[int, int]]) -> None:
    text = "A ferry ran aground near Tarvik at dawn."
    new = tuple(Place(0, start, min(len(text), start + length)) for start, length in stretches)
    known = list(known_places(Article.from_text("", (text,)), Novelty(sentences=new)))
    lit = {at for place in new for at in range(place.start, place.end)}
    dimmed = [at for place in known for at in range(place.start, place.end)]
    assert sorted(dimmed) == [at for at in range(len(text)) if at not in lit]
