"""Reading a text for people twice: run by run, then again with what the whole text has told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from reader.understand.entities.countries.table import longest_name
from reader.understand.entities.people.evidence import Evidence, evidence_of
from reader.understand.entities.people.features import AROUND
from reader.understand.entities.people.lexicon import fold, is_eastern, lexicon
from reader.understand.entities.people.plain import between_plain_words, is_hardly_name, may_be_name
from reader.understand.entities.people.runs import runs_of
from reader.understand.entities.people.spans import NameSpan, trimmed, with_nicknames
from reader.understand.entities.people.surroundings import (
    is_firm,
    is_gloss,
    is_land,
    is_quoted,
    is_seat,
    tells_person,
    tells_place,
)
from reader.understand.entities.people.tagger import Row, Tagger, margin
from reader.understand.entities.people.weights import BEGIN, INSIDE, UNIT
from reader.understand.entities.tokens import Tokens

TITLE_BONUS: Final = 3 * UNIT
NAME_BONUS: Final = 2 * UNIT
EASTERN_BONUS: Final = 6 * UNIT  # "Son Heung-min"
GLOSS_MALUS: Final = -8 * UNIT
PLACE_MALUS: Final = -2 * UNIT
PERSON_BONUS: Final = 1 * UNIT
LISTED: Final = {"O": -8 * UNIT, "P": -3 * UNIT, "H": 10 * UNIT}  # phrases of the lists


@dataclass(slots=True)  # not frozen, as hundreds are made for an article and frozen ones take thrice as long
class ScoredRun:
    """A run of one block's words, with what the tagger makes of each."""

    block: int
    tokens: Tokens
    begin: int
    classes: Sequence[str]
    phrases: str
    scores: list[Row]
    margins: list[int]  # for a person, or against
    tags: list[int]

    @property
    def words(self) -> tuple[str, ...]:
        return self.tokens.words[self.begin : self.begin + len(self.tags)]


def read_names(blocks: Sequence[Tokens], tagger: Tagger) -> list[NameSpan]:
    """The names in order of place; `blocks` may hold a title last, read for what it tells."""
    runs: list[ScoredRun] = []
    hardly: list[tuple[int, Tokens, tuple[int, int]]] = []
    for number, tokens in enumerate(blocks):
        for run in (part for whole in runs_of(tokens) for part in between_plain_words(tokens, whole)):
            if is_hardly_name(tokens, run, tagger.classes):
                hardly.append((number, tokens, run))
            else:
                runs.append(_scored(number, tokens, run, tagger))
    full = [name for one in runs for name in _full_names(one)]
    full += [one.words for one in runs if len(one.tags) == 2 and is_eastern(*one.words)]
    margins = (pair for one in runs for pair in zip(one.words, one.margins, strict=True))
    evidence = evidence_of(margins, full, blocks)
    runs += [_scored(*one, tagger) for one in hardly if _is_called_so(one[1].words[one[2][0]], evidence)]
    spans = (span for one in runs for span in _spans(one, _tags_again(one, evidence, tagger)))
    kept = sorted(span for span in map(partial(trimmed, blocks), spans) if span)
    return list(with_nicknames(kept, blocks))


def _is_called_so(word: str, evidence: Evidence) -> bool:
    return may_be_name(word) and evidence.has_name(word)


def _full_names(one: ScoredRun) -> Iterator[Sequence[str]]:
    """Those that tell who is named; in a headline, "Moon Titan" is as likely a moon as a man."""
    for span in _spans(one, one.tags):
        sorts = one.classes[span.begin - one.begin : span.end - one.begin]
        if not one.tokens.headline or {sort[0] for sort in sorts}.isdisjoint({"C", "A"}):
            yield one.tokens.words[span.begin : span.end]


def _scored(block: int, tokens: Tokens, run: tuple[int, int], tagger: Tagger) -> ScoredRun:
    seen = tagger.run(tokens, *run)
    scores, classes = tagger.scores(seen), seen.classes[AROUND:-AROUND]
    rows = tagger.best_through(scores)
    tags = [row.index(max(row)) for row in rows]
    return ScoredRun(block, tokens, run[0], classes, seen.phrases, scores, [margin(row) for row in rows], tags)


def _spans(one: ScoredRun, tags: Sequence[int]) -> list[NameSpan]:
    spans: list[NameSpan] = []
    for place, tag in enumerate(tags, one.begin):
        if tag == BEGIN:
            spans.append(NameSpan(one.block, place, place + 1))
        elif tag == INSIDE and spans:
            spans[-1] = NameSpan(one.block, spans[-1].begin, place + 1)
    return spans


def _tags_again(one: ScoredRun, evidence: Evidence, tagger: Tagger) -> list[int]:
    biases = _biases_beside(one, evidence) if len(one.tags) > 1 else [_bias_alone(one, evidence)]
    around = _around(one, one.begin + len(one.tags))
    if not around and not any(biases):
        return one.tags
    return tagger.best([_with_bias(row, bias + around) for row, bias in zip(one.scores, biases, strict=True)])


def _bias_alone(one: ScoredRun, evidence: Evidence) -> int:
    words, begin = one.tokens.words, one.begin
    before = words[begin - 1] if begin else ""
    return evidence.bias_alone(words[begin], one.margins[0], one.tokens.opens[begin], before)


def _biases_beside(one: ScoredRun, evidence: Evidence) -> list[int]:
    words, headline = one.words, one.tokens.headline
    titled = (headline, *(headline or sort[0] == "T" for sort in one.classes))
    rows = zip(words, one.margins, ("", *words), titled, strict=False)
    biases = [evidence.bias_beside(*row) for row in rows]
    if len(words) == 2 and is_eastern(*words):
        biases = [bias + EASTERN_BONUS for bias in biases]
    if _is_like_name(one.classes, one.phrases) and not _is_behind_the(one) and not _holds_place(one.words):
        biases = [bias + NAME_BONUS for bias in biases]
    for place in range(_introduced(one.classes, one.phrases), len(words)):
        biases[place] += TITLE_BONUS
    return [bias + LISTED.get(mark, 0) for bias, mark in zip(biases, one.phrases, strict=True)]


def _is_behind_the(one: ScoredRun) -> bool:
    return one.begin > 0 and one.tokens.words[one.begin - 1].lower() == "the"


def _holds_place(words: Sequence[str]) -> bool:
    """ "North Korea", "Royal Jordanian", "Texas Austin"."""
    return fold(words[0]) in lexicon().regions or any(longest_name(words, index) for index in range(len(words)))


def _is_like_name(classes: Sequence[str], phrases: str) -> bool:
    """ "Félix Tshisekedi": two or three words, a given name first, and last a surname or a word no list has."""
    if not 2 <= len(classes) <= 3 or set(phrases) != {"-"} or "g" not in classes[0] or "o" in classes[0] + classes[-1]:
        return False
    return classes[0][0] in "UC" and classes[-1][0] in "UC" and (classes[-1] == "U" or "s" in classes[-1])


def _introduced(classes: Sequence[str], phrases: str) -> int:
    """Where two or three words that look like a name follow a title: "National Security Adviser Condoleezza Rice"."""
    titled = max((place for place, sort in enumerate(classes) if sort[0] == "T"), default=len(classes))
    rest = classes[titled + 1 :]
    sound = 2 <= len(rest) <= 3 and rest[0][0] == "U" and rest[-1][0] in "UC" and set(phrases[titled + 1 :]) == {"-"}
    return titled + 1 if sound else len(classes)


def _around(one: ScoredRun, end: int) -> int:
    words = one.tokens.words
    if is_gloss(words, one.begin) or is_seat(words, one.begin):
        return GLOSS_MALUS
    if is_land(words, one.begin, end) or is_firm(words, one.begin, end):
        return GLOSS_MALUS
    if tells_place(words, end):
        return PLACE_MALUS
    return PERSON_BONUS if tells_person(words, end) or is_quoted(words, one.begin, end) else 0


def _with_bias(row: Row, bias: int) -> Row:
    return (row[0], row[BEGIN] + bias, row[INSIDE] + bias, *row[3:])
