"""Every key and what it does, made from the table of actions; type to narrow it."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.desk.actions import COMMANDS, Command
from reader.desk.keys import Keys
from reader.desk.line import LINE_COMMANDS
from reader.tui.screens.dialogue import Dialogue
from reader.tui.widgets.hung import Hung, Row
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.still_input import StillInput

LEGEND: Final = "● unread ± edited ★ starred ↓ saved ! failed x gone"
NOTHING: Final = (
    "No key does that. {palette} lists every command; settings stand in config.toml, the rest in `telex --help`."
)
_INDENT: Final = 21  # cells before what a key does


class HelpScreen(Dialogue[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark", "dismiss", "close", show=False, priority=True),
        Binding("down", "scroll(1)", "down", show=False, priority=True),
        Binding("up", "scroll(-1)", "up", show=False, priority=True),
        Binding("pagedown,ctrl+f,ctrl+d", "scroll(10)", "page down", show=False, priority=True),
        Binding("pageup,ctrl+b,ctrl+u", "scroll(-10)", "page up", show=False, priority=True),
    ]

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield StillInput(placeholder="Type to find a key", compact=True)
            with VerticalScroll(can_focus=False):
                yield Static(help_words("", self.keys), id="keys", markup=False)
            yield Static(_legend(), id="legend", markup=False)
            yield KeyFoot((("↓ ↑", "scroll"), ("Esc", "close")))

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.query_one("#keys", Static).update(help_words(event.value, self.keys))

    def action_scroll(self, rows: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def _legend() -> Content:
    words = LEGEND.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return Content(" ").join(Content.assemble((sign, "$accent"), f" {word}") for sign, word in pairs)


def help_words(wanted: str, keys: Keys) -> Hung:
    """The table of keys, and what is typed after `:`; only what has all of the words, in any of its own."""
    found = [c for c in COMMANDS if _speaks_of(wanted, f"{c.title} {c.group} {c.also} {c.name}")]
    typed = [line for line in LINE_COMMANDS if _speaks_of(wanted, f"{line.name} {line.title} {line.also}")]
    if not found and not typed:
        return Hung([_alone(Content(keys.told(NOTHING)))], _INDENT)
    rows: list[Row] = []
    for group in dict.fromkeys(command.group for command in found):
        rows.append(_alone(Content.styled(group, "bold $accent")))
        rows.extend(_line(command, keys) for command in found if command.group == group)
        rows.append(_alone(Content("")))
    if typed:
        rows.append(_alone(Content.styled("Typed after :", "bold $accent")))
        rows.extend((Content(f"  :{line.name} "), Content(line.title)) for line in typed)
    return Hung(rows, _INDENT)


def _speaks_of(wanted: str, words: str) -> bool:
    return all(word in words.casefold() for word in wanted.casefold().split())


def _alone(words: Content) -> Row:
    return Content(""), words


def _line(command: Command, keys: Keys) -> Row:
    return Content(f"  {keys.every(command.name)}"), Content(command.title)
