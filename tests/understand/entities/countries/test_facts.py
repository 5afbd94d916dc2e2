"""What is known of countries, and what users type to mean one."""

from __future__ import annotations

import re

import pytest

from reader.understand.entities.countries.facts import country_facts, country_key, flag
from reader.understand.entities.countries.table import country_names, lines_of, named_countries

ROWS = [line.split(";") for line in lines_of("country_facts.txt")]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("japan", "country:JP"),
        ("uk", "country:GB"),
        ("U.K.", "country:GB"),
        ("Türkiye", "country:TR"),
        ("turkiye", "country:TR"),
        ("JP", "country:JP"),
        ("jp", "country:JP"),
        ("us", "country:US"),
        ("the Netherlands", "country:NL"),
        ("the gambia", "country:GM"),
        ("  south   korea ", "country:KR"),
        ("drc", "country:CD"),
        ("Japanese", "country:JP"),
        ("cote d'ivoire", "country:CI"),
        ("czechia", "country:CZ"),
        ("atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_whatever_a_user_types(typed: str, key: str | None) -> None:
    assert country_key(typed) == key


def test_a_card_of_a_country_shows_flag_capital_region_neighbours_and_demonym() -> None:
    assert country_facts("country:PT") == (
        ("Flag", "🇵🇹"),
        ("Capital", "Lisbon"),
        ("Region", "Southern Europe"),
        ("Neighbours", "Spain"),
        ("Demonym", "Portuguese"),
    )
    assert dict(country_facts("country:JP"))["Neighbours"] == "none on land"


def test_what_is_no_country_has_no_facts() -> None:
    assert country_facts("country:XX") == country_facts("person:japan") == country_facts("JP") == ()


def test_every_country_has_facts_and_nothing_else_has() -> None:
    assert [row[0] for row in ROWS] == list(named_countries())
    assert all(capital and region for _, capital, region, _ in ROWS)
    assert len(named_countries()) == 197


def test_neighbours_are_neighbours_of_each_other() -> None:
    borders = {code: set(near.split()) for code, _, _, near in ROWS}
    assert all(code in borders[other] for code, near in borders.items() for other in near)


def test_no_two_countries_share_a_name() -> None:
    owner: dict[str, str] = {}
    for names in country_names().values():
        for name in names:
            if name.country is not None:
                assert owner.setdefault(name.called, name.country.key) == name.country.key


def test_a_flag_is_two_regional_letters() -> None:
    assert flag("JP") == "🇯🇵"


def test_the_table_holds_every_state_of_the_common_locale_data() -> None:
    babel = pytest.importorskip("babel")
    theirs = babel.Locale("en").territories
    for code, country in named_countries().items():
        name = theirs[code].replace("Congo - Brazzaville", "Congo-Brazzaville")
        name = re.sub(r" (\(.*\)|- .*)", "", name)
        assert country_key(name) == country.key, (code, name)
        assert country_key(country.name) == country.key


def test_the_table_holds_the_codes_of_iso_3166() -> None:
    pycountry = pytest.importorskip("pycountry")
    for code in named_countries():
        assert code == "XK" or pycountry.countries.get(alpha_2=code) is not None
