"""Every command of the keys and of the command line; type to narrow, Enter does it."""

from __future__ import annotations

from typing import ClassVar, Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList

from reader.desk.keys import Keys
from reader.desk.line import ACTIONS, LINE_COMMANDS
from reader.tui.screens.dialogue import Dialogue
from reader.tui.widgets.hung import Hung
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.still_input import StillInput

_KEYS_WIDTH: Final = 27  # cells: the longest that is typed after `:`


class PaletteScreen(Dialogue[str]):
    """Returns a command's name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", show=False, priority=True),
        Binding("down,ctrl+n", "step('cursor_down')", "down", show=False, priority=True),
        Binding("up,ctrl+p", "step('cursor_up')", "up", show=False, priority=True),
    ]

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.entries = entries(keys)
        self.found = self.entries

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield StillInput(placeholder="Type to find a command", compact=True)
            yield OptionList(*(entry.words for entry in self.entries), markup=False)
            yield KeyFoot((("Enter", "do it"), ("↓ ↑", "choose"), ("Esc", "close")))

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self.query_one(OptionList).highlighted = 0

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        wanted = event.value.casefold().split()
        self.found = [entry for entry in self.entries if all(word in entry.sought for word in wanted)]
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options([entry.words for entry in self.found])
        choices.highlighted = 0 if self.found else None

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.found[event.option_index].name)

    def action_step(self, step: str) -> None:
        getattr(self.query_one(OptionList), f"action_{step}")()

    def action_leave(self) -> None:
        self.dismiss(None)


class Entry(NamedTuple):
    """A command in the list."""

    name: str
    words: Hung
    sought: str  # what it is found by


def entries(keys: Keys) -> list[Entry]:
    by_key = [_entry(c.name, keys.every(c.name), c.title, c.also) for c in ACTIONS.values()]
    typed = [_entry(c.name, f":{c.name} {c.takes}".rstrip(), c.title, c.also) for c in LINE_COMMANDS]
    return by_key + typed


def _entry(name: str, key: str, title: str, also: str) -> Entry:
    words = Hung([(Content(key), Content(title))], _KEYS_WIDTH)
    return Entry(name, words, f"{name} {words.plain} {also}".casefold())
