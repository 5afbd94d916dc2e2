"""Reading a text for people twice: run by run, then again with what the whole text has told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.people.evidence import Evidence, evidence_of
from reader.understand.entities.people.features import AROUND
from reader.understand.entities.people.lexicon import PARTICLES, is_eastern, is_never_person, kinds_of, titles
from reader.understand.entities.people.runs import runs_of
from reader.understand.entities.people.surroundings import is_firm, is_gloss, is_land, tells_person, tells_place
from reader.understand.entities.people.tagger import Tagger, margin
from reader.understand.entities.people.weights import BEGIN, INSIDE, UNIT, Row
from reader.understand.entities.people.wholes import is_part_of_whole
from reader.understand.entities.tokens import Tokens

HONOURS: Final = frozenset("MP MPs MPP MSP MLA MS TD OBE CBE MBE KBE DBE KC QC PhD MD BA MA Esq VC DSO".split())
TITLE_BONUS: Final = 3 * UNIT
GLOSS_MALUS: Final = -8 * UNIT
PLACE_MALUS: Final = -2 * UNIT
PERSON_BONUS: Final = 1 * UNIT
LISTED: Final = {"O": -8 * UNIT, "P": -3 * UNIT}  # phrases of the lists
QUOTES: Final = frozenset("\"“”'‘’")
LONGEST_NICKNAME: Final = 3  # words


@dataclass(frozen=True, slots=True)
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
    def words(self) -> Sequence[str]:
        return self.tokens.words[self.begin : self.begin + len(self.tags)]


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The words `begin:end` of a block, a person's name."""

    block: int
    begin: int
    end: int


def read_names(blocks: Sequence[Tokens], tagger: Tagger) -> list[NameSpan]:
    """The names in order of place; `blocks` may hold a title last, read for what it tells."""
    runs = [
        _scored(number, tokens, run, tagger)
        for number, tokens in enumerate(blocks)
        for run in runs_of(tokens)
        if not _is_plain(tokens, run)
    ]
    first = [(blocks[span.block].words[span.begin : span.end]) for one in runs for span in _spans(one, one.tags)]
    margins = (pair for one in runs for pair in zip(one.words, one.margins, strict=True))
    evidence = evidence_of(margins, first, blocks)
    spans = (span for one in runs for span in _spans(one, _tags_again(one, evidence, tagger)))
    return list(_with_nicknames([span for span in map(partial(_trimmed, blocks), spans) if span], blocks))


def _is_plain(tokens: Tokens, run: tuple[int, int]) -> bool:
    """A day, a month, a firm, a people: most of what stands alone with a capital, and nobody's name."""
    return run[1] - run[0] == 1 and is_never_person(tokens.words[run[0]])


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


def _trimmed(blocks: Sequence[Tokens], span: NameSpan) -> NameSpan | None:
    """Without honours and offices at the ends; nothing where the name is part of what is no person."""
    words, begin, end = blocks[span.block].words, span.begin, span.end
    if is_part_of_whole(words, begin, end):
        return None
    while end - begin > 1 and words[end - 1] in HONOURS:
        end -= 1
    begin = _after_titles(words, begin, end)
    if end - begin > 2 and _is_no_part(words[begin], words[begin + 1]):
        begin += 1
    return NameSpan(span.block, begin, end)


def _after_titles(words: Sequence[str], begin: int, end: int) -> int:
    """ "Saudi Crown Prince Mohammed bin Salman" begins with its last title that leaves two words or more."""
    if "g" in kinds_of(words[begin]) and words[begin] not in country_names():
        return begin
    titled = [place for place in range(begin, end - 2) if words[place].lower() in titles()]
    return titled[-1] + 1 if titled and words[titled[-1]] not in PARTICLES else begin


def _is_no_part(word: str, following: str) -> bool:
    """ "ambassador in Colombo Patricia Butenis": a place or body that only stands beside the name."""
    kinds = kinds_of(word)
    beside = "P" in kinds or "p" in kinds or "o" in kinds or (word.isupper() and len(word) > 2)
    return beside and "g" not in kinds and "g" in kinds_of(following)


def _tags_again(one: ScoredRun, evidence: Evidence, tagger: Tagger) -> list[int]:
    words, end = one.words, one.begin + len(one.tags)
    if len(words) == 1:
        biases = [evidence.bias_alone(words[0], one.margins[0], one.tokens.opens[one.begin])]
    else:
        headline = one.tokens.headline
        titled = (headline, *(headline or sort[0] == "T" for sort in one.classes))
        rows = zip(words, one.margins, ("", *words), titled, strict=False)
        biases = [evidence.bias_beside(*row) for row in rows]
    around = _around(one, end)
    if len(words) == 2 and is_eastern(*words):
        biases = [bias + TITLE_BONUS for bias in biases]
    first = _introduced(one.classes, one.phrases)
    for place in range(first, len(words)):
        biases[place] += TITLE_BONUS
    biases = [bias + around + LISTED.get(mark, 0) for bias, mark in zip(biases, one.phrases, strict=True)]
    if not any(biases):
        return one.tags
    return tagger.best([_with_bias(row, bias) for row, bias in zip(one.scores, biases, strict=True)])


def _introduced(classes: Sequence[str], phrases: str) -> int:
    """Where two or three words that look like a name follow a title: "National Security Adviser Condoleezza Rice"."""
    titled = max((place for place, sort in enumerate(classes) if sort[0] == "T"), default=len(classes))
    rest = classes[titled + 1 :]
    sound = 2 <= len(rest) <= 3 and rest[0][0] == "U" and rest[-1][0] in "UC" and set(phrases[titled + 1 :]) == {"-"}
    return titled + 1 if sound else len(classes)


def _around(one: ScoredRun, end: int) -> int:
    words = one.tokens.words
    if is_gloss(words, one.begin) or is_land(words, one.begin, end) or is_firm(words, one.begin, end):
        return GLOSS_MALUS
    if tells_place(words, end):
        return PLACE_MALUS
    return PERSON_BONUS if tells_person(words, end) else 0


def _with_bias(row: Row, bias: int) -> Row:
    return (row[0], row[BEGIN] + bias, row[INSIDE] + bias, *row[3:])


def _with_nicknames(spans: Sequence[NameSpan], blocks: Sequence[Tokens]) -> Iterator[NameSpan]:
    """Richard "Tex" Coe is one name."""
    passed = (-1, 0)  # block and word
    ends = {(span.block, span.begin): span.end for span in spans}
    for span in spans:
        if (span.block, span.begin) < passed:
            continue
        words, end = blocks[span.block].words, span.end
        goes_on = _after_nickname(words, end)
        if goes_on:
            alone = goes_on + 1 if "s" in kinds_of(words[goes_on]) else end
            end = ends.get((span.block, goes_on), alone)
        passed = (span.block, end)
        yield NameSpan(span.block, span.begin, end)


def _after_nickname(words: Sequence[str], end: int) -> int:
    """Where the name goes on behind a nickname in quotes; 0 where there is none."""
    if end >= len(words) or words[end] not in QUOTES:
        return 0
    for place in range(end + 2, min(end + LONGEST_NICKNAME + 2, len(words) - 1)):
        if words[place] in QUOTES:
            return place + 1 if words[end + 1][0].isupper() and words[place + 1][0].isupper() else 0
    return 0
