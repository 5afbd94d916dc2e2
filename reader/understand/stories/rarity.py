"""How much a word tells: the rarer, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from reader.understand.stories.wording import terms_in

PRIOR: Final = 200  # entries that are taken as seen before the first: a small library knows no rare words yet

EVERYDAY: Final = frozenset(
    terms_in(
        "government minister president prime official officials state states country national world people man woman "
        "men women police court case year years month week day days today time report reports reported news plan plans "
        "group company companies market deal talks leader party election vote bill law public city town home house "
        "help need work make made take come back give find found show call called set put open close high low big "
        "small old young great long first second third last next two three four five six seven eight nine ten hundred "
        "thousand million billion percent per cent number part end early late near across around least million dead "
        "killed death died hurt injured attack fire hit strike win wins won lose lost beat game team season rise fall "
        "cut raise price pay cost according statement spokesman announced expected including added start began run "
        "statement month since way life use using used good better best top thing things want know like look think"
    )
)


@dataclass(slots=True)
class Rarity:
    """In how many entries each term was seen."""

    entries: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    _known: dict[str, float] = field(default_factory=dict)

    def see(self, terms: Iterable[str]) -> None:
        self.entries += 1
        self.seen.update(set(terms))
        self._known.clear()

    def of(self, term: str) -> float:
        """From about 1 for a word of every tenth entry to about 6."""
        known = self._known.get(term)
        if known is None:
            before = PRIOR / 12 if term in EVERYDAY else 0.5
            known = self._known[term] = math.log((self.entries + PRIOR) / (self.seen[term] + before))
        return known
