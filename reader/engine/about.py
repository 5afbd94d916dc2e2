"""What is known of an entity: the package's facts, and the library's entries that name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.engine.parts import Engine
from reader.model import Entity, EntryId, Headline
from reader.store.headlines import headlines
from reader.store.naming import entries_about, roles_of
from reader.store.pulse import Pulse, pulse_of

if TYPE_CHECKING:
    from reader.understand.entities.cards import Card

MOST: Final = 200  # entries on a card


@dataclass(frozen=True, slots=True)
class EntityCard:
    entity: Entity
    card: Card
    entries: tuple[Headline, ...]  # that name it, newest first
    roles: tuple[tuple[str, int], ...]  # what those call a person, each with how many do so
    pulse: Pulse  # of all that name it, the entry that the reader comes from among them

    @property
    def query(self) -> str:
        """What lists everything about it."""
        return f'{self.entity.kind}:"{self.entity.name}"'


async def entity_card(engine: Engine, entity: Entity, besides: EntryId | None = None) -> EntityCard:
    """The card, without the entry that the reader comes from."""
    from reader.understand.entities.cards import card_of

    ids = await engine.shelf.run(entries_about, entity.key, MOST)
    rows = await engine.shelf.run(headlines, [entry_id for entry_id in ids if entry_id != besides])
    roles = await engine.shelf.run(roles_of, entity.key, besides)
    pulse = await engine.shelf.run(pulse_of, entity.key, engine.now())
    return EntityCard(entity, card_of(entity), tuple(rows), roles, pulse)


async def card_called(engine: Engine, name: str) -> EntityCard | None:
    """The card of what a reader calls by this name."""
    from reader.understand.entities.cards import find_entity

    entity = find_entity(name)
    return await entity_card(engine, entity) if entity else None
