"""`python -m reader.understand.entities.train CORPUS`: read, fit, prune, write data/weights.bin."""

from __future__ import annotations

import argparse
import operator
from collections import Counter
from pathlib import Path
from typing import Final

import numpy as np

from reader.understand.entities import train
from reader.understand.entities.people.features import (
    Run,
    edge_features,
    run_at,
    setting_features,
    setting_of,
    word_class,
    word_features,
)
from reader.understand.entities.people.kept import Kept
from reader.understand.entities.people.tagger import ROLES
from reader.understand.entities.people.weights import BARRED, TAGS, UNIT, ZERO, packed
from reader.understand.entities.train.chain import Chain, Plan, Sample, fit
from reader.understand.entities.train.clean import cleaned
from reader.understand.entities.train.corpus import TaggedRun, common_words, read_passages, tagged_runs

SEEN_TIMES: Final = 3  # rarer features are left out
SMALLEST: Final = 3  # units; a feature whose weights all stay below is left out
TARGET: Final = Path(train.__file__).parent.parent / "data" / "weights.bin"
DROPPABLE: Final = ("w=", "w4", "p=", "n=", "w:", "@F", "@L", "@ph")  # the first to fail on a text never seen
Learned = tuple[list[list[int]], dict[str, bytes]]  # moves[to][from], and a row for each feature


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to", type=Path, default=TARGET)
    parser.add_argument("--rounds", type=int, default=Plan().rounds)
    args = parser.parse_args()
    passages = read_passages(args.corpus)
    common = common_words(passages)
    moves, rows = learn(tagged_runs(passages), common, Plan(rounds=args.rounds))
    args.to.write_bytes(packed(common, moves, rows))
    print(f"{len(rows)} features, {len(common)} common words, {args.to.stat().st_size} bytes")


def learn(runs: list[TaggedRun], common: frozenset[str], plan: Plan) -> Learned:
    rows = [_features_of(run, common) for run in runs]
    times = Counter(name for run in rows for row in run for name in row)
    names = sorted(name for name, seen in times.items() if seen >= SEEN_TIMES)
    number = {name: place for place, name in enumerate(names)}
    samples = [_sample(row, run, number) for row, run in zip(rows, runs, strict=True)]
    droppable = np.array([name.startswith(DROPPABLE) for name in names])
    better = cleaned(lambda: _blank(len(names)), samples, droppable)
    print(f"{sum(map(operator.is_not, samples, better))} of {len(samples)} runs corrected", flush=True)
    chain = _blank(len(names))
    fit(chain, better, droppable, plan, lambda line: print(line, flush=True))
    return _learned(chain, names)


def _features_of(run: TaggedRun, common: frozenset[str]) -> list[list[str]]:
    seen = run_at(run.tokens, run.begin, run.end, Kept(lambda word: word_class(word, common)))
    return [_features_at(seen, place, common) for place in range(len(seen))]


def _features_at(run: Run, place: int, common: frozenset[str]) -> list[str]:
    found = setting_features(setting_of(run, place))
    found += edge_features(run, [word.lower() for word in run.words], place)
    for word, role in zip(run.words[place : place + 5], ROLES, strict=True):
        found += word_features(word, word_class(word, common), role)
    return found


def _sample(rows: list[list[str]], run: TaggedRun, number: dict[str, int]) -> Sample:
    known = [np.array([number[name] for name in row if name in number], np.int32) for row in rows]
    return Sample(known, np.array(run.tags, np.int32))


def _blank(features: int) -> Chain:
    width, inside = len(TAGS), TAGS.index("I")
    allowed, first = np.zeros((width, width), np.float32), np.zeros(width, np.float32)
    allowed[[TAGS.index(tag) for tag in "OPG"], inside] = -1e4
    first[inside] = -1e4
    return Chain(np.zeros((features, width), np.float32), np.zeros((width, width), np.float32), allowed, first)


def _learned(chain: Chain, names: list[str]) -> Learned:
    units = np.clip(np.rint(chain.weights * UNIT), -127, 127).astype(np.int8)
    strong = np.abs(units).max(axis=1) >= SMALLEST
    rows = zip(names, (bytes(number + ZERO for number in row) for row in units.tolist()), strict=True)
    moves = np.rint((chain.moves + chain.allowed).T * UNIT).clip(BARRED).astype(int).tolist()
    return moves, {name: row for (name, row), keep in zip(rows, strong, strict=True) if keep}


if __name__ == "__main__":
    main()
