"""What stands inside a story and is not of it."""

from __future__ import annotations

import pytest

from reader.extract import extract_fragment
from reader.model import Block, BlockKind

STORY = "The ferry left at noon with nine passengers and a piano, and came back in the evening without the piano."


def blocks(html: str, title: str = "") -> list[Block]:
    return list(extract_fragment(html, "https://news.example/", title).blocks)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "- Anzeige -",
        "Article continues below",
        "Read more: <a href=/x>The piano's last journey</a>",
        "<a href=/x>Ferry fares to rise in spring</a>",
        "Sign up for our newsletter",
        "The best of our stories, every Friday in your inbox.",
        "Share this",
        "Facebook Twitter WhatsApp",
        "12 comments",
        "This website uses cookies to show you what you like.",
        "Lesen Sie auch: <a href=/x>Das Klavier</a>",
        "* * *",
    ],
)
def test_a_line_that_speaks_of_the_site_is_left_out(line: str) -> None:
    found = [block.text for block in blocks(f"<p>{STORY}</p><p>{line}</p><p>Again: {STORY}</p>")]
    assert found == [STORY, f"Again: {STORY}"]


@pytest.mark.parametrize(
    "line",
    [
        "Read the room, said the pianist, and nobody did, least of all the captain, who had begun to sing at the helm.",
        "It was a good advertisement for the ferry.",
        "“Share it,” she said.",
        "In 1987 the fare was twelve.",
        "Yes.",
    ],
)
def test_a_line_of_the_story_stays_whatever_its_words(line: str) -> None:
    assert line in [block.text for block in blocks(f"<p>{STORY}</p><p>{line}</p><p>Again: {STORY}</p>")]


def test_the_title_is_not_told_again_above_the_story() -> None:
    assert [block.text for block in blocks(f"<h1>A piano at sea</h1><p>{STORY}</p>", "A piano at sea")] == [STORY]


def test_a_long_passage_is_told_once() -> None:
    assert len(blocks(f"<p>{STORY}</p><p>{STORY}</p>")) == 1


def test_a_heading_over_nothing_is_left_out() -> None:
    assert [
        block.text for block in blocks(f"<p>{STORY}</p><h2>Related</h2><ul><li><a href=/x>Fares</a></li></ul>")
    ] == [STORY]


def test_a_short_line_in_bold_is_a_heading() -> None:
    kinds = [block.kind for block in blocks(f"<p>{STORY}</p><p><b>The way back</b></p><p>Again: {STORY}</p>")]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_two_sentences_in_touching_elements_are_parted() -> None:
    assert blocks("<p><i>The ferry left.</i><b>Nobody waved.</b></p>")[0].text == "The ferry left. Nobody waved."


@pytest.mark.parametrize("name", ["id=auto-tag_piano", "class='tag-link'", "class='related-term'"])
def test_a_linked_word_stays_in_its_sentence_whatever_the_link_is_called(name: str) -> None:
    found = blocks(
        f"<p>The ferry left with a <a href=/piano {name}>grand piano</a> and came back without it.</p><p>{STORY}</p>"
    )
    assert found[0].text == "The ferry left with a grand piano and came back without it."
