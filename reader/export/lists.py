"""Items that stand one after another as lists in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

DEEPEST: Final = 6  # deeper items join the sixth list


@dataclass(frozen=True, slots=True)
class Item:
    level: int  # from 1
    number: int  # from 1; 0 without
    markup: str


def as_lists(items: Sequence[Item], depth: int = 1) -> str:
    """Lists whose items hold those that are deeper than they; numbered and other items are lists of their own."""
    heads = _heads(items) if depth < DEEPEST else ((item, ()) for item in items)
    return "\n".join(
        _list(numbered, list(group), depth) for numbered, group in groupby(heads, lambda head: head[0].number > 0)
    )


def _heads(items: Sequence[Item]) -> Iterator[tuple[Item, Sequence[Item]]]:
    """The items of the outermost level, each with the deeper ones after it."""
    start = 0
    for index in range(1, len(items) + 1):
        if index == len(items) or items[index].level <= items[0].level:
            yield items[start], items[start + 1 : index]
            start = index


def _list(numbered: bool, heads: Sequence[tuple[Item, Sequence[Item]]], depth: int) -> str:
    tag = "ol" if numbered else "ul"
    return "\n".join([f"<{tag}>", *(_item(item, inner, depth) for item, inner in heads), f"</{tag}>"])


def _item(item: Item, inner: Sequence[Item], depth: int) -> str:
    number = f' value="{item.number}"' if item.number else ""
    below = "\n" + as_lists(inner, depth + 1) if inner else ""
    return f"<li{number}>{item.markup}{below}</li>"
