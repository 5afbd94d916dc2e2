"""A text with labels, as the corpus gives it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labelled:
    text: str
    labels: tuple[tuple[int, int, str], ...]  # start, end, one of the tags with B for a person
