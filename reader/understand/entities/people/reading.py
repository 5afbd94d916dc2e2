"""Reading a text for people twice: line by line, then again with what the whole text has told.

The first reading leaves every run of capitals with a score per word and tag. What one line says of a name then counts
for its other lines: a surname of somebody named in full, a word that is a person elsewhere, or a place elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, SUFFIXES
from reader.understand.entities.people.runs import runs_of
from reader.understand.entities.people.tagger import BEGIN, INSIDE, Row, Tagger
from reader.understand.entities.tokens import Tokens

SURNAME_BONUS: Final = 400.0  # hundredths, as all scores
VOTE_SHARE: Final = 0.5  # of what the other lines say of a word
VOTE_LIMIT: Final = 400.0  # for one line's word in the vote
BIAS_LIMIT: Final = 400.0


@dataclass(frozen=True, slots=True)
class ScoredRun:
    block: int
    run: tuple[int, int]
    scores: list[Row]
    margins: list[float]  # for a person, or against


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The words `begin:end` of a block, a person's name."""

    block: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    surnames: frozenset[str]
    votes: dict[str, float]  # by word: for a person, or against


def read_names(blocks: Sequence[Tokens], tagger: Tagger) -> list[NameSpan]:
    """The names in order of place; `blocks` may hold a title last, read for what it tells."""
    runs = [
        _scored(number, run, tagger.scores(tokens, run), tagger)
        for number, tokens in enumerate(blocks)
        for run in runs_of(tokens)
    ]
    first = [_spans(one, tagger.best(one.scores)) for one in runs]
    evidence = _evidence(runs, first, blocks)
    return [span for one in runs for span in _spans(one, tagger.best(_biased(one, blocks, evidence)))]


def _scored(block: int, run: tuple[int, int], scores: list[Row], tagger: Tagger) -> ScoredRun:
    return ScoredRun(block, run, scores, tagger.margins(scores))


def surname_of(words: Sequence[str]) -> str:
    """The last word of a name that is no suffix; with its particle where one is written small."""
    kept = [word for word in words if word not in SUFFIXES]
    return kept[-1] if kept else ""


def _spans(one: ScoredRun, tags: Sequence[int]) -> list[NameSpan]:
    spans: list[NameSpan] = []
    for place, tag in enumerate(tags, one.run[0]):
        if tag == BEGIN:
            spans.append(NameSpan(one.block, place, place + 1))
        elif tag == INSIDE and spans:
            spans[-1] = NameSpan(one.block, spans[-1].begin, place + 1)
    return spans


def _evidence(runs: Sequence[ScoredRun], first: Sequence[list[NameSpan]], blocks: Sequence[Tokens]) -> Evidence:
    votes: dict[str, float] = defaultdict(float)
    for one in runs:
        words = blocks[one.block].words
        for index, margin in enumerate(one.margins, one.run[0]):
            votes[words[index]] += _vote(margin)
    surnames = set()
    for span in (span for spans in first for span in spans if span.end - span.begin > 1):
        words = blocks[span.block].words[span.begin : span.end]
        surnames.add(surname_of(words))
    return Evidence(frozenset(surnames), votes)


def _vote(margin: float) -> float:
    return max(-VOTE_LIMIT, min(VOTE_LIMIT, margin))


def _biased(one: ScoredRun, blocks: Sequence[Tokens], evidence: Evidence) -> list[Row]:
    words = blocks[one.block].words
    return [
        _with_bias(row, _bias(words[index], margin, evidence))
        for index, (row, margin) in enumerate(zip(one.scores, one.margins, strict=True), one.run[0])
    ]


def _bias(word: str, margin: float, evidence: Evidence) -> float:
    if word in PARTICLES:
        return 0.0
    others = evidence.votes[word] - _vote(margin)
    bias = max(-BIAS_LIMIT, min(BIAS_LIMIT, VOTE_SHARE * others))
    return bias + SURNAME_BONUS if word in evidence.surnames else bias


def _with_bias(row: Row, bias: float) -> Row:
    return (row[0], row[BEGIN] + bias, row[INSIDE] + bias, *row[3:])
