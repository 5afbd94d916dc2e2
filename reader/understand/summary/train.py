"""Learn the ranker's weights from articles with their editors' bullets:  python -m reader.understand.summary.train PATH

PATH is a gzipped file of JSON lines with "title", "paragraphs" and "bullets". Prints the cross-validated F-measure of words
and pairs beside that of the first three sentences, then writes `weights.py`, which holds numbers only. Needs numpy;
the same data gives the same weights.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reader.model import Article
from reader.understand.summary.candidates import Candidate, candidates_of
from reader.understand.summary.choice import choose
from reader.understand.summary.facts import Facts, facts_of
from reader.understand.summary.features import PAIR, WORD, WORDING, pair_row, word_row, wording_row
from reader.understand.summary.ranker import Pair, Weights, neighbours, rank
from reader.understand.summary.words import tokens

FOLDS: Final = 5
WANTED: Final = 3
RIDGE: Final = 3.0
ROUNDS: Final = 7  # of Newton's method; it settles in six
WEIGHTS_FILE: Final = Path(__file__).with_name("weights.py")

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article, what could be said of it, and what its editors said."""

    facts: Facts
    candidates: tuple[Candidate, ...]
    bullets: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> frozenset[str]:
        return frozenset(stem for bullet in self.bullets for stem in bullet)

    @property
    def pairs(self) -> frozenset[Pair]:
        return frozenset(pair for bullet in self.bullets for pair in neighbours(bullet))


def read_lessons(path: Path) -> list[Lesson]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_lesson(json.loads(line)) for line in lines]


def _lesson(pair: dict[str, Any]) -> Lesson:
    facts = facts_of(Article.from_text(pair["title"], tuple(pair["paragraphs"])))
    return Lesson(facts, candidates_of(facts), tuple(tuple(tokens(bullet)) for bullet in pair["bullets"]))


def fit(lessons: Sequence[Lesson]) -> Weights:
    words, wordings = _fit_words(lessons)
    pairs, in_pairs = _fit_pairs(lessons, words)
    return Weights(words, wordings, pairs, in_pairs)


def _fit_words(lessons: Sequence[Lesson]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    rows, answers = [], []
    for lesson in lessons:
        known = {stem: word_row(stem, lesson.facts) for one in lesson.candidates for stem in one.stems}
        for candidate in lesson.candidates:
            wording = wording_row(candidate, lesson.facts)
            stems = sorted(set(candidate.stems))
            rows.extend(known[stem] + wording for stem in stems)
            answers.extend(stem in lesson.words for stem in stems)
    return _split(_logistic(np.array(rows), np.array(answers, dtype=float)), len(WORD))


def _fit_pairs(lessons: Sequence[Lesson], weights: tuple[float, ...]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    rows, answers = [], []
    for lesson in lessons:
        hopes = {
            stem: float(np.dot(word_row(stem, lesson.facts), weights))
            for one in lesson.candidates
            for stem in one.stems
        }
        for candidate in lesson.candidates:
            wording = wording_row(candidate, lesson.facts)
            for pair in sorted(neighbours(candidate.stems)):
                rows.append(pair_row(pair, (hopes[pair[0]], hopes[pair[1]]), lesson.facts) + wording)
                answers.append(pair in lesson.pairs)
    return _split(_logistic(np.array(rows), np.array(answers, dtype=float)), len(PAIR))


def _logistic(rows: Matrix, answers: Matrix) -> Matrix:
    """Logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(rows.shape[1])
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ (answers - chances) - RIDGE * weights
        weights = weights + np.linalg.solve((rows.T * (chances * (1 - chances))) @ rows + ridge, slope)
    return weights


def _split(weights: Matrix, at: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    numbers = [round(float(weight), 4) for weight in weights]
    return tuple(numbers[:at]), tuple(numbers[at:])


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
            bullets = choose(rank(lesson.candidates, lesson.facts, weights), WANTED)
            ours.append(score(lesson, [bullet.candidate.stems for bullet in bullets]))
            lead.append(score(lesson, [sentence.stems for sentence in lesson.facts.sentences[:3]]))
    return float(np.mean(ours)), float(np.mean(lead))


def write_weights(weights: Weights, path: Path) -> None:
    tables = (
        ("WORDS", WORD, weights.words),
        ("WORDINGS", WORDING, weights.wordings),
        ("PAIRS", PAIR, weights.pairs),
        ("WORDINGS_IN_PAIRS", WORDING, weights.wordings_in_pairs),
    )
    lines = ['"""The ranker\'s weights, written by `train`: how much each feature adds to the log-odds."""\n']
    lines.append("from typing import Final\n")
    for title, names, numbers in tables:
        rows = "".join(f'    "{name}": {number},\n' for name, number in zip(names, numbers, strict=True))
        lines.append(f"{title}: Final = {{\n{rows}}}\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    lessons = read_lessons(Path(sys.argv[1]))
    ours, lead = cross_validate(lessons)
    print(f"{len(lessons)} articles: {ours:.2f} against {lead:.2f} for the first three sentences")
    write_weights(fit(lessons), WEIGHTS_FILE)


if __name__ == "__main__":
    main()
