"""The gate between text from outside and what is shown, where it takes a shorter way."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from reader import text as gate


@cache
def steady() -> list[str]:
    return [character for character in map(chr, range(sys.maxunicode + 1)) if gate._is_steady(character)]


def test_no_character_that_is_let_through_unseen_is_one_that_the_gate_would_change() -> None:
    for character in steady():
        assert gate.without_controls(character) == character
        assert not re.match(gate._MARKS, character)
        assert unicodedata.normalize("NFC", character) == character


def test_no_character_that_is_let_through_unseen_joins_with_one_before_it() -> None:
    parts = (unicodedata.decomposition(character).split() for character in map(chr, range(sys.maxunicode + 1)))
    second = {chr(int(pair[1], 16)) for pair in parts if len(pair) == 2 and not pair[0].startswith("<")}
    jamo = set(map(chr, range(0x1161, 0x11C3)))
    assert not (second | jamo) & set(steady())
    assert not [character for character in steady() if unicodedata.combining(character)]


def test_most_of_what_is_written_is_let_through_unseen() -> None:
    for text in ("“Grüße” – naïve £5", "Война и мир", "Ελλάδα", "日本語のニュース", "뉴스", "نشرة الأخبار", "👍🏽 ok"):
        assert gate._is_steady(text)


def test_what_is_hidden_or_marked_is_seen() -> None:
    for text in ("\x1b[31m", "a\u202eb", "e\u0301", "soft\u00adhyphen", "\u0085", "\u2028", "\r", "\ud800"):
        assert not gate._is_steady(text)


@given(st.text(alphabet=st.one_of(st.deferred(lambda: st.sampled_from(steady())), st.characters())))
def test_text_looks_the_same_whichever_way_it_takes(text: str) -> None:
    slow = unicodedata.normalize("NFC", gate.without_controls(text))
    assert gate._visible(text) == gate._STACKED_MARKS.sub(r"\1", slow)


@given(st.from_regex(gate._PLAIN_URL, fullmatch=True))
def test_no_address_that_is_let_through_unseen_is_one_that_the_gate_would_change(address: str) -> None:
    plain = gate._PLAIN_URL
    gate._PLAIN_URL = re.compile("(?!)")  # nothing
    try:
        assert len(address) > gate.URL_LIMIT or gate.safe_url(address) == address
    finally:
        gate._PLAIN_URL = plain
