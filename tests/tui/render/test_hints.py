"""Letters over links."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Article, Block, BlockKind, Mark, Span
from reader.tui.render.hints import hinted, hints_in_view, narrowed
from reader.tui.render.layout import lay_out


def article(*words: str) -> Article:
    """Each word in a paragraph of its own, each a link."""
    return Article(
        "",
        "",
        tuple(
            Block(
                BlockKind.PARAGRAPH, f"See {word} now", (Span(4, 4 + len(word), Mark.LINK, f"https://x.example/{n}"),)
            )
            for n, word in enumerate(words)
        ),
    )


def test_each_link_in_view_has_a_letter_of_its_own() -> None:
    shown = article("one", "two", "three")
    page = lay_out(shown, 40)
    hints = hints_in_view(shown, page, 0, page.first_lines[2])
    assert [hint.label for hint in hints] == ["f", "j"]
    assert hinted(page.lines[page.first_lines[1]], hints).text == "See jwo now"


def test_more_links_than_letters_have_two_letters_each_and_none_begins_another() -> None:
    shown = article(*["word"] * 60)
    page = lay_out(shown, 40)
    hints = hints_in_view(shown, page, 0, len(page.lines))
    labels = [hint.label for hint in hints]
    assert len(set(labels)) == 60
    assert not any(one != other and other.startswith(one) for one in labels for other in labels)
    left = narrowed(hints, labels[5][0])
    assert narrowed(left, labels[5][1])[0].address == hints[5].address


def test_a_letter_that_no_link_has_leaves_none() -> None:
    shown = article("one")
    page = lay_out(shown, 40)
    assert narrowed(hints_in_view(shown, page, 0, len(page.lines)), "z") == ()


@given(st.lists(st.text("ab漢👩é", min_size=1, max_size=5), min_size=1, max_size=30), st.integers(10, 40))
def test_labels_change_no_lines_width(words: list[str], width: int) -> None:
    shown = article(*words)
    page = lay_out(shown, width, notes=True)
    hints = hints_in_view(shown, page, 0, len(page.lines))
    assert len(hints) == len(words)
    for line in page.lines:
        assert cell_len(hinted(line, hints).text) == cell_len(line.text)
