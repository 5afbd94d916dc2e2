"""Into which story an arriving entry goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.stories.likeness import Bond, Likeness, likeness
from reader.understand.stories.rarity import Rarity
from reader.understand.stories.traits import Traits

AGREEMENT: Final = 0.7  # of the best score that a story's members must reach on average


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier entry that may tell of the same."""

    entry: int
    story: int
    traits: Traits


@dataclass(frozen=True, slots=True)
class Placing:
    story: int
    copy_of: int | None = None  # the entry whose text this is


def place_in_story(entry: int, traits: Traits, candidates: Iterable[Candidate], rarity: Rarity) -> Placing:
    """The story of the likest candidates, or a new one that bears the entry's own number."""
    compared = [(each, likeness(traits, each.traits, rarity)) for each in candidates]
    copies = [(found.score, -each.entry, each) for each, found in compared if found.bond is Bond.COPY]
    if copies:
        *_, original = max(copies, key=lambda copy: copy[:2])
        return Placing(original.story, original.entry)
    stories: dict[int, list[Likeness]] = defaultdict(list)
    for each, found in compared:
        stories[each.story].append(found)
    fitting = [(_best(members), -story) for story, members in stories.items() if _fits(members)]
    return Placing(-max(fitting)[1]) if fitting else Placing(entry)


def _best(members: Sequence[Likeness]) -> float:
    return max(each.score for each in members if each.bond is not Bond.NONE)


def _fits(members: Sequence[Likeness]) -> bool:
    if all(each.bond is Bond.NONE for each in members):
        return False
    return sum(each.score for each in members) / len(members) >= AGREEMENT * _best(members)
