"""The table of systems, read from the package's data: its schema, and a parser that takes nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

FIELDS: Final = 8
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


@dataclass(frozen=True, slots=True)
class Called:
    """One thing a system is called; doubtful where the words mean other things too."""

    text: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class System:
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
        """ "F-15 Eagle": the designation, and the first name where that adds a word."""
        code = self.designation.text
        if not self.names or not code[-1:].isdigit() or not any(letter.isdigit() for letter in code):
            return code
        name = self.names[0].text
        return name if code in name else f"{code} {name}" if name.isalpha() or " " in name else code

    def called(self) -> Iterator[Called]:
        yield self.designation
        yield from (*self.names, *self.nicknames, *self.reporting_names, *self.variants)


class TableError(ValueError):
    """A line of the table that does not follow its schema."""


def key_of(name: str) -> str:
    """ "F-15" is hardware:f-15, "Type 052" is hardware:type-052."""
    return "hardware:" + "-".join(re.findall(r"\w+", name.casefold()))


@lru_cache(maxsize=1)
def systems() -> tuple[System, ...]:
    text = (files("reader.understand.entities") / "data" / "hardware.txt").read_text(encoding="utf-8")
    return tuple(parse_table(text.splitlines()))


def parse_table(lines: Iterable[str]) -> Iterator[System]:
    """Every system of the table; TableError names the line that is wrong."""
    category = ""
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("= "):
            category = line[2:]
            if category not in CATEGORIES:
                raise TableError(f"line {number}: no such category: {category}")
            continue
        try:
            yield _system(line, category)
        except TableError as error:
            raise TableError(f"line {number}: {error}") from None


def _system(line: str, category: str) -> System:
    fields = line.split(";")
    if len(fields) != FIELDS or not fields[0] or not category:
        raise TableError(f"{len(fields)} fields, and {FIELDS} are needed under a category: {line}")
    designation, names, nicknames, reporting, variants, origin, since, role = fields
    if origin and not _ORIGIN.fullmatch(origin):
        raise TableError(f"no origin: {origin}")
    if since and not _YEAR.fullmatch(since):
        raise TableError(f"no year: {since}")
    return System(
        _called(designation), _all(names), _all(nicknames), _all(reporting), _all(variants),
        category, tuple(origin.split("/")) if origin else (), int(since) if since else None, role,
    )  # fmt: skip


def _all(field: str) -> tuple[Called, ...]:
    return tuple(_called(name) for name in field.split("|")) if field else ()


def _called(name: str) -> Called:
    text = name.removesuffix("?")
    if not text or text != text.strip():
        raise TableError(f"no name: {name!r}")
    return Called(text, text != name)
