"""Mentions that claim the same letters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Entity, EntityKind, Mention, Place
from reader.understand.entities.overlap import settled, without_overlap
from tests.understand.entities.reading import mentions_in


def mention(
    start: int, end: int, name: str = "Somebody", kind: EntityKind = EntityKind.PERSON, block: int = 0
) -> Mention:
    return Mention(Place(block, start, end), Entity(f"{kind}:{name.lower()}", name, kind))


places = st.builds(
    lambda block, start, size: mention(start, start + size, block=block),
    st.integers(0, 2), st.integers(0, 30), st.integers(0, 8),
)  # fmt: skip


def test_a_ship_named_after_a_person_is_the_ship() -> None:
    ship = mention(0, 17, "USS Ronald Reagan", EntityKind.HARDWARE)
    assert settled([mention(4, 17, "Ronald Reagan")], [], [ship]) == (ship,)


def test_a_person_of_two_words_wins_over_a_country_and_a_country_over_one_word() -> None:
    jordan, country = mention(0, 14, "Michael Jordan"), mention(8, 14, "Jordan", EntityKind.COUNTRY)
    assert settled([jordan], [country], []) == (jordan,)
    assert settled([mention(8, 14, "Jordan")], [country], []) == (country,)


def test_of_one_kind_the_longer_mention_stays() -> None:
    assert without_overlap([[mention(0, 4), mention(0, 9), mention(5, 9)]]) == (mention(0, 9),)


@given(st.lists(st.lists(places, max_size=8), max_size=4))
def test_what_stays_is_in_order_and_apart_and_what_went_shared_a_letter(ranked: list[list[Mention]]) -> None:
    kept = without_overlap(ranked)
    assert list(kept) == sorted(kept, key=lambda one: one.place)
    letters = [{(one.place.block, at) for at in range(one.place.start, one.place.end)} for one in kept]
    assert all(first.isdisjoint(second) for first, second in pairwise(letters))
    taken = set().union(*letters)
    for one in (one for mentions in ranked for one in mentions if one not in kept):
        own = {(one.place.block, at) for at in range(one.place.start, one.place.end)}
        assert not own or own & taken


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (("Bob Stryker spoke.", "Soldiers and tanks passed when Stryker spoke."), ["person", "person"]),
        (("Bob Stryker spoke.", "The army sent Stryker vehicles and tanks."), ["person", "hardware"]),
        (("Mikhail Kalashnikov died.", "Rebels carried a Kalashnikov rifle."), ["person", "hardware"]),
        (("The army praised Stryker crews and tanks.",), ["hardware"]),
    ],
)
def test_a_word_of_a_name_given_in_full_is_the_person_unless_a_thing_is_shown(
    paragraphs: tuple[str, ...], kinds: list[str]
) -> None:
    assert [one.kind.value for _, one in mentions_in(*paragraphs)] == kinds
