"""newsboat's urls file: an address a line, then tags; "~" begins a name of the user's own."""

from __future__ import annotations

import re
from typing import Final

from reader.feeds import Outline, normalise_address, told_address
from reader.text import clean_line

MOST: Final = 10_000  # feeds
_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_ADDRESS: Final = re.compile(r"https?://\S", re.IGNORECASE)
_OTHERS: Final = ("query:", "exec:", "filter:", "file:")  # what newsboat makes feeds of beside addresses


def read_newsboat_urls(body: bytes) -> tuple[Outline, ...] | None:
    """None where there is a line that newsboat would not take either."""
    text = body.decode("utf-8-sig", "replace")
    lines = [words for line in text.splitlines() if (words := _words(line))]
    if not lines or len(lines) > MOST or not all(_is_feed(words[0]) for words in lines):
        return None
    return tuple(_outline(words) for words in lines)


def _words(line: str) -> list[str]:
    line = line.strip()
    return [] if line.startswith("#") else [quoted or bare for quoted, bare in _WORD.findall(line[:4_000])]


def _is_feed(word: str) -> bool:
    return bool(_ADDRESS.match(word)) or word.startswith(_OTHERS)


def _outline(words: list[str]) -> Outline:
    """The first tag becomes the folder; a tag that hides a feed in newsboat's list is none."""
    title = next((clean_line(tag[1:]) for tag in words[1:] if tag.startswith("~")), "")
    folder = next((clean_line(tag, 100) for tag in words[1:] if not tag.startswith(("~", "!"))), "")
    url = normalise_address(words[0]) if _ADDRESS.match(words[0]) else ""
    if url:
        return Outline(title, url, folder.replace("/", " "))
    shown = clean_line(told_address(words[0]), 100)
    if shown.startswith("query:"):
        return Outline(shown, "", refused="a query of newsboat's; keep it as a search instead")
    return Outline(shown, "", refused="not a web address: programs and files are not run or read")
