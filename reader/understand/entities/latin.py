"""Other scripts letter for letter in Latin ones, so that a designator is read in any: "Су-35", "Ｆ-１５戦闘機"."""

from __future__ import annotations

import re
from typing import Final

_CYRILLIC: Final = str.maketrans(  # letters that one letter stands for
    "АБВГДЕЁЗИЙКЛМНОПРСТУФЫЭІЇЄҐабвгдеёзийклмнопрстуфыэіїєґ",
    "ABVGDEEZIYKLMNOPRSTUFYEIIEGabvgdeeziyklmnoprstufyeiieg",
)
_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # "Ｆ", "１", "－"
_UNPARTED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TABLE: Final = _CYRILLIC | _WIDE


def as_latin(text: str) -> str:
    """As long as the text, each letter in its place; a blank for what no one letter stands for."""
    return text if text.isascii() else _UNPARTED.sub(" ", text.translate(_TABLE))
