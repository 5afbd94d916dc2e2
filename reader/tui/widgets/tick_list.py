"""Rows to tick, in packs: the row of a pack ticks all that is in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList


class Pack(NamedTuple):
    name: str
    rows: tuple[tuple[str, str], ...]  # words and value


class TickList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "tick", show=False),
        Binding("enter", "finish", "take the ticked", show=False),
        Binding("j", "cursor_down", "down", show=False),
        Binding("k", "cursor_up", "up", show=False),
    ]

    class Finished(Message):
        """Enter was pressed."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.ticked: set[str] = set()
        self._values = [
            values
            for pack in packs
            for values in ([value for _, value in pack.rows], *([value] for _, value in pack.rows))
        ]
        self._words = [
            words
            for pack in packs
            for words in (f"{pack.name}, all {len(pack.rows)}", *(f"  {title}" for title, _ in pack.rows))
        ]
        super().__init__(*(self._row(index) for index in range(len(self._words))), compact=True, markup=False)

    @on(OptionList.OptionSelected)
    def _tick(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        values = set(self._values[event.option_index])
        self.ticked = self.ticked - values if values <= self.ticked else self.ticked | values
        for index in range(len(self._words)):
            self.replace_option_prompt_at_index(index, self._row(index))

    def action_finish(self) -> None:
        self.post_message(self.Finished())

    def _row(self, index: int) -> Content:
        """The tick is a letter: it is seen without colours, too."""
        tick = "x" if set(self._values[index]) <= self.ticked else " "
        return Content(f"[{tick}] {self._words[index]}")
