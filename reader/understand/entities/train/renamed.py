"""Passages told again of other people in other places, so that the words around a name count and not the name alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, SUFFIXES, fold, is_place, lexicon
from reader.understand.entities.train.passage import Labelled

COURTESY_SHARE: Final = 0.2  # of surnames alone that get one
PLACE_SHARE: Final = 0.6  # of places that are told as others
COURTESIES: Final = ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Ms.", "Sir", "Prof")


@dataclass(frozen=True, slots=True)
class Names:
    """What new names are drawn from; in order, so that the same seed draws the same."""

    given: Sequence[str]
    surnames: Sequence[str]
    places: Sequence[str]


@dataclass(slots=True)
class Teller:
    names: Names
    dice: random.Random
    called: dict[str, str] = field(default_factory=dict)  # one passage's old words, and the new ones

    def told(self, passage: Labelled) -> Labelled:
        self.called.clear()
        text, labels, at = "", list[tuple[int, int, str]](), 0
        for start, end, tag in sorted(passage.labels):
            if start < at:
                continue
            text += passage.text[at:start]
            new = self._name(passage.text[start:end], tag)
            labels.append((len(text), len(text) + len(new), tag))
            text += new
            at = end
        return Labelled(text + passage.text[at:], tuple(labels))

    def _name(self, old: str, tag: str) -> str:
        if tag == "B":
            return self._person(old.split(" "))
        if tag == "P" and self.dice.random() < PLACE_SHARE and is_place(fold(old)):
            return _written(self.dice.choice(self.names.places))
        return old

    def _person(self, words: list[str]) -> str:
        if len(words) == 1:
            return self._courtesy() + self._word(words[0], self.names.surnames)
        given = [self._word(word, self.names.given) for word in words[:-1]]
        return " ".join([*given, self._word(words[-1], self.names.surnames)])

    def _courtesy(self) -> str:
        return self.dice.choice(COURTESIES) + " " if self.dice.random() < COURTESY_SHARE else ""

    def _word(self, old: str, choices: Sequence[str]) -> str:
        kept = len(old) < 3 or old in SUFFIXES or old in PARTICLES or not old.isalpha() or not old.istitle()
        if kept:
            return old
        if old not in self.called:
            self.called[old] = _written(self.dice.choice(choices))
        return self.called[old]


def names_to_draw() -> Names:
    lists = lexicon()
    return Names(sorted(lists.given), sorted(lists.surnames), sorted({*lists.regions, *lists.cities, *lists.towns}))


def _written(name: str) -> str:
    return " ".join(word if word in PARTICLES else _capital(word) for word in name.split(" "))


def _capital(word: str) -> str:
    head = "Mc" + word[2:].capitalize() if word.startswith("mc") and len(word) > 4 else word
    return "-".join(part[:1].upper() + part[1:] for part in head.split("-"))
