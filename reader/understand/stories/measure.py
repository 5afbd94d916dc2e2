"""How well entries were put into stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    precision: float  # of an entry's story, how much belongs with the entry, on average over entries
    recall: float  # of what belongs with an entry, how much is in its story


def b_cubed(stories: Sequence[Hashable], labels: Sequence[Hashable]) -> BCubed:
    """Compare stories as they were found with labels, entry by entry."""
    found, wanted = _groups(stories), _groups(labels)
    shared = [
        len(found[story] & wanted[label]) / len(found[story]) for story, label in zip(stories, labels, strict=True)
    ]
    covered = [
        len(found[story] & wanted[label]) / len(wanted[label]) for story, label in zip(stories, labels, strict=True)
    ]
    count = max(1, len(stories))
    return BCubed(sum(shared) / count, sum(covered) / count)


def _groups(names: Sequence[Hashable]) -> dict[Hashable, set[int]]:
    groups: dict[Hashable, set[int]] = defaultdict(set)
    for number, name in enumerate(names):
        groups[name].add(number)
    return groups
