"""A long list of words that is looked up where it lies: to take it apart costs more than an article asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_HEAD: Final = 2  # bytes of a word that tell in which stretch of the list it stands


class SortedWords:
    """One word or phrase to a line, in order of their bytes, each once; a remark may stand in the first line."""

    def __init__(self, raw: bytes) -> None:
        self._raw = b"\n" + raw.rstrip(b"\n") + b"\n"
        self._first = self._raw.index(b"\n", 1) if raw.startswith(b"#") else 0
        self._stretches: dict[bytes, tuple[int, int]] = {}

    def __contains__(self, word: str) -> bool:
        sought = word.encode(errors="replace")
        begin, end = self._stretches.get(sought[:_HEAD]) or self._stretch(sought[:_HEAD])
        return self._raw.find(b"\n%b\n" % sought, begin, end) >= 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw[self._first + 1 : -1].decode().split("\n"))

    def _stretch(self, head: bytes) -> tuple[int, int]:
        """From the break before the first word that begins so to the one behind the last."""
        after = head + b"\xff"  # no word holds this byte
        found = self._stretches[head] = self._break_before(head), self._break_before(after) + 1
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
