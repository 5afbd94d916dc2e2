"""Who is who: one entity for "Nobuo Kishi", "Kishi" and "Mr Kishi"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, SUFFIXES

NICKNAMES: Final = dict(
    pair.split("=")
    for pair in (
        "joe=joseph bill=william will=william bob=robert rob=robert jim=james jimmy=james tom=thomas mike=michael"
        " dave=david tony=anthony chris=christopher dan=daniel sam=samuel ben=benjamin ed=edward ted=edward nick=nicholas"
        " steve=stephen steven=stephen dick=richard rick=richard liz=elizabeth kate=katherine sue=susan jeff=jeffrey"
        " greg=gregory matt=matthew andy=andrew ron=ronald don=donald ken=kenneth pete=peter pat=patrick al=albert"
        " bernie=bernard alex=alexander tim=timothy josh=joshua jon=jonathan larry=lawrence jack=john vova=vladimir"
    ).split()
)


@dataclass(slots=True)
class Person:
    """Somebody as far as the text has told: the fullest form of the name."""

    words: tuple[str, ...]
    role: str = ""
    forms: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def name(self) -> str:
        return " ".join(self.words).replace(" -", "-")

    @property
    def key(self) -> str:
        return "person:" + (slug(self.name) or "unnamed")


def who_is_who(names: Sequence[tuple[str, ...]], roles: Iterable[str]) -> list[Person]:
    """The person behind each name, in the order given; equal people are the same object."""
    people: list[Person] = []
    behind: list[Person | None] = [None] * len(names)
    for index, name in enumerate(names):
        if len(_core(name)) > 1:
            behind[index] = _met_or_new(people, name, behind[:index])
    for index, name in enumerate(names):
        if behind[index] is None:
            behind[index] = _nearest(name, behind, index) or _met_or_new(people, name, behind[:index])
    settled = [person for person in behind if person is not None]
    for person, role in zip(settled, roles, strict=True):
        person.role = person.role or role
    return settled


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^\w]+|_", "-", plain).strip("-")


def _met_or_new(people: list[Person], name: tuple[str, ...], before: Sequence[Person | None]) -> Person:
    known = next((person for person in people if _same(person, name)), None)
    if known is None:
        known = Person(name)
        people.append(known)
    elif len(name) > len(known.words):
        known.words = name
    known.forms.add(_core(name))
    return known


def _nearest(name: tuple[str, ...], behind: Sequence[Person | None], index: int) -> Person | None:
    """Whoever was named in full last before this short name, or else first after it."""
    core = _core(name)
    nearby = [*reversed(behind[:index]), *behind[index + 1 :]]
    for part in (_is_surname, _is_given):
        found = next((person for person in nearby if person is not None and part(person, core)), None)
        if found is not None:
            return found
    return None


def _is_surname(person: Person, core: tuple[str, ...]) -> bool:
    return any(len(form) > 1 and form[-len(core) :] == core for form in person.forms)


def _is_given(person: Person, core: tuple[str, ...]) -> bool:
    return any(len(form) > 1 and form[: len(core)] == core for form in person.forms)


def _same(person: Person, name: tuple[str, ...]) -> bool:
    return any(_agree(form, _core(name)) for form in person.forms)


def _agree(known: tuple[str, ...], new: tuple[str, ...]) -> bool:
    if known == new:
        return True
    if min(len(known), len(new)) < 2:
        return False
    short, long = sorted((known, new), key=len)
    same_ends = short[-1] == long[-1] and _given_agree(short[0], long[0])
    begins = len(short) > 1 and long[: len(short)] == short
    turned = len(known) == len(new) == 2 and known == new[::-1]
    middle = all(any(_given_agree(a, b) for b in long[1:-1]) for a in short[1:-1])
    return begins or turned or (same_ends and middle)


def _given_agree(one: str, other: str) -> bool:
    if len(one.rstrip(".")) == 1 or len(other.rstrip(".")) == 1:
        return one[0] == other[0]
    return NICKNAMES.get(one, one) == NICKNAMES.get(other, other)


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that tell people apart, folded: no suffix, no particle, no accent."""
    kept = [word for word in name if word not in SUFFIXES and word.lower() not in PARTICLES]
    return tuple(_fold(word) for word in kept or name)


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
