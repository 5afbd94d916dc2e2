"""Headers and passwords for a feed, as they are typed."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reader.engine.subscriptions import read_header


def headers_of(texts: Sequence[str]) -> tuple[tuple[str, str], ...] | str:
    """The headers in "Name: value"; else a complaint, which does not repeat a value."""
    headers = []
    for text in texts:
        header = read_header(text)
        if header is None:
            return f"--header {text.partition(':')[0][:60]!r}: write it as 'Name: value'; some names cannot be set"
        headers.append(header)
    return tuple(headers)


def credentials_for(name: str) -> str:
    """ "name:password", the password asked for on the terminal, or read from a line of standard input."""
    if not name:
        return ""
    if sys.stdin.isatty():
        from getpass import getpass

        return f"{name}:{getpass(f'password of {name}: ')}"
    return f"{name}:{sys.stdin.readline().rstrip(chr(10))}"
