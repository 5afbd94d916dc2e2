"""What a whole text tells of a word: somebody's surname, a person in other lines, a place there, or no name at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, SUFFIXES, fold
from reader.understand.entities.people.weights import UNIT
from reader.understand.entities.tokens import Tokens

SURNAME_BONUS: Final = 6 * UNIT
GIVEN_BONUS: Final = 3 * UNIT
COMMON_MALUS: Final = -4 * UNIT
VOTE_SHARE: Final = 0.5  # of what the other lines say of a word
VOTE_LIMIT: Final = 4 * UNIT  # for one line's word in the vote
BIAS_LIMIT: Final = 4 * UNIT


@dataclass(frozen=True, slots=True)
class Evidence:
    """All words folded."""

    surnames: frozenset[str]
    given: frozenset[str]
    votes: Mapping[str, int]  # for a person, or against
    lower: frozenset[str]  # words that the text also writes small

    def bias(self, word: str, margin: int, opens: bool) -> int:
        """What to add to the scores for a person of a word that stands alone."""
        known = fold(word)
        others = round(VOTE_SHARE * (self.votes[known] - _vote(margin)))
        bias = max(-BIAS_LIMIT, min(BIAS_LIMIT, others))
        if known in self.surnames:
            return max(0, bias) + SURNAME_BONUS
        if known in self.given:
            return max(0, bias) + GIVEN_BONUS
        return bias + COMMON_MALUS if opens and word.lower() in self.lower else bias

    def bias_in_company(self, word: str, margin: int) -> int:
        """The same, of a word beside other capitals: those tell more than the other lines."""
        if word.lower() in PARTICLES:
            return 0
        bias = self.bias(word, margin, opens=False)
        return max(0, bias) if margin > 0 else bias


def evidence_of(
    margins: Iterable[tuple[str, int]], full_names: Iterable[Sequence[str]], texts: Iterable[Tokens]
) -> Evidence:
    votes: dict[str, int] = defaultdict(int)
    for word, margin in margins:
        votes[fold(word)] += _vote(margin)
    names = [kept for kept in map(telling_words, full_names) if len(kept) > 1]
    lower = frozenset(word for tokens in texts for word in tokens.words if word.islower())
    surnames = frozenset(fold(name[-1]) for name in names)
    return Evidence(surnames, frozenset(fold(name[0]) for name in names) - surnames, votes, lower)


def telling_words(name: Sequence[str]) -> list[str]:
    """The words that tell one person from another: no suffix, no particle, no initial."""
    return [word for word in name if word not in SUFFIXES and word not in PARTICLES and len(word.rstrip(".")) > 1]


def _vote(margin: int) -> int:
    return max(-VOTE_LIMIT, min(VOTE_LIMIT, margin))
