"""A long list of words, kept in the order of its file: to make a set of it takes longer than to read an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator


class SortedWords:
    """One word or phrase to a line, in order of their bytes, each once; a remark may stand in the first line."""

    __slots__ = ("_words",)

    def __init__(self, raw: bytes) -> None:
        rest = raw.partition(b"\n")[2] if raw.startswith(b"#") else raw
        self._words = rest.rstrip(b"\n").split(b"\n")

    def __contains__(self, word: str) -> bool:
        sought = word.encode(errors="replace")
        at = bisect_left(self._words, sought)
        return at < len(self._words) and self._words[at] == sought

    def __iter__(self) -> Iterator[str]:
        return (word.decode() for word in self._words)
