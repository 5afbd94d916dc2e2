"""Who and what an article names, and where it stands."""

from __future__ import annotations

from reader.model.kinds import EntityKind
from reader.model.noun import Noun


class Place(Noun, frozen=True, order=True):
    """Where something stands: `article.blocks[block].text[start:end]`."""

    block: int
    start: int
    end: int


class Entity(Noun, frozen=True):
    """A person, country or thing, whatever a text calls it."""

    key: str  # person:nobuo-kishi  country:JP  hardware:f-15
    name: str
    kind: EntityKind
    role: str = ""  # of a person, as the text gives it: "Japanese Defence Minister"


class Mention(Noun, frozen=True):
    """One appearance of an entity; equal entities are the same thing."""

    place: Place
    entity: Entity
    demonym: bool = False  # "Japanese": counts for Japan, shown more faintly

    @property
    def kind(self) -> EntityKind:
        return self.entity.kind
