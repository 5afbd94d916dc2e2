"""What may be hardware, before the company it keeps is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from reader.model import Entity


class Needs(IntEnum):
    """What a sighting needs to count."""

    NOTHING = 0
    COMPANY = 1  # that the sentence or the article speaks of arms
    NOUN = 2  # that a noun for an arm stands beside it


@dataclass(frozen=True, slots=True)
class Sighting:
    start: int
    end: int
    entity: Entity
    needs: Needs
