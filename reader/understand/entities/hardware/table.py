"""The table of systems, read from the package's data: its schema, and a parser that takes nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.packaged import text_of

FIELDS: Final = 8
FACTS: Final = 3  # of them, the last, hold no names
CATEGORIES: Final = frozenset(
    {
        "fighter", "bomber", "attack aircraft", "patrol aircraft", "transport aircraft", "tanker aircraft",
        "reconnaissance aircraft", "trainer", "helicopter", "drone", "missile", "rocket", "air defence", "tank",
        "armoured vehicle", "artillery", "gun", "mortar", "small arm", "machine gun", "grenade launcher",
        "anti-tank weapon", "bomb", "nuclear weapon", "mine", "grenade", "torpedo",
        "aircraft carrier", "warship", "submarine", "ship",
        "satellite", "radar", "electronic warfare", "weapon",
    }
)  # fmt: skip
_ORIGIN = re.compile(r"[A-Z]{2}(?:/[A-Z]{2})*")
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
_MARKS: Final = {"*": Needs.WORD, "?": Needs.COMPANY, "~": Needs.NOUN, "!": Needs.COMPANION}


class Called(NamedTuple):
    """One thing a system is called, and what the words need to mean it."""

    text: str
    needs: Needs = Needs.NOTHING


class System(NamedTuple):
    """One line of the table."""

    designation: Called
    names: tuple[Called, ...]
    nicknames: tuple[Called, ...]
    reporting_names: tuple[Called, ...]
    variants: tuple[Called, ...]  # designations that the rule for suffixes does not reach
    category: str
    origin: tuple[str, ...]  # ISO 3166-1, and SU YU CS for states that are no more
    since: int | None  # the year it entered service
    role: str

    @property
    def key(self) -> str:
        return key_of(self.designation.text)

    @property
    def display(self) -> str:
        """ "F-15 Eagle": a designation with digits, and the first name if that is all letters and not in it already."""
        code, name = self.designation.text, self.names[0].text if self.names else ""
        tells = bool(name) and name not in code and not any(letter.isdigit() for letter in name)
        return f"{code} {name}" if tells and any(letter.isdigit() for letter in code) else code

    def all_names(self) -> Iterator[Called]:
        yield self.designation
        yield from (*self.names, *self.nicknames, *self.reporting_names, *self.variants)


class TableError(ValueError):
    """A line of the table that does not follow its schema."""


def key_of(name: str) -> str:
    """ "F-15" is hardware:f-15, "Type 052" is hardware:type-052."""
    return "hardware:" + "-".join(re.findall(r"\w+", name.casefold()))


@lru_cache(maxsize=1)
def lines() -> tuple[str, ...]:
    """The package's table, headings and all; most lines are never read whole."""
    text = text_of("hardware.txt")
    return tuple(text.splitlines())


def holds_system(line: str) -> bool:
    return bool(line) and not line.startswith(("#", "= "))


def names_on(line: str) -> list[str]:
    """All that the line of a system calls it, with the marks."""
    return [name for name in line.rsplit(";", FACTS)[0].replace("|", ";").split(";") if name]


def systems(table: Sequence[str]) -> Iterator[System]:
    """Every system of a table; TableError names the line that does not follow the schema."""
    category = ""
    for number, line in enumerate(table, 1):
        if line.startswith("= "):
            category = line[2:]
        elif holds_system(line):
            yield _system(number, line, category)


@lru_cache(maxsize=1024)
def system_at(index: int) -> System:
    """The system on one line of the package's table."""
    table, heading = lines(), index
    while not table[heading].startswith("= "):
        heading -= 1
    return _system(index + 1, table[index], table[heading][2:])


def _system(number: int, line: str, category: str) -> System:
    fields = line.split(";")
    if len(fields) != FIELDS or not fields[0]:
        raise TableError(f"line {number}: {len(fields)} fields, and {FIELDS} are needed: {line}")
    if category not in CATEGORIES:
        raise TableError(f"line {number}: no such category: {category!r}")
    designation, names, nicknames, reporting, variants, origin, since, role = fields
    if origin and not _ORIGIN.fullmatch(origin):
        raise TableError(f"line {number}: no origin: {origin}")
    if since and not _YEAR.fullmatch(since):
        raise TableError(f"line {number}: no year: {since}")
    return System(
        called(designation), _all(names), _all(nicknames), _all(reporting), _all(variants),
        category, tuple(origin.split("/")) if origin else (), int(since) if since else None, role,
    )  # fmt: skip


def called(name: str) -> Called:
    """A name of the table without its mark; TableError where nothing is left or blanks stand about it."""
    needs = _MARKS.get(name[-1:], Needs.NOTHING)
    text = name if needs is Needs.NOTHING else name[:-1]
    if not text or text != text.strip():
        raise TableError(f"no name: {name!r}")
    return Called(text, needs)


def _all(field: str) -> tuple[Called, ...]:
    return tuple(map(called, field.split("|"))) if field else ()
