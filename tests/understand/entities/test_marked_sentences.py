"""Sentences of the news of all regions, with every mention marked: {p:a person} {c:a country} {h:hardware}.

What may be mistaken stands beside what may be missed: people named like towns, firms and months; ships, storms and laws
named like people; countries inside other names; the civil things that weapons share their names with.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.model import EntityKind
from tests.understand.entities.reading import mentions_in

MARKED = (Path(__file__).parent / "marked.txt").read_text(encoding="utf-8").splitlines()
LETTERS = {EntityKind.PERSON: "p", EntityKind.COUNTRY: "c", EntityKind.HARDWARE: "h"}
MARK = re.compile(r"\{[pch]:([^}]*)\}")


def marked_again(sentence: str) -> str:
    for _, one in reversed(mentions_in(sentence)):
        if not one.demonym:
            start, end = one.place.start, one.place.end
            sentence = f"{sentence[:start]}{{{LETTERS[one.kind]}:{sentence[start:end]}}}{sentence[end:]}"
    return sentence


@pytest.mark.parametrize("marked", MARKED)
def test_the_sentence_lights_up_as_it_is_marked(marked: str) -> None:
    assert marked_again(MARK.sub(r"\1", marked)) == marked


def test_the_sentences_are_many_and_of_all_kinds() -> None:
    assert len(MARKED) == len(set(MARKED)) > 1_000
    assert all(sum(f"{{{letter}:" in line for line in MARKED) > 100 for letter in "pch")
    assert sum("{" not in line for line in MARKED) > 200
