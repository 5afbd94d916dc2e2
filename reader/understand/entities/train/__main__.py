"""`python -m reader.understand.entities.train CORPUS`: read, fit, prune, write data/weights.json.gz."""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from reader.understand.entities import train
from reader.understand.entities.people.features import EDGE, place_features, word_features
from reader.understand.entities.people.tagger import TAGS, Weights
from reader.understand.entities.train.chain import Chain, Plan, Sample, fit
from reader.understand.entities.train.corpus import TaggedRun, common_words, read_passages, tagged_runs

SEEN_TIMES: Final = 3  # rarer features are left out
SMALLEST: Final = 12  # hundredths; a feature whose weights all stay below is left out
TARGET: Final = Path(train.__file__).parent.parent / "data" / "weights.json.gz"
OFFSETS: Final = ((0, "w"), (-1, "p"), (1, "n"), (-2, "pp"), (2, "nn"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to", type=Path, default=TARGET)
    parser.add_argument("--rounds", type=int, default=Plan().rounds)
    args = parser.parse_args()
    passages = read_passages(args.corpus)
    common = common_words(passages)
    weights = learn(tagged_runs(passages), common, Plan(rounds=args.rounds))
    args.to.write_bytes(gzip.compress(msgspec.json.encode(weights), mtime=0))
    print(f"{len(weights.weights)} features, {len(common)} common words, {args.to.stat().st_size} bytes")


def learn(runs: list[TaggedRun], common: frozenset[str], plan: Plan) -> Weights:
    rows = [[features_at(run, index, common) for index in range(*run.run)] for run in runs]
    times = Counter(name for run in rows for row in run for name in row)
    names = sorted(name for name, seen in times.items() if seen >= SEEN_TIMES)
    number = {name: place for place, name in enumerate(names)}
    samples = [
        Sample(
            [np.array([number[n] for n in row if n in number], np.int32) for row in each], np.array(run.tags, np.int32)
        )
        for each, run in zip(rows, runs, strict=True)
    ]
    chain = _blank(len(names))
    droppable = np.array([name.startswith(("w=", "w4", "p=", "n=", "w:")) for name in names])
    fit(chain, samples, droppable, plan, lambda line: print(line, flush=True))
    return _packed(chain, names, common)


def features_at(run: TaggedRun, index: int, common: frozenset[str]) -> list[str]:
    words = run.tokens.words
    found = place_features(run.tokens, run.run, index, common)
    for offset, role in OFFSETS:
        place = index + offset
        found += word_features(words[place] if 0 <= place < len(words) else EDGE, role, common)
    return found


def _blank(features: int) -> Chain:
    width, inside = len(TAGS), TAGS.index("I")
    allowed, first = np.zeros((width, width), np.float32), np.zeros(width, np.float32)
    allowed[[TAGS.index(tag) for tag in "OPG"], inside] = -1e4
    first[inside] = -1e4
    return Chain(np.zeros((features, width), np.float32), np.zeros((width, width), np.float32), allowed, first)


def _packed(chain: Chain, names: list[str], common: frozenset[str]) -> Weights:
    hundredths = np.rint(chain.weights * 100).astype(int)
    strong = np.abs(hundredths).max(axis=1) >= SMALLEST
    kept = {name: row.tolist() for name, row, keep in zip(names, hundredths, strong, strict=True) if keep}
    moves = {a + b: int(100 * chain.moves[i, j]) for i, a in enumerate(TAGS) for j, b in enumerate(TAGS)}
    return Weights(frozenset(sorted(common)), moves, kept)


if __name__ == "__main__":
    main()
