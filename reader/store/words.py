"""Texts as the search index spells them, and what a user types as the index understands it.

The same folding serves both sides: one spelling for F-16 and F16, for C++, and for plurals; pairs of letters where a
script sets no blanks between words. An index that was made by another folding must be made anew, in a migration.
"""

from __future__ import annotations

import re
from typing import Final

_DESIGNATOR: Final = re.compile(r"\b([a-z]{1,3})[-‐‑–]([0-9]{1,3}[a-z0-9]{0,4})\b")
_SIGNS: Final = re.compile(r"(?<=[a-z0-9])(\+\+|#)(?!\w)")
_SIGN_NAMES: Final = {"++": "plusplus", "#": "sharp"}
_PLURALS: Final = (  # what has to be in a text before it is worth a search, the ending, and that of the singular
    ("ies", re.compile(r"ies\b(?<=\w\wies)"), "y"),
    ("es", re.compile(r"es\b(?:(?<=\wxes)|(?<=\w[cs]hes)|(?<=\wsses))"), ""),
    ("s", re.compile(r"s\b(?<=\w\w[^\Wsui_]s)(?<!\bnews)"), ""),
)
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # kana, Han, Hangul
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0002fa1f"
)
_RUN: Final = f"[{_UNSPACED}]+"  # compiled when first needed: so many letters take some milliseconds
_PART: Final = f"[{_UNSPACED}]+|[^{_UNSPACED}]+"
_TOKEN: Final = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Text for the index."""
    folded = _spelt(text)
    return folded if folded.isascii() else re.sub(_RUN, lambda run: f" {_pairs(run[0])} {run[0][-1]} ", folded)


def phrases(typed: str) -> tuple[str, ...]:
    """What to look for in the index, all of it, each quoted as FTS5 wants it; empty where nothing can be looked up.

    A star at the end asks for all words that begin so.
    """
    beginning = typed.endswith("*")
    found = [_phrase(part, beginning) for part in re.findall(_PART, _spelt(typed.rstrip("*"), plurals=not beginning))]
    return tuple(phrase for phrase in found if phrase)


def alias(name: str) -> str:
    """A name without what spellings differ in: F-16 and F 16 are f16."""
    return "".join(_TOKEN.findall(name.casefold()))


def _spelt(text: str, *, plurals: bool = True) -> str:
    folded = text.casefold()
    if "-" in folded or not folded.isascii():
        folded = _DESIGNATOR.sub(r"\1\2", folded)
    if "+" in folded or "#" in folded:
        folded = _SIGNS.sub(lambda sign: _SIGN_NAMES[sign[0]], folded)
    for sign, ending, singular in _PLURALS if plurals else ():
        if sign in folded:
            folded = ending.sub(singular, folded)
    return folded


def _pairs(run: str) -> str:
    return " ".join(run[at : at + 2] for at in range(len(run) - 1))


def _phrase(part: str, beginning: bool) -> str:
    if re.fullmatch(_RUN, part):
        return f'"{_pairs(part)}"' if len(part) > 1 else f'"{part}"*'
    quoted = part.replace('"', " ").strip()
    return f'"{quoted}"{"*" if beginning else ""}' if _TOKEN.search(quoted) else ""
