"""From one style to the next with as few bytes as can be."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

_LINES: Final = frozenset({"4", "7", "9", "21", "53"})  # underlined, reversed and the like: seen on blanks too
_FOREGROUND: Final = frozenset(map(str, (*range(30, 38), 39, *range(90, 98))))
_BACKGROUND: Final = frozenset(map(str, (*range(40, 48), 49, *range(100, 108))))


class Look(NamedTuple):
    attributes: frozenset[str]
    foreground: str  # as in "\x1b[…m"; empty is the terminal's own
    background: str


@lru_cache(maxsize=4096)
def look_of(style: str) -> Look:
    attributes: set[str] = set()
    foreground = background = ""
    codes = iter(style.split(";") if style else ())
    for code in codes:
        if code in {"38", "48"}:
            kind = next(codes, "")
            colour = ";".join([code, kind, *(next(codes, "") for _ in range(3 if kind == "2" else 1))])
            foreground, background = (colour, background) if code == "38" else (foreground, colour)
        elif code in _FOREGROUND:
            foreground = code
        elif code in _BACKGROUND:
            background = code
        else:
            attributes.add(code)
    return Look(frozenset(attributes), foreground, background)


@lru_cache(maxsize=4096)
def style_of_blank(style: str) -> str:
    """What of a style is seen where nothing is written."""
    look = look_of(style)
    return look.background if _LINES.isdisjoint(look.attributes) else style


@lru_cache(maxsize=16_384)
def between(old: str, new: str) -> str:
    """The sequence that leads from a style to another."""
    if old == new:
        return ""
    before, after = look_of(old), look_of(new)
    goes = before.attributes - after.attributes
    goes_plain = (before.foreground and not after.foreground) or (before.background and not after.background)
    if goes or goes_plain:
        return f"\x1b[0;{new}m" if new else "\x1b[m"
    codes = sorted(after.attributes - before.attributes)
    codes += [after.foreground] if after.foreground != before.foreground else []
    codes += [after.background] if after.background != before.background else []
    return f"\x1b[{';'.join(codes)}m" if codes else ""
