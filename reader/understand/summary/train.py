"""Learn the ranker's weights from articles with their editors' bullets:  python -m reader.understand.summary.train PATH

PATH is a gzipped file of JSON lines with "title", "paragraphs" and "bullets". Prints the F-measure of words and pairs
on articles that the weights have not seen, beside that of the first three sentences, then writes `weights.json`, which
holds numbers only. Needs numpy; the same data gives the same weights.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np

from reader.model import Article
from reader.understand.summary.candidates import Candidate, candidates_of
from reader.understand.summary.choice import Measure, choose
from reader.understand.summary.facts import Facts, facts_of
from reader.understand.summary.features import (
    Hopes,
    Pair,
    Row,
    length_row,
    neighbours,
    pair_row,
    word_row,
    wording_rows,
)
from reader.understand.summary.grow import DIGITS, steps_from, trees_from
from reader.understand.summary.learned import Steps, Weights
from reader.understand.summary.ranker import hoped_length, rank
from reader.understand.summary.words import SMALL_WORDS, tokens

FOLDS: Final = 5
WANTED: Final = 3
FEW: Final = 20  # articles
WEIGHTS_FILE: Final = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article, what could be said of it, and what its editors said."""

    facts: Facts
    candidates: tuple[Candidate, ...]
    words: frozenset[str]
    pairs: frozenset[Pair]
    length: int  # of the editors' bullets, in words


def read_lessons(path: Path) -> list[Lesson]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_lesson(json.loads(line)) for line in lines]


def _lesson(pair: dict[str, Any]) -> Lesson:
    facts = facts_of(Article.from_text(pair["title"], tuple(pair["paragraphs"])))
    bullets = [tokens(bullet) for bullet in pair["bullets"]]
    words = frozenset(stem for bullet in bullets for stem in bullet)
    pairs = frozenset(pair for stems in bullets for pair in neighbours(stems))
    return Lesson(facts, candidates_of(facts), words, pairs, sum(map(len, bullets)))


def fit(lessons: Sequence[Lesson]) -> Weights:
    small_words = _small_words(lessons)
    usual = dict(zip(sorted(SMALL_WORDS), small_words, strict=True))
    words = _steps(
        (word_row(stem, lesson.facts, usual), stem in lesson.words)
        for lesson in lessons
        for stem in lesson.facts.counts
    )
    hopes = [_word_hopes(lesson, words, usual) for lesson in lessons]
    pairs = _steps(row for lesson, known in zip(lessons, hopes, strict=True) for row in _pair_rows(lesson, known))
    rows: list[Row] = []
    shares: list[tuple[float, float]] = []
    for lesson, known in zip(lessons, hopes, strict=True):
        bonds = {pair: pairs.chance(pair_row(pair, known, lesson.facts)) for pair in _pairs_of(lesson)}
        rows.extend(wording_rows(lesson.candidates, lesson.facts, Hopes(known, bonds)))
        shares.extend(_shares(candidate, lesson) for candidate in lesson.candidates)
    trees = trees_from(np.array(rows, dtype=np.float64), np.array(shares))
    return Weights(small_words, words, pairs, trees, _lengths(lessons))


def _lengths(lessons: Sequence[Lesson]) -> tuple[float, ...]:
    """How many words each feature of an article adds, by least squares."""
    rows = np.array([length_row(lesson.facts) for lesson in lessons], dtype=np.float64)
    found = np.linalg.lstsq(rows, np.array([lesson.length for lesson in lessons], dtype=np.float64), rcond=None)[0]
    return tuple(round(float(one), 3) for one in found)


def _steps(rows: Iterable[tuple[Row, bool]]) -> Steps:
    told, answers = zip(*rows, strict=True)
    return steps_from(np.array(told, dtype=np.float64), np.array(answers, dtype=np.float64))


def _small_words(lessons: Sequence[Lesson]) -> tuple[float, ...]:
    """How often editors use each small word that an article has; what few articles have is drawn to the mean."""
    held = Counter(stem for lesson in lessons for stem in lesson.facts.counts.keys() & SMALL_WORDS)
    used = Counter(stem for lesson in lessons for stem in lesson.facts.counts.keys() & SMALL_WORDS & lesson.words)
    mean = used.total() / held.total()
    chances = ((used[stem] + FEW * mean) / (held[stem] + FEW) for stem in sorted(SMALL_WORDS))
    return tuple(round(chance, DIGITS) for chance in chances)


def _word_hopes(lesson: Lesson, words: Steps, usual: Mapping[str, float]) -> dict[str, float]:
    return {stem: words.chance(word_row(stem, lesson.facts, usual)) for stem in lesson.facts.counts}


def _pair_rows(lesson: Lesson, hopes: dict[str, float]) -> Iterator[tuple[Row, bool]]:
    for pair in _pairs_of(lesson):
        yield pair_row(pair, hopes, lesson.facts), pair in lesson.pairs


def _pairs_of(lesson: Lesson) -> list[Pair]:
    return sorted({pair for candidate in lesson.candidates for pair in neighbours(candidate.stems)})


def _shares(candidate: Candidate, lesson: Lesson) -> tuple[float, float]:
    """How many of a wording's words and pairs the editors' bullets have."""
    words, pairs = set(candidate.stems), neighbours(candidate.stems)
    return len(words & lesson.words) / max(1, len(words)), len(pairs & lesson.pairs) / max(1, len(pairs))


def score(lesson: Lesson, said: Iterable[Sequence[str]]) -> float:
    """Mean F-measure of words and of pairs, in percent."""
    said = tuple(said)
    words = frozenset(stem for stems in said for stem in stems)
    pairs = frozenset(pair for stems in said for pair in neighbours(stems))
    return 50 * (_f_measure(words, lesson.words) + _f_measure(pairs, lesson.pairs))


def _f_measure(found: frozenset[Any], wanted: frozenset[Any]) -> float:
    return 2 * len(found & wanted) / max(1, len(found) + len(wanted))


def cross_validate(lessons: Sequence[Lesson]) -> tuple[float, float]:
    """The mean score on articles the weights have not seen, and that of the first three sentences."""
    ours: list[float] = []
    lead: list[float] = []
    for fold in range(FOLDS):
        weights = fit([lesson for number, lesson in enumerate(lessons) if number % FOLDS != fold])
        for lesson in lessons[fold::FOLDS]:
            measure = Measure(WANTED, hoped_length(lesson.facts, weights, WANTED))
            bullets = choose(rank(lesson.candidates, lesson.facts, weights), measure)
            ours.append(score(lesson, [bullet.candidate.stems for bullet in bullets]))
            lead.append(score(lesson, [sentence.stems for sentence in lesson.facts.sentences[:3]]))
    return float(np.mean(ours)), float(np.mean(lead))


def main() -> None:
    lessons = read_lessons(Path(sys.argv[1]))
    WEIGHTS_FILE.write_bytes(msgspec.json.encode(fit(lessons)) + b"\n")
    ours, lead = cross_validate(lessons)
    print(f"{len(lessons)} articles: {ours:.2f} against {lead:.2f} for the first three sentences")


if __name__ == "__main__":
    main()
