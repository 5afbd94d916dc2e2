"""Who and what an article names, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.kinds import EntityKind
from reader.model.noun import Noun


@dataclass(frozen=True, slots=True, order=True)
class Place(Noun):
    """Where something stands: `article.blocks[block].text[start:end]`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity(Noun):
    """A person, country or thing, whatever a text calls it."""

    key: str  # person:nobuo-kishi  country:JP  hardware:f-15
    name: str
    kind: EntityKind
    role: str = ""  # of a person, as the text gives it: "Japanese Defence Minister"


@dataclass(frozen=True, slots=True)
class Mention(Noun):
    """One appearance of an entity; equal entities are the same thing."""

    place: Place
    entity: Entity
    demonym: bool = False  # "Japanese": counts for Japan, shown more faintly

    @property
    def kind(self) -> EntityKind:
        return self.entity.kind
