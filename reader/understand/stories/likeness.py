"""How alike two entries are, and whether that makes them copies or reports of one event."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader.understand.stories.conflicts import is_next_in_series, names_other_places
from reader.understand.stories.rarity import Rarity
from reader.understand.stories.resemblance import Resemblance, resemblance
from reader.understand.stories.sketch import shared_share
from reader.understand.stories.traits import Traits

WINDOW: Final = 54 * 3600  # seconds between two reports of one event
COPIED: Final = 0.66  # share of a text
_SAME_TITLE: Final = 0.6  # share of the words of two titles
ENOUGH: Final = 9.0  # two words, one of them rare: a famous name alone is no event
BAR: Final = 0.7  # odds that make an event

_DAY: Final = 86_400


class Bond(StrEnum):
    NONE = "none"
    EVENT = "event"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Likeness:
    bond: Bond
    score: float  # from 0 to 1


NOTHING: Final = Likeness(Bond.NONE, 0.0)


def likeness(one: Traits, other: Traits, rarity: Rarity) -> Likeness:
    if _are_one_page(one, other):
        return Likeness(Bond.COPY, 1.0)
    apart = abs(one.moment - other.moment)
    if apart > WINDOW or is_next_in_series(one, other):
        return NOTHING
    share = shared_share(one.sketch, other.sketch)
    if share >= COPIED:
        return Likeness(Bond.COPY, share)
    if names_other_places(one, other):
        return NOTHING
    score = odds(resemblance(one, other, rarity), apart)
    return Likeness(Bond.EVENT if score >= BAR else Bond.NONE, score)


def _are_one_page(one: Traits, other: Traits) -> bool:
    """One address is one page; but a feed may give all its entries the same, so its own must bear like titles too."""
    if not one.address or one.address != other.address:
        return False
    mine, theirs = set(one.title), set(other.title)
    return one.feed != other.feed or mine == theirs or len(mine & theirs) >= _SAME_TITLE * len(mine | theirs)


def odds(alike: Resemblance, apart: int) -> float:
    """That two entries tell of one event. The weights were fitted to pairs of generated reports, and rounded."""
    same_words = math.sqrt(alike.what * alike.who)
    same_headline = math.sqrt(alike.told_least * alike.who)
    evidence = (
        -4.6
        + 7.4 * alike.who
        + 3.0 * same_words
        + 2.4 * same_headline
        + 2.3 * alike.told_most
        - 3.3 * alike.nameless
        - 2.0 * (alike.what < 0.04)
        - 4.2 * (alike.told_least < 0.08)  # a briefing tells other entries' headlines, but no entry tells its own
        - 4.0 * (alike.in_common < ENOUGH)  # two short headlines about one famous person
        - 3.0 * apart / _DAY
    )
    return 1 / (1 + math.exp(-evidence))
