"""What is printed: one JSON document, or lines for people; nothing from outside but through the gate."""

from __future__ import annotations

import sys

import msgspec

from reader.text import clean_code, clean_line


def print_json(value: object) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def say(line: str) -> None:
    print(clean_line(line, None))


def say_row(row: str) -> None:
    """A line whose columns stand under each other."""
    print(clean_code(row))


def complain(line: str) -> None:
    """To standard error, where it does not mix with data."""
    print(clean_line(line, None), file=sys.stderr)
