"""Which entity a reader means: "f16", "Iran", "nobuo kishi"."""

from __future__ import annotations

from reader.model import Entity, EntityKind
from reader.understand.entities.countries.table import country_names
from reader.understand.entities.hardware.lookup import find_hardware_called
from reader.understand.entities.people.resolve import slug
from reader.understand.entities.tokens import tokens_of


def find_entity(text: str) -> Entity | None:
    """A country or hardware by any of its names or by its key; two words or more that are neither are a person."""
    text = " ".join(text.split())
    return _country(text) or find_hardware_called(text) or _person(text)


def _country(text: str) -> Entity | None:
    """By name, abbreviation, demonym or key; capitals do not matter where two letters or more are written out."""
    for spelled in (text, text.title(), text.upper()):
        words = tokens_of(spelled).words
        for name in country_names().get(words[0], ()) if words else ():
            if name.country is not None and name.words == words:
                return name.country
    code = text.upper().removeprefix("COUNTRY:")
    return _by_code(code) if text.casefold().startswith("country:") else None


def _by_code(code: str) -> Entity | None:
    named = (name.country for names in country_names().values() for name in names)
    return next((country for country in named if country and country.key == f"country:{code}"), None)


def _person(text: str) -> Entity | None:
    bare = text.removeprefix("person:")
    words = bare.replace("-", " ").split() if bare != text else bare.split()
    if len(words) < 2 or any(letter.isdigit() for letter in bare):
        return None
    name = " ".join(words) if bare != bare.lower() else " ".join(words).title()
    return Entity(f"person:{slug(name)}", name, EntityKind.PERSON)
