"""Reading a text for people twice: run by run, then again with what the whole text has told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from reader.understand.entities.people.biases import biases_of
from reader.understand.entities.people.evidence import Evidence, evidence_of
from reader.understand.entities.people.lexicon import is_eastern
from reader.understand.entities.people.plain import headline_runs, is_hardly_name, may_be_name
from reader.understand.entities.people.runs import runs_of
from reader.understand.entities.people.scored import ScoredRun, scored, spans_of
from reader.understand.entities.people.spans import NameSpan, trimmed, with_nicknames
from reader.understand.entities.people.tagger import Row, Tagger
from reader.understand.entities.people.weights import BEGIN, INSIDE
from reader.understand.entities.tokens import Tokens

PERSON: Final = frozenset({BEGIN, INSIDE})


def read_names(blocks: Sequence[Tokens], tagger: Tagger) -> list[NameSpan]:
    """The names in order of place; `blocks` may hold a title last, read for what it tells."""
    runs: list[ScoredRun] = []
    hardly: list[tuple[int, Tokens, tuple[int, int]]] = []
    for number, tokens in enumerate(blocks):
        for run in headline_runs(tokens) if tokens.headline else runs_of(tokens):
            if is_hardly_name(tokens, run, tagger.classes):
                hardly.append((number, tokens, run))
            else:
                runs.append(scored(number, tokens, run, tagger))
    full = [name for one in runs for name in _full_names(one)]
    full += [one.words for one in runs if len(one.tags) == 2 and is_eastern(*one.words)]
    margins = (pair for one in runs for pair in zip(one.words, one.margins, strict=True))
    evidence = evidence_of(margins, full, blocks)
    runs += [scored(*one, tagger) for one in hardly if _is_called_so(one[1].words[one[2][0]], evidence)]
    spans = (span for one in runs for span in spans_of(one, _tags_again(one, evidence, tagger)))
    kept = sorted(span for span in map(partial(trimmed, blocks), spans) if span)
    return list(with_nicknames(kept, blocks))


def _is_called_so(word: str, evidence: Evidence) -> bool:
    return may_be_name(word) and evidence.has_name(word)


def _full_names(one: ScoredRun) -> Iterator[Sequence[str]]:
    """Those that tell who is named; in a headline, "Moon Titan" is as likely a moon as a man."""
    for span in spans_of(one, one.tags):
        sorts = one.classes[span.begin - one.begin : span.end - one.begin]
        if not one.tokens.headline or {sort[0] for sort in sorts}.isdisjoint({"C", "A"}):
            yield one.tokens.words[span.begin : span.end]


def _tags_again(one: ScoredRun, evidence: Evidence, tagger: Tagger) -> Sequence[int]:
    biases = biases_of(one, evidence)
    if not any(biases) or (max(biases) <= 0 and PERSON.isdisjoint(one.tags)):
        return one.tags  # what speaks against people finds none where there was none
    return tagger.best([_with_bias(row, bias) for row, bias in zip(one.scores, biases, strict=True)])


def _with_bias(row: Row, bias: int) -> Row:
    return (row[0], row[BEGIN] + bias, row[INSIDE] + bias, *row[3:])
