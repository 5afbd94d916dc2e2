"""Which entity a reader means: "f16", "Iran", "nobuo kishi"."""

from __future__ import annotations

from reader.model import Entity, EntityKind
from reader.understand.entities.countries.facts import KEY, country_key
from reader.understand.entities.countries.table import named_countries
from reader.understand.entities.hardware.lookup import find_hardware_called
from reader.understand.entities.people.resolve import slug


def find_entity(text: str) -> Entity | None:
    """A country or hardware by any of its names or by its key; two words or more that are neither are a person."""
    text = " ".join(text.split())
    return _country(text) or find_hardware_called(text) or _person(text)


def _country(text: str) -> Entity | None:
    key = text.upper().replace("COUNTRY:", KEY) if text.casefold().startswith(KEY) else country_key(text)
    return named_countries().get(key.removeprefix(KEY)) if key else None


def _person(text: str) -> Entity | None:
    bare = text.removeprefix("person:")
    words = bare.replace("-", " ").split() if bare != text else bare.split()
    if len(words) < 2 or any(letter.isdigit() for letter in bare):
        return None
    name = " ".join(words) if bare != bare.lower() else " ".join(words).title()
    return Entity(f"person:{slug(name)}", name, EntityKind.PERSON)
