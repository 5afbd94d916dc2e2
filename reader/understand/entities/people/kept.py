"""Answers that are worked out once for each question."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

MOST_KEPT: Final = 50_000  # answers; long-lived workers meet ever new words

Question = TypeVar("Question", bound=Hashable)
Answer = TypeVar("Answer")


class Kept(dict[Question, Answer]):
    """A function of one argument, asked by index; it forgets all rather than grow for ever."""

    __slots__ = ("_work",)

    def __init__(self, work: Callable[[Question], Answer]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, question: Question) -> Answer:
        if len(self) >= MOST_KEPT:
            self.clear()
        answer = self[question] = self._work(question)
        return answer
