"""Hardware in whole articles: what one place tells about another, and what holds of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.understand.entities import find_mentions
from reader.understand.entities.hardware.find import find_hardware

PIECES = [
    "F-16", "f16", "F 16", "USS Ronald Reagan", "the destroyer", "Leopard 2A6", "Type 052D", "Kh-101", "AN/TPY-2",
    "S-", "Patriot", "missile", "-class", "Virginia", "MiG-29 “Fulcrum”", "Mk. IV", "7.62×39mm", "2S19", "'s", "—",
    "(CVN-76)", "\u00a0", "‑", "Étendard", "KURSK", ".", "\t", "9", "Z", "ß", "İ",
]  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))


def named(*blocks: str) -> list[tuple[str, str]]:
    """Words and keys of the hardware in blocks."""
    return [
        (blocks[one.place.block][one.place.start : one.place.end], one.entity.key.removeprefix("hardware:"))
        for one in find_hardware(blocks)
    ]


def test_variants_spellings_and_nicknames_are_one_entity() -> None:
    found = named("The F-15E Strike Eagle, the F15 and the F-15EX are jets.", "Two F-15s flew.")
    assert {key for _, key in found} == {"f-15"}
    assert len(found) == 4


def test_entities_are_shown_by_designation_and_name() -> None:
    found = find_hardware(["An F15 fighter, an M1A2 tank and a T72 tank."])
    assert [one.entity.name for one in found] == ["F-15 Eagle", "M1 Abrams", "T-72"]


def test_a_ship_named_in_full_is_known_by_its_bare_name() -> None:
    found = named("USS Ronald Reagan left port.", "The crew of the Ronald Reagan waved; Ronald Reagan was a president.")
    assert found == [("USS Ronald Reagan", "uss-ronald-reagan"), ("Ronald Reagan", "uss-ronald-reagan")]


def test_a_ship_named_by_its_kind_is_known_by_its_bare_name() -> None:
    assert named("The cruiser Moskva burned.", "The Moskva sank a day later.") == [
        ("Moskva", "moskva-cruiser"),
        ("Moskva", "moskva-cruiser"),
    ]


@pytest.mark.parametrize(
    "noun",
    "aircraft carrier,destroyer,frigate,cruiser,corvette,battleship,battle cruiser,battlecruiser,submarine,minesweeper"
    ",minelayer,gunboat,sloop-of-war,ironclad,landing ship,warship,patrol ship,patrol boat,patrol vessel,dreadnought"
    ",missile boat,torpedo boat,depot ship,command ship,troopship,intelligence ship".split(","),
)
def test_a_ship_is_known_by_any_noun_for_its_kind(noun: str) -> None:
    assert [words for words, _ in named(f"The {noun} Halcyon Rose sank.")] == ["Halcyon Rose"]


def test_a_doubtful_name_counts_once_the_article_has_named_it_in_full() -> None:
    assert named("Soldiers fired a Javelin missile.", "The Javelin weighs 22 kilos.") == [
        ("Javelin", "fgm-148"),
        ("Javelin", "fgm-148"),
    ]
    assert named("The Javelin weighs 22 kilos.") == []


def test_a_reporting_name_in_quotes_belongs_to_the_designation() -> None:
    assert named("A MiG-29 “Fulcrum” and a Tu-95 (Bear) flew by.") == [
        ("MiG-29", "mig-29"), ("Fulcrum", "mig-29"), ("Tu-95", "tu-95"), ("Bear", "tu-95"),
    ]  # fmt: skip


def test_hardware_wins_over_a_person_of_the_same_letters() -> None:
    article = Article.from_text("", ("The carrier USS Ronald Reagan left Yokosuka in Japan.",))
    assert "hardware:uss-ronald-reagan" in [one.entity.key for one in find_mentions(article)]


def test_a_block_of_nothing_but_names_is_read_to_its_end() -> None:
    names = 5_000
    assert len(find_hardware(["F-16 and Su-34, " * names])) == 2 * names
    ships = " ".join(f"USS Ship{chr(65 + index % 26)}{index}." for index in range(1_000))
    assert len(find_hardware([ships] * 2)) == 2 * 1_000


@given(st.lists(texts, max_size=4))
def test_mentions_stand_in_order_inside_their_blocks_and_never_overlap(blocks: list[str]) -> None:
    places = [one.place for one in find_hardware(blocks)]
    assert places == sorted(places)
    for place in places:
        assert 0 <= place.start < place.end <= len(blocks[place.block])
    for first, second in pairwise(places):
        assert first.block < second.block or first.end <= second.start


@given(st.lists(texts, max_size=4))
def test_an_entity_has_one_name_and_a_key_of_small_letters(blocks: list[str]) -> None:
    entities = {one.entity for one in find_hardware(blocks)}
    assert len({one.key for one in entities}) == len(entities)
    assert all(one.key == one.key.lower() and one.name for one in entities)
