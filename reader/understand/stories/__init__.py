"""Which entries tell of one event, what a later one adds, and where two disagree.

A story is one event: its first reports, copies of them, and updates while it lasts. What follows from it days later, an
inquiry or a trial, is a story of its own. An arriving entry is compared with earlier ones, never the other way round:

1. `traits_of` takes down what an entry is known by: its address without tracking, a sketch of its text (the smallest
   hashes of its runs of four words), the words of its title and beginning, proper names, numbers, feed and time.
2. `keys_of` gives the few keys under which the entry is kept and its likes are looked up.
3. `likeness` compares two entries. The same address, or two thirds of the sketch, is a COPY. Otherwise `resemblance`
   says how much of who, where and what they share, words weighed by how rare they are (`Rarity`), and `odds` turns that
   and the hours between them into the odds that both tell of one EVENT. `conflicts` has what speaks against it: other
   countries, another number in a series ("Week 12"), a column of the same feed that always bears the same title.
4. `place_in_story` lets the entry join the story whose likest member passes the bar, if the others agree on average:
   one entry that touches two events does not chain them together.

The weights were fitted to generated families; the tests measure them on others, by B-cubed. To measure other data, give
`place_in_story` its entries in order of time, as `cluster` does, and its labels to `b_cubed`; `python -m
tests.understand.stories FILE` does it for a file of labelled entries.
"""

from reader.understand.stories.cluster import cluster
from reader.understand.stories.joining import Candidate, place_in_story
from reader.understand.stories.keys import keys_of
from reader.understand.stories.likeness import Likeness, likeness
from reader.understand.stories.measure import b_cubed
from reader.understand.stories.newness import Novelty, novelty
from reader.understand.stories.quantities import Clash, clashes
from reader.understand.stories.rarity import Rarity
from reader.understand.stories.traits import Traits, traits_of

__all__ = [
    "Candidate",
    "Clash",
    "Likeness",
    "Novelty",
    "Rarity",
    "Traits",
    "b_cubed",
    "clashes",
    "cluster",
    "keys_of",
    "likeness",
    "novelty",
    "place_in_story",
    "traits_of",
]
