"""Mentions that claim the same letters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Entity, EntityKind, Mention, Place
from reader.understand.entities.overlap import settled, without_overlap


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
