"""Text with markup around its parts, properly nested whatever the parts are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Layer:
    """Markup around text[start:end]."""

    start: int
    end: int
    opening: str
    closing: str
    again: str = ""  # the opening where it goes on after a break; empty for the same
    verbatim: bool = False  # the text inside is written as `write` does verbatim text


Write = Callable[[str, bool], str]  # text, and whether it is verbatim


def nested(text: str, start: int, end: int, layers: Sequence[Layer], write: Write) -> str:
    """text[start:end] written with its layers, earlier layers around later ones.

    A layer that overlaps another's edge is closed there and opened again, so that no markup ever crosses another.
    """
    written: list[str] = []
    opened: list[Layer] = []
    for left, right, over in _runs(start, end, layers):
        shared = _shared(opened, over)
        written += [layer.closing for layer in reversed(opened[shared:])]
        written += [layer.opening if layer.start >= left else layer.again or layer.opening for layer in over[shared:]]
        written.append(write(text[left:right], any(layer.verbatim for layer in over)))
        opened = over
    return "".join([*written, *(layer.closing for layer in reversed(opened))])


def _runs(start: int, end: int, layers: Sequence[Layer]) -> Iterator[tuple[int, int, list[Layer]]]:
    """The stretches between the layers' edges, with the layers over each."""
    over = [layer for layer in layers if layer.start < layer.end and layer.start < end and layer.end > start]
    edges = {start, end}
    for layer in over:
        edges |= {max(start, layer.start), min(end, layer.end)}
    waiting = deque(sorted(range(len(over)), key=lambda index: over[index].start))
    active: list[int] = []
    for left, right in pairwise(sorted(edges)):
        while waiting and over[waiting[0]].start <= left:
            active.append(waiting.popleft())
        active = sorted(index for index in active if over[index].end > left)
        yield left, right, [over[index] for index in active]


def _shared(opened: Sequence[Layer], over: Sequence[Layer]) -> int:
    """How many of the outermost layers go on."""
    count = 0
    while count < min(len(opened), len(over)) and opened[count] is over[count]:
        count += 1
    return count
