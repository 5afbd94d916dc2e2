"""The keys that the status bar shows: of each pane those that matter most, as they are bound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from reader.tui.actions import COMMANDS, spoken_keys

_COMMANDS: Final = {command.name: command for command in COMMANDS}
_SHOWN: Final = {
    "feeds": (("enter", "open"), ("add", "add"), ("reload_all", "reload all"), ("close", "quit"), ("help", "help")),
    "list": (("enter", "read"), ("save", "save"), ("toggle_read", "mark"), ("find", "search"), ("back", "feeds"),
             ("help", "help")),
    "empty list": (("add", "add"), ("reload_all", "reload all"), ("find", "search"), ("back", "feeds"),
                   ("help", "help")),
    "article": (("page_on", "on"), ("next_mention previous_mention", "names"), ("bullet", "bullet"),
                ("panel", "panel"), ("back", "back"), ("help", "help")),
    "panel": (("enter", "go to sentence"), ("panel", "close"), ("back", "back"), ("help", "help")),
}  # fmt: skip


class Hint(NamedTuple):
    key: str
    words: str
    action: str = ""  # what a click does


ASKING: Final = (Hint("Enter", "do it"), Hint("Tab", "complete"), Hint("Esc", "leave"))


def hints_of(shown: str, keys: Mapping[str, str]) -> tuple[Hint, ...]:
    """The last one is help; `keys` are those that were rebound."""
    return tuple(_hint(names.split(), words, keys) for names, words in _SHOWN[shown])


def _hint(names: list[str], words: str, keys: Mapping[str, str]) -> Hint:
    pressed = [spoken_keys(keys.get(name, _COMMANDS[name].keys).partition(",")[0]) for name in names]
    return Hint(" ".join(pressed), words, _COMMANDS[names[0]].action)
