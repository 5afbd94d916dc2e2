"""What is printed: one JSON document, or lines for people; nothing from outside but through the gate."""

from __future__ import annotations

import sys

import msgspec

from reader.text import clean_code


def print_json(value: object) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def say(line: str) -> None:
    print(_shown(line))


def complain(line: str) -> None:
    """To standard error, where it does not mix with data."""
    print(_shown(line), file=sys.stderr)


def _shown(line: str) -> str:
    """On one line, with the blanks that let columns stand under each other."""
    return clean_code(line).replace("\n", " ")
