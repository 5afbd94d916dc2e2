"""A linear-chain conditional random field, fitted by AdaGrad on batches of runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: the features of each of its words, and its tags."""

    features: Sequence[Whole]
    tags: Whole


@dataclass(slots=True)
class Chain:
    weights: Floats  # feature, tag
    moves: Floats  # tag before, tag after
    allowed: Floats  # 0, or a large negative number for a move that cannot be
    allowed_first: Floats


@dataclass(frozen=True, slots=True)
class Plan:
    rounds: int = 7
    batch: int = 256
    rate: float = 0.15
    decay: float = 3e-4
    word_loss: float = 0.35  # share of single-word features left out at random, so that the others must carry too
    seed: int = 3


def fit(
    chain: Chain, samples: list[Sample], droppable: npt.NDArray[np.bool_], plan: Plan, say: Callable[[str], None]
) -> None:
    dice = np.random.default_rng(plan.seed)
    squares = np.full_like(chain.weights, 1e-2)
    move_squares = np.full_like(chain.moves, 1e-2)
    by_length: dict[int, list[Sample]] = {}
    for sample in samples:
        by_length.setdefault(len(sample.tags), []).append(sample)
    for number in range(plan.rounds):
        loss = 0.0
        for batch in _batches(by_length, plan.batch, dice):
            loss += _learn(chain, batch, droppable, plan, dice, squares, move_squares)
        say(f"round {number + 1}: loss {loss / len(samples):.4f} a run")


def _batches(by_length: dict[int, list[Sample]], size: int, dice: np.random.Generator) -> list[list[Sample]]:
    batches = []
    for group in by_length.values():
        order = dice.permutation(len(group))
        batches += [[group[i] for i in order[at : at + size]] for at in range(0, len(group), size)]
    dice.shuffle(batches)
    return batches


def _learn(
    chain: Chain,
    batch: list[Sample],
    droppable: npt.NDArray[np.bool_],
    plan: Plan,
    dice: np.random.Generator,
    squares: Floats,
    move_squares: Floats,
) -> float:
    length = len(batch[0].tags)
    rows = [row for sample in batch for row in sample.features]
    sizes = np.array([len(row) for row in rows])
    flat = np.concatenate(rows)
    owner = np.repeat(np.arange(len(rows)), sizes)
    kept = ~(droppable[flat] & (dice.random(len(flat)) < plan.word_loss))
    flat, owner = flat[kept], owner[kept]
    width = chain.weights.shape[1]
    scores = np.zeros((len(rows), width), np.float32)
    for tag in range(width):
        scores[:, tag] = np.bincount(owner, chain.weights[flat, tag], len(rows))
    gold = np.stack([sample.tags for sample in batch])
    error, moves_error, loss = _gradient(chain, scores.reshape(len(batch), length, width), gold)
    touched, back = np.unique(flat, return_inverse=True)
    step = np.stack([np.bincount(back, error.reshape(-1, width)[owner, tag]) for tag in range(width)], axis=1)
    step = step.astype(np.float32) + plan.decay * len(batch) * chain.weights[touched]
    squares[touched] += step * step
    chain.weights[touched] -= plan.rate * step / np.sqrt(squares[touched])
    move_squares += moves_error * moves_error
    chain.moves -= plan.rate * moves_error / np.sqrt(move_squares)
    return loss


def _gradient(chain: Chain, scores: Floats, gold: Whole) -> tuple[Floats, Floats, float]:
    """How far the expected tags and moves are from the gold ones, and the negative log-likelihood."""
    runs, length, _ = scores.shape
    moves = chain.moves + chain.allowed
    ahead = np.empty_like(scores)
    ahead[:, 0] = scores[:, 0] + chain.allowed_first
    for at in range(1, length):
        ahead[:, at] = scores[:, at] + _log_sum(ahead[:, at - 1, :, None] + moves, 1)
    behind = np.zeros_like(scores)
    for at in range(length - 2, -1, -1):
        behind[:, at] = _log_sum(moves + (behind[:, at + 1] + scores[:, at + 1])[:, None, :], 2)
    total = _log_sum(ahead[:, -1], 1)
    error = np.exp(ahead + behind - total[:, None, None])
    each, moves_error = np.arange(runs), np.zeros_like(chain.moves)
    value = -float(total.sum())
    for at in range(length):
        value += float(scores[each, at, gold[:, at]].sum())
        error[each, at, gold[:, at]] -= 1
        if at:
            joint = ahead[:, at - 1, :, None] + moves + (scores[:, at] + behind[:, at])[:, None, :]
            moves_error += np.exp(joint - total[:, None, None]).sum(0)
            np.add.at(moves_error, (gold[:, at - 1], gold[:, at]), -1.0)
            value += float(moves[gold[:, at - 1], gold[:, at]].sum())
    return error, moves_error, -value


def _log_sum(values: Any, axis: int) -> Any:
    top = values.max(axis=axis, keepdims=True)
    return np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)


def best_tags(chain: Chain, scores: Floats) -> Whole:
    """The row of tags that scores highest for one run; `scores` has a row per word."""
    moves, row = chain.moves + chain.allowed, scores[0] + chain.allowed_first
    trail = []
    for step in scores[1:]:
        ways = row[:, None] + moves
        trail.append(ways.argmax(axis=0))
        row = ways.max(axis=0) + step
    path = [int(row.argmax())]
    for back in reversed(trail):
        path.append(int(back[path[-1]]))
    return np.array(path[::-1], np.int32)
