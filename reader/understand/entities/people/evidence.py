"""What a whole text tells of a word: somebody's surname, a person in other lines, a place there, or no name at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from reader.understand.entities.people.lexicon import (
    COURTESIES,
    PARTICLES,
    SUFFIXES,
    fold,
    is_eastern,
    is_known_person,
    kinds_of,
    titles,
)
from reader.understand.entities.people.weights import UNIT
from reader.understand.entities.people.wholes import heads_followed, with_article
from reader.understand.entities.tokens import Tokens

SURNAME_BONUS: Final = 6 * UNIT
GIVEN_BONUS: Final = 3 * UNIT
TITLE_BONUS: Final = 4 * UNIT  # behind "Mr"
KNOWN_BONUS: Final = 7 * UNIT
GROUP_MALUS: Final = -4 * UNIT
PLACE_MALUS: Final = -2 * UNIT
NAMESAKE_MALUS: Final = -1 * UNIT  # a city that people are named like too
SEATS: Final = frozenset("Washington Paris London Berlin Madrid Rome Vienna Athens Cairo Sydney Wellington".split())
CREDITED: Final = frozenset({"Getty"})  # under pictures far more often than in the news
ARTICLE_MALUS: Final = -2 * UNIT  # "the Hilton"
COMMON_MALUS: Final = -4 * UNIT
THING_MALUS: Final = -6 * UNIT
VOTE_SHARE: Final = 0.5  # of what the other lines say of a word
VOTE_LIMIT: Final = 4 * UNIT  # for one line's word in the vote
BIAS_LIMIT: Final = 4 * UNIT


class Evidence(NamedTuple):
    """All words folded."""

    surnames: frozenset[str]
    given: frozenset[str]
    votes: Mapping[str, int]  # for a person, or against
    words: frozenset[str]  # all of the text, as written
    things: frozenset[str]  # named behind "Hurricane", "Mount" and the like

    def has_name(self, word: str) -> bool:
        """Whether the text gives somebody this name."""
        known = fold(word)
        return known in self.surnames or known in self.given

    def bias_alone(self, word: str, margin: int, opens: bool, before: str) -> int:
        """What to add to the scores for a person of a word that stands alone."""
        known, others = fold(word), self._others(word, margin)
        article = ARTICLE_MALUS if before.lower() == "the" else 0
        if known in self.surnames:
            return max(0, others) + SURNAME_BONUS
        if known in self.given:
            return max(0, others) + GIVEN_BONUS
        if known in self.things:
            return others + THING_MALUS + article
        if opens and word.lower() in self.words:
            return others + COMMON_MALUS
        if is_known_person(word):
            return max(0, others) + KNOWN_BONUS
        return others + _listed(word) + article

    def bias_beside(self, word: str, margin: int, before: str, titled: bool) -> int:
        """The same, of a word beside other capitals: those tell more than the other lines."""
        if word.lower() in PARTICLES:
            return 0
        met = fold(word) in self.surnames or is_known_person(word)
        bias = SURNAME_BONUS if met and titled else TITLE_BONUS if _is_introduced(word, before) else 0
        others = self._others(word, margin)
        return bias + (max(0, others) if margin > 0 or bias else others)

    def _others(self, word: str, margin: int) -> int:
        """What the other lines with this word say."""
        said = self.votes[fold(word)] - _vote(margin)
        return max(-BIAS_LIMIT, min(BIAS_LIMIT, round(VOTE_SHARE * said))) if said else 0


def _is_introduced(word: str, before: str) -> bool:
    """ "Mr Hylan", "Adviser Condoleezza"."""
    return before.lower() in COURTESIES or ("g" in kinds_of(word) and before.lower() in titles())


def _listed(word: str) -> int:
    """What the lists alone say of a word that no line of the text tells more of."""
    kinds = kinds_of(word)
    if word in SEATS or word in CREDITED:
        return GROUP_MALUS
    if "g" in kinds or "s" in kinds:
        return NAMESAKE_MALUS if "P" in kinds else 0
    return GROUP_MALUS if "o" in kinds else PLACE_MALUS if "P" in kinds else 0


def evidence_of(
    margins: Iterable[tuple[str, int]], full_names: Iterable[Sequence[str]], texts: Iterable[Tokens]
) -> Evidence:
    votes: dict[str, int] = defaultdict(int)
    for word, margin in margins:
        votes[fold(word)] += _vote(margin)
    texts = list(texts)
    things = frozenset(
        word for tokens in texts for word in (*heads_followed(tokens.words), *with_article(tokens.words))
    )
    names = [kept for kept in map(telling_words, full_names) if len(kept) > 1]
    words = frozenset[str]().union(*(tokens.words for tokens in texts))
    surnames = frozenset(fold(_surname(name)) for name in names)
    return Evidence(surnames, frozenset(fold(name[0]) for name in names) - surnames, votes, words, things)


def _surname(name: Sequence[str]) -> str:
    """The last word, but the first of "Moon Jae-in"."""
    return name[0] if len(name) == 2 and is_eastern(*name) else name[-1]


def telling_words(name: Sequence[str]) -> list[str]:
    """The words that tell one person from another: no suffix, no particle, no initial."""
    return [word for word in name if word not in SUFFIXES and word not in PARTICLES and len(word.rstrip(".")) > 1]


def _vote(margin: int) -> int:
    return margin if -VOTE_LIMIT <= margin <= VOTE_LIMIT else VOTE_LIMIT if margin > 0 else -VOTE_LIMIT
