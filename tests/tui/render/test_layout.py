"""An article in lines: tables that fit, code on its ground, links with the digits that open them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Article, Block, BlockKind, Mark, Place, Reading, Span
from reader.tui.render.glows import Glow, Glows
from reader.tui.render.layout import lay_out
from reader.tui.render.lights import Lights
from reader.tui.render.paint import paint

WORDS = st.text(st.sampled_from("ab 漢é1.,-"), max_size=30)


def laid_out(*blocks: Block, width: int = 40, notes: bool = False) -> list[str]:
    page = lay_out(Article("https://paper.example/", "Title", blocks), width, notes=notes)
    return [line.text.rstrip() for line in page.lines[page.first_lines[0] :]]


def table(*rows: str, width: int = 40) -> list[str]:
    return laid_out(Block(BlockKind.TABLE, "\n".join(row.replace("|", "\t") for row in rows)), width=width)


def test_a_table_that_fits_stands_in_columns_with_its_numbers_to_the_right() -> None:
    assert table("Country|Gold", "Norway|9", "Italy|11") == [
        "Country  Gold",
        "───────  ────",
        "Norway      9",
        "Italy      11",
    ]


def test_a_table_too_wide_is_narrowed_until_it_fits() -> None:
    found = table("Ship|What became of it", "Defender|went to sea again after a long refit in the yard", width=30)
    assert all(cell_len(line) <= 30 for line in found)
    assert found[0] == "Ship      What became of it"
    assert len(found) > 4


def test_a_table_of_too_many_columns_becomes_records_under_the_names_of_its_columns() -> None:
    names = "Country|Population|Area|Capital|Currency"
    found = table(names, "Norway|5,550,203|385,207|Oslo|krone", width=24)
    assert "Norway" in found
    assert "  Population: 5,550,203" in found
    assert "  Capital: Oslo" in found
    assert all(cell_len(line) <= 24 for line in found)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map("\t".join), min_size=1, max_size=6), st.integers(12, 60))
@example(["\t\t\t\t111111111漢漢", " 1\t1111\t11漢漢\t\t\t", "\t\t\t111111111111111"], 50)
def test_every_letter_of_a_table_is_shown_and_can_be_found(rows: list[str], width: int) -> None:
    text = "\n".join(rows)
    page = lay_out(Article("", "", (Block(BlockKind.TABLE, text),)), width)
    shown = {
        at for line in page.lines for piece in line.pieces if piece.start >= 0 for at in range(piece.start, piece.end)
    }
    assert all(at in shown for at, letter in enumerate(text) if not letter.isspace())
    for line in page.lines:
        assert all(piece.start < 0 or text[piece.start : piece.end] == piece.text for piece in line.pieces)
        assert cell_len(line.text) <= max(width, 10)


def test_code_stands_on_a_ground_as_wide_as_the_column() -> None:
    page = lay_out(Article("", "", (Block(BlockKind.CODE, "a = 1\n    b = 2"),)), 20)
    code = page.lines[page.first_lines[0] :]
    assert [cell_len(line.text) for line in code] == [20, 20]
    assert code[1].text.startswith("     b = 2")


def test_the_first_nine_links_carry_the_digit_that_opens_them() -> None:
    one, two = "https://paper.example/1", "https://paper.example/2"
    text = "A link, another and the first again."
    spans = (Span(2, 6, Mark.LINK, one), Span(8, 15, Mark.LINK, two), Span(20, 35, Mark.LINK, one))
    assert laid_out(Block(BlockKind.PARAGRAPH, text, spans), notes=True) == ["A link¹, another² and the first again¹."]
    many = tuple(
        Block(BlockKind.PARAGRAPH, "word", (Span(0, 4, Mark.LINK, f"https://paper.example/{n}"),)) for n in range(12)
    )
    shown = [line for line in laid_out(*many, notes=True) if line]
    assert (shown[8], shown[9]) == ("word⁹", "word")


def test_numbers_of_links_leave_every_place_where_it_was() -> None:
    text = "The ship was built in Aberdeen, sold in Perth and scrapped in Alang after forty years."
    links = tuple(
        Span(text.index(w), text.index(w) + len(w), Mark.LINK, f"https://x.example/{w}")
        for w in ("Aberdeen", "Perth", "Alang")
    )
    page = lay_out(Article("", "", (Block(BlockKind.PARAGRAPH, text, links),)), 20, notes=True)
    for line in page.lines:
        assert all(text[piece.start : piece.end] == piece.text for piece in line.pieces if piece.start >= 0)
    assert page.lines[page.line_of(Place(0, text.index("Alang"), 0))].text.count("Alang") == 1


def styles_of(reading: Reading, words: str) -> set[str]:
    """The styles over these words, wherever they stand."""
    lights = Lights(reading)
    return {
        style
        for line in lay_out(reading.article, 60).lines
        for run in paint(line, lights.over(line))
        if words in run.text
        for style in run.styles
    }


def code(text: str) -> Reading:
    return Reading(Article("", "", (Block(BlockKind.CODE, text),)))


def test_code_has_its_colours_whatever_its_language() -> None:
    shown = code('def greet(name):  # says hello\n    return "hi" + str(42)\n')
    assert "code-keyword" in styles_of(shown, "def")
    assert "code-name" in styles_of(shown, "greet")
    assert "code-comment" in styles_of(shown, "# says hello")
    assert "code-string" in styles_of(shown, '"hi"')
    assert "code-number" in styles_of(shown, "42")
    sql = code("SELECT name FROM ships -- all of them\nWHERE built > 1990;")
    assert "code-comment" in styles_of(sql, "-- all of them")


def test_a_poem_in_fixed_letters_is_no_code() -> None:
    assert styles_of(code("Water, water, every where,\n  And all the boards did shrink;"), "every where") == {"code"}


def test_an_address_in_code_is_no_comment() -> None:
    assert "code-comment" not in styles_of(code("curl https://paper.example/feed | head -n 5; x=(1)"), "paper.example")


def test_a_dateline_is_told_from_the_report() -> None:
    for text in (
        "KYIV, Nov 18 (Reuters) — The bridge is open.",
        "OSLO – The bridge is open.",
        "AP NEWS (AP) -- The bridge",
    ):
        assert "dateline" in styles_of(Reading(Article.from_text("", (text,))), text[:4]), text
    for text in ("NATO said on Tuesday that it would go.", "The bridge — a long one — is open.", "A bridge – open"):
        assert "dateline" not in styles_of(Reading(Article.from_text("", (text,))), text[:4]), text


SPANS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60), st.integers(1, 30)), max_size=40)


@given(SPANS, st.integers(0, 3), st.integers(0, 80), st.integers(1, 20))
def test_glows_are_found_by_stretch_as_by_looking_at_all(
    spans: list[tuple[int, int, int]], block: int, start: int, length: int
) -> None:
    glows = [Glow(Place(b, at, at + size), str(n)) for n, (b, at, size) in enumerate(spans)]
    touching = {g for g in glows if g.place.block == block and g.place.start < start + length and g.place.end > start}
    assert touching <= set(Glows(glows).over(block, start, start + length))


def test_a_number_stands_behind_the_word_that_its_link_ends_in() -> None:
    def shown(text: str, link: str) -> str:
        span = Span(text.index(link), text.index(link) + len(link), Mark.LINK, "https://x.example/")
        return laid_out(Block(BlockKind.PARAGRAPH, text, (span,)), notes=True)[0]

    assert shown("Four F-15Js came", "F-15J") == "Four F-15Js¹ came"
    assert shown("See this page now", "this page ") == "See this page¹ now"
    assert shown("天文台が対馬海峡をはさんで", "対馬海峡") == "天文台が対馬海峡¹をはさんで"
