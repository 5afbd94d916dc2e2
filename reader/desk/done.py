"""What was done to entries and can be taken back, the last thing first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from sqlite3 import Connection
from typing import TYPE_CHECKING, Final

from reader.desk.ranking import less, more
from reader.engine.parts import Engine
from reader.store.marks import mark_read, mark_saved, mark_starred

if TYPE_CHECKING:
    from reader.engine.follow import TakeBack
    from reader.model import EntryId

Marking = Callable[[Connection, Sequence[int], bool, datetime], "tuple[EntryId, ...]"]

READ: Final[Marking] = mark_read
STARRED: Final[Marking] = mark_starred
SAVED: Final[Marking] = mark_saved
MORE: Final[Marking] = more
LESS: Final[Marking] = less

_STEPS: Final = 100  # that are remembered


@dataclass(frozen=True, slots=True)
class Marked:
    """A marking that can be taken back."""

    marking: Marking
    ids: tuple[EntryId, ...]
    value: bool
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Another change that can be taken back."""

    back: TakeBack
    words: str


@dataclass
class Done:
    steps: list[Marked | Changed] = field(default_factory=list)

    def add(self, step: Marked | Changed) -> None:
        self.steps = [*self.steps[-_STEPS:], step]

    async def take_back(self, engine: Engine) -> Marked | Changed | None:
        """Undo the last step; None where there is none."""
        if not self.steps:
            return None
        step = self.steps.pop()
        if isinstance(step, Changed):
            await engine.shelf.run(step.back, engine.now())
        else:
            await engine.shelf.run(step.marking, step.ids, not step.value, engine.now())
        return step
