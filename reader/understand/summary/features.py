"""What the ranker is told about a word, a pair of words and a wording; the weights beside these names are trained."""

from __future__ import annotations

import math
import re
from typing import Final

from reader.understand.summary.facts import Candidate, Facts
from reader.understand.summary.words import SMALL_WORDS

Row = tuple[float, ...]

WORD: Final = (
    "one", "log count", "log spread", "share of sentences", "early", "in first", "in first three", "in first six",
    "in title", "title says other", "name", "number", "small", "long", "small in title", "name count", "once",
)  # fmt: skip
PAIR: Final = ("one", "hope of both", "hope of better", "both small", "one small", "seen again", "in title", "early")
WORDING: Final = (
    "first", "second", "third", "to fifth", "to tenth", "nearness", "depth", "log words", "short", "long", "speech",
    "digits", "title share", "weight", "first person", "pronouns", "opens on name", "kept", "opens block", "modal",
    "says", "exclaims", "few sentences",
)  # fmt: skip

_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|me|us|i['’]\w+|we['’]\w+|you|your)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them|this|these|those)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:would|could|should|may|might|if|perhaps|maybe|think|believe|feel)\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:said|says|told|added|according)\b")
_DIGITS = re.compile(r"\d")
_QUOTE = re.compile(r"[\"“”«]|(?:^|\s)[‘']\w")


def word_row(stem: str, facts: Facts) -> Row:
    count, spread, first = facts.counts[stem], facts.spread[stem], facts.first_use.get(stem, 99)
    in_title, small, names = stem in facts.title, stem in SMALL_WORDS, facts.names[stem]
    return (
        1.0,
        math.log1p(count),
        math.log1p(spread),
        spread / max(1, len(facts.sentences)),
        1 / (1 + first),
        float(first == 0),
        float(first < 3),
        float(first < 6),
        float(in_title),
        float(bool(facts.title) and not in_title),
        float(names > 0),
        float(stem[:1].isdigit()),
        float(small),
        float(len(stem) > 7),
        float(small and in_title),
        math.log1p(names),
        float(count == 1),
    )


def pair_row(pair: tuple[str, str], hopes: tuple[float, float], facts: Facts) -> Row:
    """`hopes` are the two words' own scores."""
    left, right = pair[0] in SMALL_WORDS, pair[1] in SMALL_WORDS
    return (
        1.0,
        hopes[0] + hopes[1],
        max(hopes),
        float(left and right),
        float(left != right),
        math.log(max(1, facts.pair_counts[pair])),
        float(pair in facts.title_pairs),
        1 / (1 + max(facts.first_use.get(pair[0], 99), facts.first_use.get(pair[1], 99))),
    )


def wording_row(candidate: Candidate, facts: Facts) -> Row:
    number, text, words = candidate.sentence.number, candidate.text, max(1, len(candidate.stems))
    content = [stem for stem in candidate.stems if stem not in SMALL_WORDS]
    return (
        float(number == 0),
        float(number == 1),
        float(number == 2),
        float(number < 5),
        float(number < 10),
        1 / (1 + number),
        number / max(1, len(facts.sentences)),
        math.log(words),
        float(words < 9),
        float(words > 24),
        float(bool(_QUOTE.search(text))),
        float(bool(_DIGITS.search(text))),
        sum(stem in facts.title for stem in set(content)) / max(1, len(facts.title)),
        sum(math.log1p(facts.spread[stem]) for stem in content) / max(1, len(content)),
        min(3.0, len(_FIRST_PERSON.findall(text))),
        min(3.0, len(_PRONOUN.findall(text))),
        float(bool(content) and candidate.stems[0] in facts.names),
        words / max(1, len(candidate.sentence.stems)),
        float(candidate.sentence.opens_block and number > 0),
        float(bool(_MODAL.search(text))),
        float(bool(_SAYS.search(text))),
        float("!" in text),
        float(len(facts.sentences) < 12),
    )
