"""The facts about one entity, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reader.model import Entity, EntityKind
from reader.understand.entities.countries.facts import country_facts
from reader.understand.entities.hardware.facts import hardware_facts

Facts = tuple[tuple[str, str], ...]  # label and value


@dataclass(frozen=True, slots=True)
class Card:
    """What the package knows of an entity; what the library's stories tell of it is added by the screen."""

    title: str
    kind: EntityKind
    facts: Facts = ()


def card_of(entity: Entity) -> Card:
    facts = _FACTS.get(entity.kind)
    return Card(entity.name, entity.kind, facts(entity) if facts else ())


def _person_facts(entity: Entity) -> Facts:
    return (("Role", entity.role),) if entity.role else ()


_FACTS: Final[dict[EntityKind, Callable[[Entity], Facts]]] = {
    EntityKind.COUNTRY: lambda entity: country_facts(entity.key),
    EntityKind.HARDWARE: hardware_facts,
    EntityKind.PERSON: _person_facts,
}
