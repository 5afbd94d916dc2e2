"""Labels made by a machine are wrong at times: what the other half of the corpus contradicts loudly is corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from reader.understand.entities.train.chain import Chain, Plan, Sample, Whole, best_tags, fit

ROUNDS: Final = 5
LOUD: Final = 2.0  # how much likelier, as a natural logarithm, the other half's tags must be


def cleaned(
    blank: Callable[[], Chain], samples: Sequence[Sample], droppable: npt.NDArray[np.bool_], seed: int = 5
) -> list[Sample]:
    """Each half is read by a chain that was fitted to the other."""
    half = np.random.default_rng(seed).random(len(samples)) < 0.5
    result = list(samples)
    for side in (True, False):
        chain = blank()
        learnt = [sample for sample, flag in zip(samples, half, strict=True) if flag != side]
        fit(chain, learnt, droppable, Plan(rounds=ROUNDS), lambda _: None)
        for place in map(int, np.flatnonzero(half == side)):
            result[place] = _corrected(chain, samples[place])
    return result


def _corrected(chain: Chain, sample: Sample) -> Sample:
    scores = np.stack([chain.weights[row].sum(axis=0) for row in sample.features])
    tags = best_tags(chain, scores)
    louder = _likelihood(chain, scores, tags) - _likelihood(chain, scores, sample.tags)
    return Sample(sample.features, tags) if louder > LOUD else sample


def _likelihood(chain: Chain, scores: npt.NDArray[np.float32], tags: Whole) -> float:
    own = float(scores[np.arange(len(tags)), tags].sum())
    return own + float(chain.moves[tags[:-1], tags[1:]].sum())
