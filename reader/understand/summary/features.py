"""What the ranker is told about a word, a pair of words and a wording; the weights beside these names are trained.

Most numbers are told by the step they reach ("number 5+"), so that a linear model can bend.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from reader.understand.summary.candidates import Candidate
from reader.understand.summary.facts import Facts
from reader.understand.summary.words import SMALL_WORDS

Row = tuple[float, ...]
Steps = tuple[float, ...]

WORD_STEPS: Final[dict[str, Steps]] = {
    "count": (2, 3, 4, 6, 9, 14),
    "spread": (2, 3, 4, 6, 9),
    "share of sentences": (0.04, 0.08, 0.13, 0.2, 0.3, 0.45),
    "first use": (1, 2, 3, 4, 6, 9, 14, 22),
    "uses as name": (1, 2, 4, 8),
    "letters": (3, 5, 7, 9),
}
WORDING_STEPS: Final[dict[str, Steps]] = {
    "number": (1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30),
    "depth": (0.1, 0.25, 0.5, 0.75, 0.9),
    "words": (8, 11, 14, 17, 20, 24, 28),
    "title share": (0.01, 0.15, 0.3, 0.45, 0.6),
    "weight": (0.8, 0.95, 1.1, 1.25, 1.4, 1.6),
    "names": (1, 2, 4, 6),
    "pronouns": (1, 2, 3),
    "first person": (1, 2),
    "kept": (0.5, 0.75, 0.95),
    "sentences": (10, 20, 35, 60),
}
WORD_SIGNS: Final = (
    "one", "in title", "title says other", "title and often", "title and early", "number", "small", "small in title",
    "early and often", "early name",
)  # fmt: skip
WORDING_SIGNS: Final = (
    "speech", "digits", "opens on name", "opens block", "modal", "says", "exclaims", "first of many blocks",
    "second of many blocks", "resolved", "colon",
)  # fmt: skip
PAIR: Final = (
    "one", "hope of both", "hope of better", "both small", "one small", "seen twice", "seen thrice", "in title",
    "both names", "new together",
)  # fmt: skip


def _step_names(steps: dict[str, Steps]) -> tuple[str, ...]:
    return tuple(f"{name} {edge:g}+" for name, edges in steps.items() for edge in edges)


WORD: Final = WORD_SIGNS + _step_names(WORD_STEPS)
WORDING: Final = WORDING_SIGNS + _step_names(WORDING_STEPS)

_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|me|us|i['’]\w+|we['’]\w+|you|your)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them|this|these|those)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:would|could|should|may|might|if|perhaps|maybe|think|believe|feel)\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:said|says|told|added|according)\b")
_DIGITS = re.compile(r"\d")
_QUOTE = re.compile(r"[\"“”«]|(?:^|\s)[‘']\w")


def word_row(stem: str, facts: Facts) -> Row:
    count, spread, first = facts.counts[stem], facts.spread[stem], facts.first_use.get(stem, 99)
    in_title, small, names = stem in facts.title, stem in SMALL_WORDS, facts.names[stem]
    signs = (
        1.0,
        float(in_title),
        float(bool(facts.title) and not in_title),
        float(in_title and spread > 2),
        float(in_title and first < 2),
        float(stem[:1].isdigit()),
        float(small),
        float(small and in_title),
        float(first < 3 and spread > 2 and not small),
        float(first < 3 and names > 0),
    )
    values = (count, spread, spread / max(1, len(facts.sentences)), first, names, len(stem))
    return signs + _reached(values, tuple(WORD_STEPS.values()))


def pair_row(pair: tuple[str, str], hopes: tuple[float, float], facts: Facts) -> Row:
    """`hopes` are the two words' own scores."""
    left, right = pair[0] in SMALL_WORDS, pair[1] in SMALL_WORDS
    count = facts.pair_counts[pair]
    return (
        1.0,
        hopes[0] + hopes[1],
        max(hopes),
        float(left and right),
        float(left != right),
        float(count > 1),
        float(count > 2),
        float(pair in facts.title_pairs),
        float(facts.names[pair[0]] > 0 and facts.names[pair[1]] > 0),
        float(count == 0),
    )


def wording_row(candidate: Candidate, facts: Facts) -> Row:
    sentence, text, total = candidate.sentence, candidate.text, max(1, len(facts.sentences))
    content = [stem for stem in candidate.stems if stem not in SMALL_WORDS]
    many_blocks = facts.sentences[-1].place.block > 3
    signs = (
        bool(_QUOTE.search(text)),
        bool(_DIGITS.search(text)),
        bool(content) and candidate.stems[0] in facts.names,
        sentence.opens_block and sentence.number > 0,
        bool(_MODAL.search(text)),
        bool(_SAYS.search(text)),
        "!" in text,
        many_blocks and sentence.number == 0,
        many_blocks and sentence.number == 1,
        len(candidate.evidence) > 1,
        ":" in text,
    )
    values = (
        sentence.number,
        sentence.number / total,
        len(candidate.stems),
        sum(stem in facts.title for stem in set(content)) / max(1, len(facts.title)),
        sum(facts.log_spread[stem] for stem in content) / max(1, len(content)),
        sum(stem in facts.names for stem in content),
        len(_PRONOUN.findall(text)),
        len(_FIRST_PERSON.findall(text)),
        len(candidate.stems) / max(1, len(sentence.stems)),
        total,
    )
    return tuple(map(float, signs)) + _reached(values, tuple(WORDING_STEPS.values()))


def _reached(values: tuple[float, ...], steps: tuple[Steps, ...]) -> Row:
    """For every step of every value 1 where the value reaches it."""
    row: list[float] = []
    for value, edges in zip(values, steps, strict=True):
        reached = bisect_right(edges, value)
        row.extend([1.0] * reached + [0.0] * (len(edges) - reached))
    return tuple(row)
