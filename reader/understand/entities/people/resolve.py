"""Who is who: one entity for "Nobuo Kishi", "Kishi" and "Mr Kishi"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.understand.entities.people.lexicon import PARTICLES, SUFFIXES, fold
from reader.understand.entities.people.nicknames import NICKNAMES

Name = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Person:
    """Somebody as far as the text has told: the fullest form of the name."""

    words: Name
    role: str = ""
    forms: set[Name] = field(default_factory=set)  # folded

    @property
    def name(self) -> str:
        return re.sub(r" (?=-)|(?<=-) ", "", " ".join(self.words))

    @property
    def key(self) -> str:
        return "person:" + (slug(self.name) or "unnamed")


@dataclass(slots=True)
class Company:
    """Everybody met so far, found by any word of their names."""

    by_word: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def met_or_new(self, name: Name, core: Name) -> Person:
        near = (person for word in (core[-1], core[0]) for person in self.by_word[word])
        person = next((one for one in near if any(_agree(form, core) for form in one.forms)), None) or Person(name)
        if len(name) > len(person.words):
            person.words = name
        if core not in person.forms:
            person.forms.add(core)
            for word in set(core):
                self.by_word[word].append(person)
        return person


def who_is_who(names: Sequence[Name], roles: Iterable[str]) -> list[Person]:
    """The person behind each name, in the order given; equal people are the same object."""
    company, behind = Company(), dict[int, Person]()
    cores = list(map(_core, names))
    for index, core in enumerate(cores):
        if len(core) > 1:
            behind[index] = company.met_or_new(names[index], core)
    last: dict[str, Person] = {}  # by surname or given name, whoever was named in full last
    first: dict[str, Person] = {}
    for index in sorted(behind, reverse=True):
        first |= _short_forms(behind[index])
    people: list[Person] = []
    for index, name in enumerate(names):
        if index in behind:
            last |= _short_forms(behind[index])
        core, short = cores[index], " ".join(cores[index])
        people.append(behind.get(index) or last.get(short) or first.get(short) or company.met_or_new(name, core))
    for person, role in zip(people, roles, strict=True):
        person.role = person.role or role
    return people


def slug(name: str) -> str:
    """For a key: in lower case, without accents, words of any script joined by hyphens."""
    return re.sub(r"[^\w]+|_", "-", fold(name)).strip("-")


def _short_forms(person: Person) -> dict[str, Person]:
    """What a later mention may call the person alone; a surname outweighs a given name."""
    given = {form[0]: person for form in person.forms if len(form) > 1}
    surnames = {" ".join(form[at:]): person for form in person.forms for at in range(1, len(form))}
    return given | surnames


def _agree(known: Name, new: Name) -> bool:
    """Whether two names, folded, are one person's."""
    if known == new:
        return True
    if min(len(known), len(new)) < 2:
        return False
    short, long = sorted((known, new), key=len)
    if long[: len(short)] == short or long[-len(short) :] == short:
        return True
    if len(known) == len(new) == 2 and known == new[::-1]:
        return True
    same_ends = short[-1] == long[-1] and _given_agree(short[0], long[0])
    return same_ends and all(any(_given_agree(a, b) for b in long[1:-1]) for a in short[1:-1])


def _given_agree(one: str, other: str) -> bool:
    if len(one.rstrip(".")) == 1 or len(other.rstrip(".")) == 1:
        return one[0] == other[0]
    return NICKNAMES.get(one, one) == NICKNAMES.get(other, other)


def _core(name: Name) -> Name:
    """The words of a name that tell people apart, folded: no suffix, no particle, no accent, no nickname in quotes."""
    kept = [word for word in name if word not in SUFFIXES and word.lower() not in PARTICLES and word[0].isalnum()]
    return tuple(fold(word) for word in kept or name)
