"""Lists that are looked up where they lie answer as sets would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understand.entities.packaged import bytes_of
from reader.understand.entities.sorted_words import SortedWords

words = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), min_size=1).filter(lambda word: word[0] != "#")


def listed(of: set[str], remark: str = "") -> SortedWords:
    return SortedWords(remark.encode() + b"\n".join(sorted(word.encode() for word in of)))


@given(st.sets(words, min_size=1), st.sets(words), st.sampled_from(["", "# Names.\n"]))
def test_a_list_holds_its_words_and_no_others(of: set[str], others: set[str], remark: str) -> None:
    found = listed(of, remark)
    assert all(word in found for word in of)
    assert not any(word in found for word in others - of)
    assert set(found) == of


@given(st.sets(words, min_size=1))
def test_a_part_of_a_word_is_not_in_the_list(of: set[str]) -> None:
    found, word = listed(of), min(of)
    for part in {word[1:], word[:-1], word + "x", ""} - of:
        assert part not in found


def test_letters_that_no_file_can_hold_are_in_no_list() -> None:
    assert "\ud800" not in listed({"anna", "berta"})


@pytest.mark.parametrize("name", ["given_names.txt", "surnames.txt", "cities.txt", "towns.txt"])
def test_the_lists_of_the_package_are_in_order_and_have_no_word_twice(name: str) -> None:
    remark, *lines = bytes_of(name).rstrip(b"\n").split(b"\n")
    assert remark.startswith(b"# ")
    assert lines == sorted(set(lines))
