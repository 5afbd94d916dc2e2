"""Which sentences of an article bear out a text that somebody else wrote about it.

The text has to be said by the article itself: each of its names, numbers and content words stands in the sentences
that are named as evidence, most of them in one, and none of those sentences denies or doubts what the text asserts.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import Place
from reader.understand.summary.facts import Facts, Sentence
from reader.understand.summary.words import SMALL_WORDS, tokens

MOST_SENTENCES: Final = 3
SHARE_OF_BEST: Final = 0.6  # of the words, in the one sentence that says most
_NUMBER_WORDS: Final = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_NUMBER = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:{'|'.join(_NUMBER_WORDS)})\b")
_WORD = re.compile(r"[^\W_]+")
_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|unlikely|den(?:y|ies|ied))\b|n['’]t\b", re.I
)
_DOUBTS = re.compile(
    r"\b(?:(?-i:may)|might|could|would|should|if|unless|whether|allege\w*|accus\w*|suspect\w*|claim\w*|reported\w*|"
    r"apparent\w*|possibl\w*|perhaps|rumou?r\w*|threat\w*|plan(?:s|ned|ning)?|hope\w*|fear\w*)\b",
    re.I,
)


def evidence_for(text: str, facts: Facts) -> tuple[Place, ...]:
    """At most three sentences, in reading order, that hold all that the text says; none where something is missing."""
    wanted = said_by(text)
    found = _covering(wanted, facts)
    if not found or len(wanted & said_by(found[0].text)) < SHARE_OF_BEST * len(wanted):
        return ()
    if not _names(text) <= {word for one in found for word in _WORD.findall(one.text)}:
        return ()
    if any(_turns(text, one.text) for one in found):
        return ()
    return tuple(sorted(one.place for one in found))


def said_by(text: str) -> frozenset[str]:
    """What a text cannot say without saying it: whole numbers, and the stems of all but small words."""
    lower = text.lower()
    numbers = {_NUMBER_WORDS.get(number, number) for number in _NUMBER.findall(lower)}
    return frozenset(numbers.union(tokens(_NUMBER.sub(" ", lower))) - SMALL_WORDS)


def _covering(wanted: frozenset[str], facts: Facts) -> list[Sentence]:
    """The sentence that says most, then what says most of the rest; empty if something stays unsaid."""
    told = [(said_by(sentence.text) & wanted, sentence) for sentence in facts.sentences]
    found: list[Sentence] = []
    missing = wanted
    while missing and told and len(found) < MOST_SENTENCES:
        said, best = max(told, key=lambda one: len(one[0] & missing))
        missing -= said
        found.append(best)
    return [] if missing else found


def _names(text: str) -> set[str]:
    """Words with a capital that do not owe it to where they stand."""
    return {word for word in _WORD.findall(text)[1:] if word[0].isupper()}


def _turns(text: str, sentence: str) -> bool:
    """Whether the one denies or doubts and the other does not."""
    return any(bool(pattern.search(text)) != bool(pattern.search(sentence)) for pattern in (_DENIES, _DOUBTS))
