"""Where sentences end in news prose."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, BlockKind, Place
from reader.understand.sentences import article_sentences, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Mark Hale met Sen. Ruth Okafor and Dr. Lee in the capital.",
        "J. R. R. Hansen and George W. Brandt signed it.",
        "U.S. officials and U.N. monitors were there.",
        "Prices rose 3.5 percent to $1.25 a litre.",
        "The talks on Jan. 14 failed, as did those of Sept. 3.",
        "He lives in St. Andrews, near Mt. Herrick, at No. 5.",
        "The flight left at 6 a.m. Tuesday and came back at 7 p.m. GMT.",
        "Acme Inc. Chairman Vera Holt and Bolt Corp. Chief Ian Moss spoke.",
        "The visit, i.e. Friday's, is off.",
        "“Stop it!” Anna Vik shouted at them.",
        "He waited … and waited.",
        "Shares of Yahoo! Japan fell.",
        "LONDON (Wire) -- Trains stood still on Monday.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("She left at 6 p.m.", "He stayed."),
        ("They moved to the U.S.", "The others followed."),
        ("He works for Acme Inc.", "The firm is old."),
        ("The vote is on Friday.", "Nobody knows why."),
        ("“We are done.”", "She left."),
        ("It rose to 3.5.", "Then it fell."),
        ("Is that so?", "Nobody says."),
        ("It is over…", "The crowd went home."),
        ("Vitamin C helps.", "So they say."),
        ("The answer was no.", "Others agreed."),
        ("He called it “a joke.”", "“It is not,” she said."),
        ("It costs 5 euros.", "iPhone owners pay more."),
    ],
)
def test_a_stop_at_the_end_of_a_sentence_ends_it(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_lost_blank_after_a_full_stop_is_seen() -> None:
    assert split("The council agreed.The mayor did not.") == ["The council agreed.", "The mayor did not."]


@pytest.mark.parametrize(
    ("tongue", "parts"),
    [
        (
            "de",
            ["Am 3. Oktober kam z. B. Dr. Müller.", "Das war Nr. 5, d. h. die letzte.", "Er blieb bis 2023.", "Bonn."],
        ),
        ("de", ["Er las das 4. Buch.", "„Nein.“", "»Doch.«", "Es war der 24. Dezember."]),
        ("fr", ["M. Macron a parlé avec Mme. Borne.", "« Non. »", "Elle est partie."]),
        ("es", ["El Sr. García llegó a EE. UU. el lunes.", "¿Qué pasó?", "¡Nada!", "«Bien.»", "Calló."]),
        ("it", ["Il dott. Rossi è nato a S. Marco.", "Poi tace."]),
        ("pt", ["O Sr. Silva e a Dra. Costa foram à Av. Paulista.", "Choveu."]),
        ("nl", ["Dhr. Jansen en mevr. De Vries kwamen, bijv. Piet.", "Ca. 30 mensen."]),
        ("pl", ["Prof. Nowak mieszka na ul. Długiej, tj. tu.", "„Nie.”", "Poszedł."]),
        ("ja", ["市は橋を閉じる。", "「いいえ」と言った。"]),
    ],
)
def test_sentences_end_where_their_language_ends_them(tongue: str, parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text, tongue)] == parts


def test_lines_and_bullet_marks_part_sentences() -> None:
    assert split("One line\nanother line • and a point") == ["One line", "another line", "• and a point"]


def test_text_in_other_scripts_is_split_at_its_own_stops() -> None:
    assert split("今日は晴れ。明日は雨。") == ["今日は晴れ。", "明日は雨。"]


def test_pictures_headings_and_code_hold_no_sentences() -> None:
    blocks = (
        Block(BlockKind.HEADING, "A heading."),
        Block(BlockKind.PARAGRAPH, "One. Two."),
        Block(BlockKind.CAPTION, "A caption."),
        Block(BlockKind.QUOTE, "Three."),
        Block(BlockKind.CODE, "x = 1."),
    )
    assert article_sentences(Article("", "", blocks)) == (Place(1, 0, 4), Place(1, 5, 9), Place(3, 0, 6))


PROSE = st.text(alphabet=st.sampled_from("aB. !?…\"“”„«»’'()\n1,•") | st.characters(), max_size=300)


@given(PROSE, st.sampled_from(["en", "de", "fr", "ja"]))
def test_sentences_hold_all_of_a_text_but_blanks(text: str, tongue: str) -> None:
    spans = sentences(text, tongue)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert list(spans) == sorted(spans)


@given(PROSE)
def test_no_sentence_begins_or_ends_on_a_blank(text: str) -> None:
    assert all(piece == piece.strip() for piece in split(text))


TRICKY = (
    "Gen. Mark Hale met Sen. Ruth Okafor in the capital.",
    "U.S. officials said that the U.N. had agreed.",
    "(Wire)U.S. Secretary of State Vera Holt left at noon.",
    "Prices rose 3.5 percent to $1.25 a litre on Jan. 14.",
    "“We are done,” he said.",
    "“Stop it!” Anna Vik quietly said.",
    "“Is it over?” asked Lt. Col. Ian Moss.",
    "The flight left at 6 a.m. Tuesday from St. Andrews.",
    "Acme Inc. and Bolt Corp. Chief Ian Moss spoke of No. 5.",
    "Dr. J. R. R. Hansen lives in Washington, D.C., not in Ohio.",
    "Who will pay?",
    "He waited … and waited.",
    "The firm, i.e. its owner, paid £2.3m.",
    "Mr. and Mrs. Vik vs. the State of Ohio opens on Sept. 3.",
    "It is “a joke.”",
    "Nobody came!",
    "Turnout was 51.2%, up from 49.8%.",
    "The answer was no.",
    "She works in the U.K. for Bolt Corp. of St. Andrews.",
    "The 6 p.m. train is late.",
)


@given(st.lists(st.sampled_from(TRICKY), min_size=1, max_size=8))
def test_tricky_sentences_in_any_order_are_told_apart(told: list[str]) -> None:
    assert split(" ".join(told)) == told


@given(st.text(alphabet=st.sampled_from("abAB .!?…。\"“”'’(),\n12•") | st.characters(), max_size=300))
def test_no_letter_of_any_text_is_lost_or_told_twice(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(split(text)).split()) == "".join(text.split())
