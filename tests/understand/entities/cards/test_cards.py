"""Cards of entities, and the entity a reader means."""

from __future__ import annotations

import pytest

from reader.model import Entity, EntityKind
from reader.understand.entities.cards import card_of, find_entity


def facts(text: str) -> dict[str, str]:
    entity = find_entity(text)
    assert entity is not None
    return dict(card_of(entity).facts)


def test_a_card_of_hardware_tells_what_it_is_and_where_from() -> None:
    told = facts("f16")
    assert told["Kind"] == "fighter"
    assert told["Origin"] == "United States"
    assert told["In service since"] == "1978"
    assert told["Nicknames"] == "Viper"


def test_origins_are_written_out_also_of_states_that_are_no_more() -> None:
    assert facts("T-72")["Origin"] == "Soviet Union"
    assert facts("Storm Shadow")["Origin"] == "United Kingdom, France"


def test_a_ship_that_no_table_holds_is_of_its_navys_country() -> None:
    assert facts("USS Cowpens") == {"Kind": "ship", "Origin": "United States"}


def test_a_designator_that_no_table_holds_is_of_its_series() -> None:
    assert facts("AGM-999") == {"Kind": "missile", "Origin": "United States"}


def test_a_card_of_a_person_gives_the_role_that_the_text_gave() -> None:
    card = card_of(Entity("person:nobuo-kishi", "Nobuo Kishi", EntityKind.PERSON, "Defence Minister"))
    assert (card.title, card.facts) == ("Nobuo Kishi", (("Role", "Defence Minister"),))
    assert card_of(Entity("person:nobuo-kishi", "Nobuo Kishi", EntityKind.PERSON)).facts == ()


def test_a_card_of_a_country_gives_its_capital() -> None:
    assert facts("Japan")["Capital"] == "Tokyo"


def test_a_card_of_what_nothing_is_known_of_is_its_name() -> None:
    card = card_of(Entity("hardware:moskva-x", "Moskva X", EntityKind.HARDWARE))
    assert (card.title, card.facts) == ("Moskva X", ())


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Viper", "hardware:f-16"),
        ("iran", "country:IR"),
        ("UK", "country:GB"),
        ("Japanese", "country:JP"),
        ("country:JP", "country:JP"),
        ("nobuo kishi", "person:nobuo-kishi"),
        ("person:nobuo-kishi", "person:nobuo-kishi"),
    ],
)
def test_a_reader_may_mean_any_kind(typed: str, key: str) -> None:
    entity = find_entity(typed)
    assert entity is not None
    assert entity.key == key


@pytest.mark.parametrize("typed", ["", " ", "kishi", "route 66 diner"])
def test_one_word_that_is_neither_a_country_nor_hardware_is_nobody_known(typed: str) -> None:
    assert find_entity(typed) is None
