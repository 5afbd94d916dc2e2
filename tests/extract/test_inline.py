"""Words and the markup over them."""

from __future__ import annotations

import pytest

from reader.extract import extract_fragment
from reader.model import Block, BlockKind, Mark


def blocks(html: str) -> tuple[Block, ...]:
    return extract_fragment(html, "https://news.example/a/b", "").blocks


def only(html: str) -> Block:
    (block,) = blocks(html)
    return block


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Talks in <a href=/x>Geneva</a>Military aides sat apart.</p>", "Talks in Geneva Military aides sat apart."),
        ("<p>Seen in <a href=/x>Nato</a><a href=/y>Kyiv</a> at noon.</p>", "Seen in Nato Kyiv at noon."),
        ("<p>The <b>mid</b>night train came late.</p>", "The midnight train came late."),
        ("<p>The ex<wbr>press and the ex\u00adpress train.</p>", "The express and the express train."),
        ("<p>Ten&nbsp;days<br>of rain.</p>", "Ten days of rain."),
        ("<p>The town of <ruby>東京<rt>とうきょう</rt></ruby> slept.</p>", "The town of 東京 slept."),
        ("<p>She said <q>never again</q> to them.</p>", "She said “never again” to them."),
        ("<p>Wet <span> and </span> cold.</p>", "Wet and cold."),
    ],
)
def test_words_neither_glue_nor_split(html: str, text: str) -> None:
    assert only(html).text == text


def test_markup_covers_the_words_it_covered_on_the_page() -> None:
    block = only(
        "<p>A <strong>bold <em>and leaning</em></strong> word, <code>x = 1</code>, <a href='../c'> a link </a>.</p>"
    )
    assert [(block.text[s.start : s.end], s.mark, s.href) for s in block.spans] == [
        ("bold and leaning", Mark.STRONG, ""),
        ("and leaning", Mark.EMPHASIS, ""),
        ("x = 1", Mark.CODE, ""),
        ("a link", Mark.LINK, "https://news.example/c"),
    ]


def test_a_link_that_is_no_web_address_leaves_its_words() -> None:
    block = only("<p>Press <a href='javascript:alert(1)'>this</a> and <a href='#top'>that</a>.</p>")
    assert (block.text, block.spans) == ("Press this and that.", ())


def test_two_line_breaks_part_paragraphs_and_their_markup() -> None:
    first, second = blocks("<p>Plain words, <b>bold to the end.<br><br>Bold from</b> the start.</p>")
    assert first.text == "Plain words, bold to the end."
    assert [first.text[s.start : s.end] for s in first.spans] == ["bold to the end."]
    assert [second.text[s.start : s.end] for s in second.spans] == ["Bold from"]


def test_structure_keeps_its_kind() -> None:
    found = blocks(
        "<h2>Heading</h2><p>Words.</p><ul><li>One<ul><li>Inner</li></ul></li></ul><ol><li>First</li><li>Second</li></ol>"
        "<blockquote><p>Said.</p></blockquote><pre>a\n  b</pre>"
        "<table><tr><th>Town</th><th>Rain</th></tr><tr><td>Elm</td><td>3</td></tr></table><p>End.</p>"
    )
    assert [(b.kind, b.text, b.level, b.number) for b in found] == [
        (BlockKind.HEADING, "Heading", 2, 0),
        (BlockKind.PARAGRAPH, "Words.", 0, 0),
        (BlockKind.ITEM, "One", 1, 0),
        (BlockKind.ITEM, "Inner", 2, 0),
        (BlockKind.ITEM, "First", 1, 1),
        (BlockKind.ITEM, "Second", 1, 2),
        (BlockKind.QUOTE, "Said.", 0, 0),
        (BlockKind.CODE, "a\n  b", 0, 0),
        (BlockKind.TABLE, "Town\tRain\nElm\t3", 0, 0),
        (BlockKind.PARAGRAPH, "End.", 0, 0),
    ]


def test_a_picture_a_caption_and_a_film_are_shown_but_not_read_aloud() -> None:
    article = extract_fragment(
        "<figure><img src=/a.jpg alt='A heron'><figcaption>The heron waits.</figcaption></figure>"
        "<p>It waited all day.</p><iframe src=https://film.example/1 title='A short film'></iframe>",
        "https://news.example/",
        "",
    )
    assert [(b.kind, b.text, b.href) for b in article.blocks] == [
        (BlockKind.IMAGE, "A heron", "https://news.example/a.jpg"),
        (BlockKind.CAPTION, "The heron waits.", ""),
        (BlockKind.PARAGRAPH, "It waited all day.", ""),
        (BlockKind.EMBED, "A short film", "https://film.example/1"),
    ]
    assert article.text == "It waited all day."
