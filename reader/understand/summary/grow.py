"""Learn `Steps` and `Trees` from rows and answers: gradient boosting over values put into bins. Needs numpy.

The order of the rows and a fixed seed decide everything, so the same data gives the same models.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.understand.summary.learned import DEPTH, Steps, Tree, Trees

Matrix = NDArray[np.float64]
Bins = NDArray[np.int64]

STEP_BINS: Final = 20
STEP_ROUNDS: Final = 12
STEP_RATE: Final = 0.4
STEP_RIDGE: Final = 10.0
TREE_BINS: Final = 48
TREES: Final = 200
TREE_RATE: Final = 0.04
TREE_RIDGE: Final = 5.0
LEAST_ROWS: Final = 40  # in a leaf
SHARE_OF_ROWS: Final = 0.7  # that a tree is grown from
SHARE_OF_FEATURES: Final = 0.5  # that a tree may ask about
DIGITS: Final = 4


def steps_from(rows: Matrix, answers: Matrix) -> Steps:
    """A logistic model, one feature after the other improved, round after round."""
    edges, bins = _binned(rows, STEP_BINS)
    base = float(np.log(answers.mean() / (1 - answers.mean())))
    logits = np.full(len(answers), base)
    tables = [np.zeros(len(one) + 1) for one in edges]
    for _ in range(STEP_ROUNDS):
        for table, column in zip(tables, bins, strict=True):
            chances = 1 / (1 + np.exp(-logits))
            slope = np.bincount(column, answers - chances, len(table))
            bend = np.bincount(column, chances * (1 - chances), len(table))
            change = STEP_RATE * slope / (bend + STEP_RIDGE)
            np.add(table, change, out=table)
            logits += change[column]
    return Steps(round(base, DIGITS), tuple(map(_plain, edges)), tuple(map(_plain, tables)))


def trees_from(rows: Matrix, answers: Matrix) -> Trees:
    """Trees for two answers at once, each grown towards what those before it left unexplained."""
    edges, bins = _binned(rows, TREE_BINS)
    spread = answers.std(axis=0)
    base = answers.mean(axis=0)
    left = (answers - base) / spread
    chance = np.random.default_rng(1)
    trees = []
    for _ in range(TREES):
        sample = np.flatnonzero(chance.random(len(rows)) < SHARE_OF_ROWS)
        asked = np.sort(chance.choice(len(edges), round(SHARE_OF_FEATURES * len(edges)), replace=False))
        tree, leaf_of = _tree(edges, bins, left, sample, asked)
        left = left - np.array(tree[2])[leaf_of]
        leaves = tuple(_plain(np.array(leaf) * spread, DIGITS + 2) for leaf in tree[2])
        trees.append((tree[0], tree[1], leaves))
    return Trees(_plain(base), tuple(trees))  # type: ignore[arg-type]


def _tree(edges: list[Matrix], bins: list[Bins], left: Matrix, sample: Bins, asked: Bins) -> tuple[Tree, Bins]:
    """One tree, grown level by level, and the leaf of every row."""
    features: list[int] = []
    cuts: list[float] = []
    at = np.zeros(len(left), dtype=np.int64)  # the question of a row within its level
    for level in range(DEPTH):
        chosen = _questions(edges, bins, left, at, sample, asked, 2**level)
        features += [feature for feature, _ in chosen]
        cuts += [float(edges[feature][cut]) if cut < len(edges[feature]) else float("inf") for feature, cut in chosen]
        yes = np.zeros(len(left), dtype=np.int64)
        for question, (feature, cut) in enumerate(chosen):
            yes |= (at == question) & (bins[feature] > cut)
        at = 2 * at + yes
    count = np.bincount(at[sample], minlength=2**DEPTH)[:, None]
    total = np.stack([np.bincount(at[sample], left[sample, side], 2**DEPTH) for side in (0, 1)], axis=1)
    leaves = TREE_RATE * total / (count + TREE_RIDGE)
    finite = tuple(min(cut, 1e9) for cut in map(float, cuts))
    return (tuple(features), tuple(round(cut, 6) for cut in finite), tuple(map(tuple, leaves.tolist()))), at


def _questions(
    edges: list[Matrix], bins: list[Bins], left: Matrix, at: Bins, sample: Bins, asked: Bins, questions: int
) -> list[tuple[int, int]]:
    """For each question of a level, the feature and the cut that explain most; a cut past the end asks nothing."""
    gains = np.zeros(questions)
    best = [(int(asked[0]), len(edges[asked[0]]))] * questions
    for feature in asked:
        width = len(edges[feature]) + 1
        gain = _gains(at[sample] * width + bins[feature][sample], left[sample], questions, width)
        for question in range(questions):
            cut = int(gain[question].argmax()) if width > 1 else 0
            if width > 1 and gain[question, cut] > gains[question]:
                gains[question] = gain[question, cut]
                best[question] = (int(feature), cut)
    return best


def _gains(cells: Bins, left: Matrix, questions: int, width: int) -> Matrix:
    """What each cut of each question explains, (questions, width - 1)."""
    shape = (questions, width)
    count = np.bincount(cells, minlength=questions * width).reshape(shape).cumsum(axis=1)
    low, all_rows = count[:, :-1], count[:, -1:]
    gain = np.zeros(low.shape)
    for side in (0, 1):
        total = np.bincount(cells, left[:, side], questions * width).reshape(shape).cumsum(axis=1)
        part, whole = total[:, :-1], total[:, -1:]
        gain += part**2 / (low + TREE_RIDGE) + (whole - part) ** 2 / (all_rows - low + TREE_RIDGE)
        gain -= whole**2 / (all_rows + TREE_RIDGE)
    gain[(low < LEAST_ROWS) | (all_rows - low < LEAST_ROWS)] = 0
    return gain


def _binned(rows: Matrix, most: int) -> tuple[list[Matrix], list[Bins]]:
    """For each feature its edges and every row's bin."""
    edges = []
    for column in rows.T:
        values = np.unique(column)
        found = values[1:] if len(values) <= most else np.unique(np.quantile(column, np.linspace(0, 1, most + 1)[1:-1]))
        edges.append(np.unique(np.round(found, 6)))
    return edges, [np.searchsorted(one, column, side="right") for one, column in zip(edges, rows.T, strict=True)]


def _plain(values: Matrix, digits: int = 6) -> tuple[float, ...]:
    return tuple(round(float(value), digits) for value in values)
