"""What this reader makes of an article."""

from __future__ import annotations

from enum import StrEnum

from reader.model.article import Article
from reader.model.mention import Mention, Place
from reader.model.noun import Noun


class BulletSource(StrEnum):
    PUBLISHER = "publisher"
    EXTRACTED = "extracted"
    MODEL = "model"


class Bullet(Noun, frozen=True):
    """One point of a summary, and the places that support it."""

    text: str
    evidence: tuple[Place, ...]
    source: BulletSource = BulletSource.EXTRACTED


class Summary(Noun, frozen=True):
    bullets: tuple[Bullet, ...] = ()  # the publisher's own where there are any
    note: str = ""  # why there are none: "Too short to sum up."
    extracted: tuple[Bullet, ...] = ()  # what this reader would have chosen where `bullets` are somebody else's


class Reading(Noun, frozen=True):
    """An article with everything the screen shows about it."""

    article: Article
    mentions: tuple[Mention, ...] = ()  # in order of place, never overlapping
    summary: Summary = Summary()
    central: tuple[str, ...] = ()  # keys of the entities, the one the story is most about first
