"""What is known of a country besides its names, for the card that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.understand.entities.countries.table import country_names, lines_of, named_countries
from reader.understand.entities.people.lexicon import fold

KEY: Final = "country:"
_FLAG_LETTERS: Final = ord("🇦") - ord("A")


@dataclass(frozen=True, slots=True)
class Facts:
    code: str  # ISO 3166-1
    capital: str
    region: str
    neighbours: tuple[str, ...]  # codes


def country_facts(key: str) -> tuple[tuple[str, str], ...]:
    """Pairs of label and value for `country:JP`, in the order to be shown; none for a key that is no country's."""
    facts = _facts().get(key.removeprefix(KEY)) if key.startswith(KEY) else None
    if facts is None:
        return ()
    names, demonym = named_countries(), _demonym(key)
    neighbours = ", ".join(sorted(names[code].name for code in facts.neighbours))
    pairs = (
        ("Flag", flag(facts.code)),
        ("Capital", facts.capital),
        ("Region", facts.region),
        ("Neighbours", neighbours or "none on land"),
        ("Demonym", demonym),
    )
    return tuple(pair for pair in pairs if pair[1])


def country_key(text: str) -> str | None:
    """Whatever a user may type: "japan", "uk", "Türkiye", "the Netherlands", "Japanese", "JP"."""
    called = fold(" ".join(text.split()))
    return _keys().get(called) or _keys().get(called.removeprefix("the "))


def flag(code: str) -> str:
    """The emoji: two regional letters."""
    return "".join(chr(ord(letter) + _FLAG_LETTERS) for letter in code)


@lru_cache(maxsize=1)
def _facts() -> Mapping[str, Facts]:
    rows = (line.split(";") for line in lines_of("country_facts.txt"))
    return {row[0]: Facts(row[0], row[1], row[2], tuple(row[3].split())) for row in rows}


@lru_cache(maxsize=1)
def _keys() -> Mapping[str, str]:
    """By folded name; a code counts where no name is spelled like it."""
    keys = {fold(code): f"{KEY}{code}" for code in named_countries()}
    for names in country_names().values():
        for name in names:
            if name.country is not None:
                keys[fold(name.called)] = name.country.key
    return keys


def _demonym(key: str) -> str:
    names = (name for group in country_names().values() for name in group if name.demonym)
    return next((name.called for name in names if name.country is not None and name.country.key == key), "")
