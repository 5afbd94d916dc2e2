"""The keys that the status bar shows: of each pane those that matter most, as they are bound."""

from __future__ import annotations

from typing import Final, NamedTuple

from reader.desk.actions import COMMANDS
from reader.desk.keys import Keys

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


FINDING: Final = (Hint("Enter", "do it"), Hint("Esc", "leave"))
ASKING: Final = (FINDING[0], Hint("Tab", "complete"), FINDING[1])


def hints_of(shown: str, keys: Keys) -> tuple[Hint, ...]:
    """Of the commands that have a key; the last one is help."""
    told = ((names.split(), words) for names, words in _SHOWN[shown])
    return tuple(_hint(names, words, keys) for names, words in told if all(map(keys.of, names)))


def _hint(names: list[str], words: str, keys: Keys) -> Hint:
    return Hint(" ".join(map(keys.one, names)), words, _COMMANDS[names[0]].action)
