"""A run of words that could hold a name, with what the tagger makes of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.understand.entities.people.features import AROUND
from reader.understand.entities.people.spans import NameSpan
from reader.understand.entities.people.tagger import Row, Tagger, margin
from reader.understand.entities.people.weights import BEGIN, INSIDE
from reader.understand.entities.tokens import Tokens


@dataclass(slots=True)  # not frozen, as hundreds are made for an article and frozen ones take thrice as long
class ScoredRun:
    block: int
    tokens: Tokens
    begin: int
    words: Sequence[str]
    classes: Sequence[str]
    phrases: str
    scores: list[Row]
    margins: list[int]  # for a person, or against
    tags: list[int]


def scored(block: int, tokens: Tokens, run: tuple[int, int], tagger: Tagger) -> ScoredRun:
    seen = tagger.run(tokens, *run)
    scores, words, classes = tagger.scores(seen), seen.words[AROUND:-AROUND], seen.classes[AROUND:-AROUND]
    rows = tagger.best_through(scores)
    tags = [row.index(max(row)) for row in rows]
    margins = [margin(row) for row in rows]
    return ScoredRun(block, tokens, run[0], words, classes, seen.phrases, scores, margins, tags)


def spans_of(one: ScoredRun, tags: Sequence[int]) -> list[NameSpan]:
    spans: list[NameSpan] = []
    if BEGIN not in tags:
        return spans
    for place, tag in enumerate(tags, one.begin):
        if tag == BEGIN:
            spans.append(NameSpan(one.block, place, place + 1))
        elif tag == INSIDE and spans:
            spans[-1] = NameSpan(one.block, spans[-1].begin, place + 1)
    return spans
