"""Stories of a batch of entries: for tests and measurements; the library does the same one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.understand.stories.joining import Candidate, place_in_story
from reader.understand.stories.keys import keys_of
from reader.understand.stories.rarity import Rarity
from reader.understand.stories.traits import Traits


def cluster(entries: Sequence[Traits]) -> list[int]:
    """Each entry's story, by its first member's number; `entries` stand in order of arrival."""
    rarity = Rarity()
    kept: dict[str, list[int]] = defaultdict(list)
    stories: list[int] = []
    for number, traits in enumerate(entries):
        found = sorted({other for key in keys_of(traits) for other in kept[key]})
        candidates = [Candidate(other, stories[other], entries[other]) for other in found]
        stories.append(place_in_story(number, traits, candidates, rarity).story)
        rarity.see(traits.terms)
        for key in keys_of(traits):
            kept[key].append(number)
    return stories
