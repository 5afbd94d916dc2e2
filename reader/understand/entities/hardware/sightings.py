"""What may be hardware, before the company it keeps is asked."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from reader.model import Entity


class Needs(IntEnum):
    """What a sighting needs to count."""

    NOTHING = 0
    QUIET = 1  # that the sentence does not speak of a stage
    WORD = 2  # that one word of war stands in the sentence
    COMPANY = 3  # that the sentence or the article speaks of arms
    NOUN = 4  # that a noun for an arm stands beside it
    KIND = 5  # that such a noun follows, with nothing but adjectives between
    COMPANION = 6  # that it stands behind the designation of the same thing


class Sighting(NamedTuple):
    start: int
    end: int
    entity: Entity
    needs: Needs
