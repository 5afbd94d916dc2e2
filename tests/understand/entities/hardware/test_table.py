"""The table of systems: its schema, and that its facts can be true."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from reader.understand.entities.countries.table import named_countries
from reader.understand.entities.hardware.facts import STATES_OF_OLD
from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.hardware.table import CATEGORIES, System, TableError, lines, system_at, systems


@cache
def table() -> tuple[System, ...]:
    return tuple(systems(lines()))


def test_the_table_holds_far_more_than_fifteen_hundred_systems_of_every_category() -> None:
    assert len(table()) > 4_000
    assert {one.category for one in table()} == CATEGORIES


def test_the_makers_of_the_world_are_in_it() -> None:
    counts = Counter(country for one in table() for country in one.origin)
    makers = "US GB FR DE IT SE ES IL RU SU UA CN JP KR KP IN TR IR BR PL ZA".split()
    assert [maker for maker in makers if counts[maker] < 12] == []


def test_no_system_stands_twice() -> None:
    keys = Counter(one.key for one in table())
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_name_that_needs_no_company_means_two_systems() -> None:
    owners: dict[str, set[str]] = {}
    for system in table():
        for called in system.all_names():
            if called.needs is Needs.NOTHING:
                owners.setdefault(called.text.casefold(), set()).add(system.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_no_system_is_called_the_same_twice() -> None:
    for system in table():
        texts = [called.text for called in system.all_names()]
        assert len(texts) == len(set(texts)), system.designation.text


def test_every_origin_is_a_country_that_is_or_was() -> None:
    known = {*named_countries(), *STATES_OF_OLD, "PS", "TW"}
    assert {country for one in table() for country in one.origin} - known == set()


def test_most_systems_tell_their_role_and_the_year_they_came() -> None:
    assert sum(bool(one.role) for one in table()) > 0.8 * len(table())
    assert sum(one.since is not None for one in table()) > 0.6 * len(table())


def test_roles_are_a_few_words_and_no_sentence() -> None:
    assert [one.role for one in table() if len(one.role) > 80 or one.role.endswith(".")] == []


def test_powered_aircraft_and_missiles_are_of_the_last_century_or_this() -> None:
    modern = {"fighter", "bomber", "helicopter", "drone", "missile", "tank", "satellite", "radar"}
    assert [one.key for one in table() if one.category in modern and one.since and not 1909 < one.since < 2027] == []


def test_a_line_is_read_where_it_stands() -> None:
    index = next(index for index, line in enumerate(lines()) if line.startswith("F-16;"))
    assert system_at(index).display == "F-16 Fighting Falcon"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("F-99;Ghost", "2 fields"),
        (";Ghost;;;;US;1999;", "8 fields"),
        ("F-99;Ghost;;;;usa;1999;fighter", "no origin"),
        ("F-99;Ghost;;;;US;99;fighter", "no year"),
        ("F-99;Ghost||Spook;;;;US;1999;fighter", "no name"),
        ("F-99; Ghost;;;;US;1999;fighter", "no name"),
    ],
)
def test_a_line_off_the_schema_is_refused_with_its_number(line: str, complaint: str) -> None:
    with pytest.raises(TableError, match=f"(line 2: .*{complaint}|{complaint})"):
        list(systems(["= fighter", line]))


@pytest.mark.parametrize("heading", ["# no heading", "= spaceship"])
def test_a_system_under_no_known_category_is_refused(heading: str) -> None:
    with pytest.raises(TableError, match="no such category"):
        list(systems([heading, "F-99;Ghost;;;;US;1999;fighter"]))
