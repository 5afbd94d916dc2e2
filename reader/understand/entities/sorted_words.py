"""A long list of words, of which sets are made letter by letter when they are asked for: all at once takes long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_HEAD: Final = 1  # bytes of a word that tell in which stretch of the list it stands


class SortedWords:
    """One word or phrase to a line, in order of their bytes, each once; a remark may stand in the first line."""

    __slots__ = ("_first", "_raw", "_stretches")

    def __init__(self, raw: bytes) -> None:
        self._raw = b"\n" + raw.rstrip(b"\n") + b"\n"
        self._first = self._raw.index(b"\n", 1) if raw.startswith(b"#") else 0  # the break before the first word
        self._stretches: dict[bytes, frozenset[bytes]] = {}

    def __contains__(self, word: str) -> bool:
        sought = word.encode("utf-8", "replace")
        stretch = self._stretches.get(sought[:_HEAD])
        return sought in (self._stretch(sought[:_HEAD]) if stretch is None else stretch)

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw[self._first + 1 : -1].decode().split("\n"))

    def _stretch(self, head: bytes) -> frozenset[bytes]:
        """All words that begin so."""
        begin, end = self._break_before(head), self._break_before(head + b"\xff")  # no word holds this byte
        found = self._stretches[head] = frozenset(self._raw[begin + 1 : end].split(b"\n"))
        return found

    def _break_before(self, word: bytes) -> int:
        """The line break before the first line that is no less than `word`."""
        low, high = self._first, len(self._raw) - 1
        while low < high:
            middle = self._raw.rindex(b"\n", low, (low + high) // 2 + 1)
            line_end = self._raw.index(b"\n", middle + 1)
            if self._raw[middle + 1 : line_end] < word:
                low = line_end
            else:
                high = middle
        return low
