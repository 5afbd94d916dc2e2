"""Words and the markup over them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        ("<p>Rain came.<small>Photo: Elm Press</small></p>", "Rain came. Photo: Elm Press"),
        ("<p><span class=a>ilse</span><time>Noon</time> was wet.</p>", "ilse Noon was wet."),
        ("<p><span class=drop>T</span>he town slept.</p>", "The town slept."),
        ("<p>Ten to the 10<sup>6</sup> and the 1<sup>st</sup>.</p>", "Ten to the 10⁶ and the 1st."),
        ("<p>So he said.<sup><a href='#n1'>1</a></sup> Then left.</p>", "So he said.[1] Then left."),
        ("<p>Of <math alttext='a+b'><mi>a</mi><mo>+</mo><mi>b</mi></math> only.</p>", "Of a+b only."),
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


def test_a_picture_does_not_say_what_its_caption_says_again() -> None:
    article = extract_fragment(
        "<figure><img src=/a.jpg alt='The heron waits'><figcaption>The heron waits. Photo: Holt</figcaption></figure>"
        "<p>It waited all day.</p><img src=/b.jpg alt='The river'>",
        "https://news.example/",
        "",
    )
    assert [block.text for block in article.blocks] == [
        "", "The heron waits. Photo: Holt", "It waited all day.", "The river"
    ]  # fmt: skip


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


BLOCKS = ("p", "div", "li", "td", "dd", "dt", "h3", "figcaption", "section", "blockquote", "summary", "caption")


@given(st.lists(st.tuples(st.sampled_from(BLOCKS), st.integers(1, 4)), min_size=1, max_size=25))
@settings(max_examples=100)
def test_words_of_touching_blocks_are_never_glued(shape: list[tuple[str, int]]) -> None:
    written: list[str] = []
    html, wrap = "", {"td": ("<table><tr>", "</tr></table>"), "li": ("<ul>", "</ul>")}
    for tag, count in shape:
        words = [f"wort{len(written) + number}x" for number in range(count)]
        before, after = wrap.get(tag, ("", ""))
        html += f"{before}<{tag}>{' '.join(words)}</{tag}>{after}"
        written += words
    told = " ".join(block.text for block in blocks(html))
    assert [word for word in told.split() if word not in written] == []


def test_code_keeps_its_lines_however_its_page_parts_them() -> None:
    parted = ("a = 1\nb = 2", "<span>a = 1</span><br><span>b = 2</span>", "<div>a = 1</div><div>b = 2</div>")
    assert {only(f"<pre><code>{lines}</code></pre>").text.strip() for lines in parted} == {"a = 1\nb = 2"}


def test_a_numbered_list_may_begin_anywhere() -> None:
    found = blocks("<ol start=7><li>The seventh wave.</li><li>The eighth wave.</li></ol><p>Then it was calm.</p>")
    assert [block.number for block in found] == [7, 8, 0]


@pytest.mark.parametrize(
    ("picture", "address"),
    [
        ("<img src='data:image/gif;base64,R0lGOD' data-src=/late.jpg>", "https://news.example/late.jpg"),
        (
            "<img src='data:image/gif;base64,R0lGOD' data-srcset='/a.jpg 320w, /b.jpg 640w'>",
            "https://news.example/b.jpg",
        ),
        ("<picture><source srcset='/a.webp 1x, /b.webp 2x'><img alt=x></picture>", "https://news.example/b.webp"),
        ("<amp-img src=/amp.jpg width=600 height=400></amp-img>", "https://news.example/amp.jpg"),
    ],
)
def test_a_picture_that_is_loaded_late_is_found(picture: str, address: str) -> None:
    found = blocks(f"<p>Before it.</p><figure>{picture}</figure><p>After it.</p>")
    assert [block.href for block in found if block.kind is BlockKind.IMAGE] == [address]


@pytest.mark.parametrize(
    "mark", ["<img src=/x.gif width=1 height=1>", "<iframe src=https://ads.doubleclick.net/x></iframe>"]
)
def test_what_counts_a_visit_or_sells_something_is_no_picture(mark: str) -> None:
    assert [block.kind for block in blocks(f"<p>Before it.</p>{mark}<p>After it.</p>")] == [BlockKind.PARAGRAPH] * 2
