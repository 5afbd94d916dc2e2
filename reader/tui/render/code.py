"""Colours for code whose language nobody names: strings, comments, numbers, and words that most languages keep.

One pattern that cannot run wild reads all of it: a page may hold anything, and its code is coloured while it is shown.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import Place
from reader.tui.render.glows import Glow

_LONGEST: Final = 20_000  # characters; more is no example but a file
_SIGNS: Final = re.compile(r"[{}()\[\];=<>|$#]")
_SHARE: Final = 0.02  # of signs, from which preformatted text is taken for code and not for a poem
_KEYWORDS: Final = """
    abstract and as assert async await begin bool break case catch char class const continue crate def default defer
    del delete do double elif else elsif end enum except export extends extern false False final finally float fn for
    from func function global go goto if impl implements import in include instanceof int interface is lambda let
    local long loop match mod module mut namespace new nil None nonlocal not null of or package pass private proc
    protected pub public raise require return select self short sizeof static string struct super switch template
    then this throw throws trait true True try type typedef typeof union unless unsafe unsigned until use using var
    virtual void volatile when where while with yield
    SELECT FROM WHERE INSERT INTO UPDATE SET DELETE CREATE TABLE INDEX JOIN LEFT INNER ON GROUP ORDER BY LIMIT AND OR
    NOT NULL VALUES AS
    esac fi done echo sudo
""".split()
_TOKEN: Final = re.compile(
    r"(?P<comment>/\*.*?(?:\*/|\Z)|<!--.*?(?:-->|\Z)|(?<![:\w\"'])//[^\n]*"
    r"|(?:^|(?<=[\s;{}]))\#(?![0-9a-fA-F]{3,8}\b)[^\n]*|(?:^|(?<=\s))--\s[^\n]*)"
    r'|(?P<string>""".*?(?:"""|\Z)|"(?:[^"\\\n]|\\.){0,200}"|(?<!\w)\'(?:[^\'\\\n]|\\.){0,200}\'|`[^`\n]{0,200}`)'
    r"|(?P<number>(?<![\w.])(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)\b)"
    rf"|(?P<keyword>(?<![\w.$-])(?:{'|'.join(_KEYWORDS)})(?![\w-]))"
    r"|(?P<name>\b[A-Za-z_]\w{0,80}(?=\())",
    re.DOTALL | re.MULTILINE,
)


def code_glows(index: int, text: str) -> tuple[Glow, ...]:
    """`code-comment`, `code-string`, `code-number`, `code-keyword`, and `code-name` of what is called."""
    if not _is_code(text):
        return ()
    return tuple(
        Glow(Place(index, match.start(), match.end()), f"code-{match.lastgroup}") for match in _TOKEN.finditer(text)
    )


def _is_code(text: str) -> bool:
    return len(text) <= _LONGEST and len(_SIGNS.findall(text)) > _SHARE * len(text)
