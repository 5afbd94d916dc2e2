"""What was typed at the prompt, for the next time: never what is secret."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from reader.desk.line import Line, parse_line

COMMAND: Final = "Command"  # the question that lines of the command line answer
_REMEMBERED: Final = 50  # lines of a question
_LOGIN: Final = re.compile(r"://[^/\s?#]*@")
_TOKEN: Final = re.compile(
    r"[?&;][\w.-]*(?:key|token|auth|pass|passwd|password|pwd|secret|sig|signature)=", re.IGNORECASE
)


def tells_secret(question: str, line: str) -> bool:
    """Whether there is a header in it, or an address with a name, a password or a token."""
    if address_tells_secret(line):
        return True
    command = parse_line(line) if question == COMMAND else None
    return isinstance(command, Line) and command.name == "header" and bool(command.rest)


def address_tells_secret(line: str) -> bool:
    return bool(_LOGIN.search(line) or _TOKEN.search(line))


def with_line(lines: Sequence[str], question: str, line: str) -> list[str]:
    """The lines that answered a question, the oldest first, with another one."""
    if not line or tells_secret(question, line):
        return [*lines]
    return [*(each for each in lines if each != line), line][-_REMEMBERED:]


def without_secrets(typed: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """By question; what an earlier Telex kept may hold some."""
    return {question: [line for line in lines if not tells_secret(question, line)] for question, lines in typed.items()}
