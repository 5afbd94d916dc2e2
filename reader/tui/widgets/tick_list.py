"""Rows to tick, alone or in packs: the row of a pack ticks all that is in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList


class Pack(NamedTuple):
    name: str  # empty for rows that belong to no pack
    rows: tuple[tuple[str, str], ...]  # words and value

    def listed(self) -> list[tuple[str, frozenset[str]]]:
        """The words of each row of the list, and the values that it ticks."""
        if not self.name:
            return [(words, frozenset([value])) for words, value in self.rows]
        all_of_it = (f"{self.name}, all {len(self.rows)}", frozenset(value for _, value in self.rows))
        return [all_of_it, *((f"  {words}", frozenset([value])) for words, value in self.rows)]


class TickList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "tick", show=False),
        Binding("enter", "finish", "take the ticked", show=False),
        Binding("j", "cursor_down", "down", show=False),
        Binding("k", "cursor_up", "up", show=False),
    ]

    class Finished(Message):
        """Enter was pressed."""

    def __init__(self, packs: Sequence[Pack], ticked: Iterable[str] = ()) -> None:
        self.ticked = set(ticked)
        self._rows = [row for pack in packs for row in pack.listed()]
        super().__init__(*map(self._drawn, self._rows), compact=True, markup=False)

    @on(OptionList.OptionSelected)
    def _tick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        _, values = self._rows[event.option_index]
        self.ticked = self.ticked - values if values <= self.ticked else self.ticked | values
        for index, row in enumerate(self._rows):
            self.replace_option_prompt_at_index(index, self._drawn(row))

    def action_finish(self) -> None:
        self.post_message(self.Finished())

    def _drawn(self, row: tuple[str, frozenset[str]]) -> Content:
        """The tick is a letter: it is seen without colours, too."""
        words, values = row
        return Content(f"[{'x' if values <= self.ticked else ' '}] {words}")
