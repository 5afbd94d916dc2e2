"""Every key and what it does, made from the table of actions; type to narrow it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.actions import COMMANDS, Command, spoken_keys
from reader.tui.line import LINE_COMMANDS

LEGEND = "●  unread   ±  edited since you read it   ★  starred   ↓  saved, opens offline   !  the feed failed"


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark", "dismiss", "close", show=False, priority=True),
        Binding("down", "scroll(1)", "down", show=False, priority=True),
        Binding("up", "scroll(-1)", "up", show=False, priority=True),
        Binding("pagedown,ctrl+f,ctrl+d", "scroll(10)", "page down", show=False, priority=True),
        Binding("pageup,ctrl+b,ctrl+u", "scroll(-10)", "page up", show=False, priority=True),
    ]

    def __init__(self, keys: dict[str, str]) -> None:
        super().__init__()
        self.keys = keys  # rebound keys by the action's name

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Input(placeholder="Type to find a key", compact=True)
            with VerticalScroll(can_focus=False):
                yield Static(help_words("", self.keys), id="keys", markup=False)
            yield Static(Content(LEGEND), classes="dialogue-foot", markup=False)
            yield Static(Content("↓ ↑ scroll   Esc close"), classes="dialogue-foot", markup=False)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.query_one("#keys", Static).update(help_words(event.value, self.keys))

    def action_scroll(self, rows: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def help_words(wanted: str, keys: dict[str, str]) -> Content:
    """The table of keys, and what is typed after `:`; only what has all of the words, in any of its own."""
    found = [c for c in COMMANDS if _speaks_of(wanted, f"{c.title} {c.group} {c.also} {c.name}")]
    typed = [line for line in LINE_COMMANDS if _speaks_of(wanted, f"{line.name} {line.title}")]
    if not found and not typed:
        return Content("No key does that; ^P lists every command.")
    lines: list[Content] = []
    for group in dict.fromkeys(command.group for command in found):
        lines.append(Content.styled(group, "bold"))
        lines.extend(_line(command, keys) for command in found if command.group == group)
        lines.append(Content(""))
    if typed:
        lines.append(Content.styled("Typed after :", "bold"))
        lines.extend(Content(f"  :{line.name:<17} {line.title}") for line in typed)
    return Content("\n").join(lines)


def _speaks_of(wanted: str, words: str) -> bool:
    return all(word in words.casefold() for word in wanted.casefold().split())


def _line(command: Command, keys: dict[str, str]) -> Content:
    pressed = spoken_keys(keys.get(command.name, command.keys))
    return Content(f"  {pressed:<18} {command.title}")
