"""Hardware as a reader types it into a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understand.entities.hardware.find import find_hardware
from reader.understand.entities.hardware.lookup import hardware_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("F-16", "f-16"), ("f16", "f-16"), ("F 16", "f-16"), ("viper", "f-16"), ("F-16C", "f-16"),
        ("fighting falcon", "f-16"), ("Strike Eagle", "f-15"), ("f-15ex", "f-15"), ("t72b3", "t-72"),
        ("Type 45", "type-45"), ("type45", "type-45"),
        ("leopard 2a6", "leopard-2"), ("Leopards", "leopard-2"), ("patriot", "mim-104"), ("Fulcrum", "mig-29"),
        ("uss ronald reagan", "uss-ronald-reagan"), ("USS Cowpens", "uss-cowpens"), ("an/tpy-2", "an-tpy-2"),
        ("arleigh burke-class", "arleigh-burke-class"), ("kh-999", "kh-999"),
        ("hardware:f-15", "f-15"), ("  himars ", "m142"),
    ],
)  # fmt: skip
def test_any_spelling_leads_to_the_key_that_mentions_have(typed: str, key: str) -> None:
    assert hardware_key(typed) == f"hardware:{key}"


@pytest.mark.parametrize("typed", ["", "-", "iphone", "Japan", "nobuo kishi", "F-", "hardware:", "the"])
def test_what_is_no_hardware_has_no_key(typed: str) -> None:
    assert hardware_key(typed) is None


@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert hardware_key(typed) is None or str(hardware_key(typed)).startswith("hardware:")


def test_what_an_article_calls_a_system_leads_back_to_it() -> None:
    text = "F-16s, T-72B3 tanks, HIMARS, Kh-101s, a Su-34, S-400s, USS Nimitz, a Type 052D ship and Merkava Mk 4s."
    for mention in find_hardware([text]):
        assert hardware_key(text[mention.place.start : mention.place.end]) == mention.entity.key
