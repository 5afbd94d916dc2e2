"""What is learned from editors' bullets fits what the ranker asks, and the same lessons teach the same."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from reader.model import Article
from reader.understand.summary.candidates import candidates_of
from reader.understand.summary.facts import facts_of
from reader.understand.summary.features import Hopes, length_row, neighbours, pair_row, word_row, wording_rows
from reader.understand.summary.learned import shipped_weights
from reader.understand.summary.words import SMALL_WORDS
from tests.understand.summary.articles import BRIDGE, HARBOUR, LIBRARY


def test_the_shipped_weights_know_every_number_that_the_ranker_is_told() -> None:
    weights, facts = shipped_weights(), facts_of(HARBOUR)
    candidates = candidates_of(facts)
    pair = min(neighbours(candidates[0].stems))
    hopes = Hopes({}, {pair: 0.1 for one in candidates for pair in neighbours(one.stems)})
    rows = wording_rows(candidates, facts, hopes)
    asked = {feature for features, _, _ in weights.wordings.trees for feature in features}
    assert len(weights.words.edges) == len(word_row(candidates[0].stems[0], facts, weights.usual))
    assert len(weights.pairs.edges) == len(pair_row(pair, {}, facts))
    assert asked <= set(range(len(rows[0])))
    assert len(weights.usual) == len(SMALL_WORDS)
    assert len(weights.lengths) == len(length_row(facts))
    assert 20 < weights.hoped_length(length_row(facts)) < 80


def test_the_weights_hold_numbers_and_no_word_of_what_they_were_learned_from() -> None:
    file = Path(candidates_of.__code__.co_filename).with_name("weights.json").read_text("utf-8")
    names = {"small_words", "words", "pairs", "wordings", "base", "edges", "tables", "trees", "lengths"}
    assert set("".join(char if char.isalpha() or char == "_" else " " for char in file).split()) - {"e"} == names


def test_the_same_lessons_teach_the_same_weights(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    from reader.understand.summary.train import fit, read_lessons

    path = tmp_path / "lessons.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(lesson(article)) + "\n" for article in (HARBOUR, BRIDGE, LIBRARY) * 4)
    assert fit(read_lessons(path)) == fit(read_lessons(path))


def lesson(article: Article) -> dict[str, object]:
    paragraphs = [block.text for block in article.blocks]
    return {"title": article.title, "paragraphs": paragraphs, "bullets": paragraphs[0].split(". ")[:2]}
