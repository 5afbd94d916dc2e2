"""One person, many mentions: what a text calls somebody, first and later."""

from __future__ import annotations

import pytest

from reader.model import EntityKind
from reader.understand.entities.people.resolve import slug
from tests.understand.entities.reading import mentions_in, people_in


def keys_in(*paragraphs: str, title: str = "") -> list[str]:
    return [one.entity.key for _, one in mentions_in(*paragraphs, title=title) if one.kind is EntityKind.PERSON]


def roles_in(*paragraphs: str) -> dict[str, str]:
    found = (one.entity for _, one in mentions_in(*paragraphs) if one.kind is EntityKind.PERSON)
    return {entity.name: entity.role for entity in found}


def test_a_surname_alone_is_the_person_named_in_full_before() -> None:
    text = ("Defence Minister Nobuo Kishi spoke.", "Kishi said the jets were scrambled. Mr Kishi left.")
    assert keys_in(*text) == ["person:nobuo-kishi"] * 3


def test_a_surname_alone_is_the_person_named_in_full_only_later() -> None:
    assert keys_in("Braverman resigned.", "Suella Braverman was home secretary.") == ["person:suella-braverman"] * 2


def test_the_title_tells_who_is_meant_and_holds_no_mention() -> None:
    assert keys_in("Montalvo was released on bail.", title="Daniel Montalvo is free") == ["person:daniel-montalvo"]


def test_a_city_in_a_surname_is_the_person_where_the_text_told_of_her() -> None:
    text = ("Valeska Paris was born in Switzerland.", "Paris claims she was held. Paris left in 2007.")
    assert keys_in(*text) == ["person:valeska-paris"] * 3


def test_a_korean_surname_stands_first() -> None:
    assert keys_in("South Korea's Moon Jae-in met Shinzo Abe.", "Moon smiled.")[::2] == ["person:moon-jae-in"] * 2


def test_a_storm_keeps_its_name_throughout() -> None:
    assert people_in("Hurricane Rita is near.", "Rita packed winds of 240 km/h.") == []


def test_capitals_and_small_letters_are_one_person() -> None:
    assert len(set(keys_in("Mr. John Kirby arrived.", "MR. KIRBY: Thanks, everybody."))) == 1


def test_particles_initials_and_middle_names_are_one_person() -> None:
    text = ("Ursula von der Leyen spoke. Von der Leyen left.", "John F. Kennedy and John Fitzgerald Kennedy.")
    assert len(set(keys_in(*text))) == 2


def test_short_given_names_are_the_long_ones() -> None:
    assert len(set(keys_in("Joe Biden spoke.", "Joseph Biden was born in Scranton."))) == 1


def test_two_of_one_family_stay_two() -> None:
    text = ("Mahsa Amini died. Her father, Amjad Amini, wept.",)
    assert keys_in(*text) == ["person:mahsa-amini", "person:amjad-amini"]


def test_a_surname_goes_to_the_one_named_last() -> None:
    text = ("Bill Clinton spoke.", "Hillary Clinton answered. Clinton smiled.")
    assert keys_in(*text)[-1] == "person:hillary-clinton"


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Japanese Defence Minister Nobuo Kishi spoke.", "Nobuo Kishi", "Japanese Defence Minister"),
        ("U.S. Secretary of State Antony Blinken spoke.", "Antony Blinken", "U.S. Secretary of State"),
        ("Former Pakistani prime minister Imran Khan spoke.", "Imran Khan", "Former Pakistani prime minister"),
        ("Maria Zakharova, a spokeswoman for the ministry, spoke.", "Maria Zakharova", "spokeswoman for the ministry"),
        ("Abdel Fattah el-Sisi, the Egyptian president, spoke.", "Abdel Fattah el-Sisi", "Egyptian president"),
        ("Tesla chief executive Elon Musk spoke.", "Elon Musk", "Tesla chief executive"),
        ("Mr. John Kirby spoke.", "John Kirby", ""),
        ("On Tuesday John Kirby spoke.", "John Kirby", ""),
        ("Amjad Amini, said his daughter was beaten.", "Amjad Amini", ""),
    ],
)
def test_a_role_is_what_the_text_calls_the_person(sentence: str, name: str, role: str) -> None:
    assert roles_in(sentence) == {name: role}


def test_a_role_ends_where_the_next_person_begins() -> None:
    roles = roles_in("George Tenet, Secretary of Defense Donald Rumsfeld and UK Foreign Secretary Liz Truss met.")
    assert roles == {
        "George Tenet": "",
        "Donald Rumsfeld": "Secretary of Defense",
        "Liz Truss": "UK Foreign Secretary",
    }


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Lula da Silva", "lula-da-silva"),
        ("Erdoğan", "erdogan"),
        ("O’Brien", "o-brien"),
        ("Владимир Зеленский", "vladimir-zelensky"),
        ("Меркель", "merkel"),
        ("Μητσοτάκης", "μητσοτακησ"),
        ("安倍", "安倍"),
    ],
)
def test_a_key_is_plain_one_for_latin_and_cyrillic_and_keeps_other_scripts(name: str, key: str) -> None:
    assert slug(name) == key


def test_many_names_are_sorted_out_in_good_time() -> None:
    text = ". ".join(f"Nobuo Kishi{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}son met Ann Smith" for i in range(600))
    assert len(set(keys_in(text))) > 100


def test_a_role_for_somebody_is_not_that_bodys_own() -> None:
    assert roles_in("A spokeswoman for Neumann did not respond.", "Adam Neumann left.") == {"Adam Neumann": ""}
    assert roles_in("A lawyer for Ms. Maxwell declined.", "Ghislaine Maxwell was held.") == {"Ghislaine Maxwell": ""}
