"""The table of actions as Textual takes it."""

from __future__ import annotations

from textual.binding import Binding

from reader.desk.actions import COMMANDS


def bindings() -> list[Binding]:
    """One binding a command, rebindable by its name; the digits are what they are."""
    commands = [command for command in COMMANDS if command.action != "digit"]
    return [
        *(Binding(c.keys, c.action, c.title, id=c.name, show=False) for c in commands),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
    ]
