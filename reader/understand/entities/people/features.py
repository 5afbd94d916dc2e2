"""What the tagger sees of a word: itself, its neighbours, and where in its run it stands.

A feature is a short string. Those of one word alone are asked for once per word, under the role it plays: "w" for the
word itself, "p" and "n" for the one before and after, "pp" and "nn" for those further off.
"""

from __future__ import annotations

import re
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, given_names, titles
from reader.understand.entities.tokens import Tokens

EDGE: Final = "\n"  # stands for the word before the first and after the last
FAR: Final = frozenset({"pp", "nn"})

_SHAPES: Final = (
    (re.compile(r"[^\W\d_a-zß-öø-ÿ]+"), "X"),
    (re.compile(r"[^\W\d_A-Z]+"), "x"),
    (re.compile(r"\d+"), "9"),
)


def word_features(word: str, role: str, common: frozenset[str]) -> list[str]:
    lower = word.lower()
    found = [f"{role}={lower}", f"{role}:{word_class(word, common)}"]
    if role in FAR:
        return found
    found += [f"{role}~{shape_of(word)}", f"{role}3{lower[-3:]}"]
    if role == "w":
        found += [f"w2{lower[-2:]}", f"w4{lower[-4:]}", f"w^{lower[:3]}", f"w#{min(len(word), 12)}"]
        if "-" in word:
            head, _, tail = word.partition("-")
            found += [f"wh={head.lower()}", f"wt={tail.lower()}", f"wh:{word_class(head, common)}"]
    return found


def place_features(tokens: Tokens, run: tuple[int, int], index: int, common: frozenset[str]) -> list[str]:
    """What holds of the word at `index` where it stands, whatever the neighbours' own features say."""
    words, (begin, end) = tokens.words, run
    before = words[index - 1] if index else EDGE
    after = words[index + 1] if index + 1 < len(words) else EDGE
    here = word_class(words[index], common)
    spot = ("only" if end - begin == 1 else "first") if index == begin else "last" if index + 1 == end else "inner"
    opens = "open" if tokens.opens[index] else "mid"
    left, right = word_class(before, common), word_class(after, common)
    return [
        f"@{spot}",
        f"@{spot}{opens}{here}",
        f"@{spot}{left}<{here}>{right}",
        f"@{left}<{here}",
        f"@{here}>{right}",
        f"@{min(end - begin, 6)}.{min(index - begin, 4)}{here}",
        f"@<{spot}{before.lower()}" if index == begin else f"@<{here}{before.lower()}",
        f"@>{spot}{after.lower()}" if index + 1 == end else f"@>{here}{after.lower()}",
        "@shout" if tokens.shouted else "@calm",
    ]


def word_class(word: str, common: frozenset[str]) -> str:
    """What sort of word it is, in one or two letters: the same for words the weights have never met."""
    lower = word.lower()
    if not word[0].isalnum():
        return "'" if lower in {"'s", "’s"} else word[0] if word[0] in '.,()"“”:;\n' else "."
    if word[0].isdigit():
        return "9"
    if lower in titles():
        return "T" if word[0].isupper() else "t"
    if lower in PARTICLES:
        return "d"
    if len(word) <= 2 or word[1] == ".":
        return "i"
    known = "g" if word in given_names() else ""
    if lower in common:
        return known + ("C" if word[0].isupper() else "c")
    return known or ("A" if word.isupper() else "U" if word[0].isupper() else "u")


def shape_of(word: str) -> str:
    """ "McLean-Smith" is "XxXx-Xx", "F-15" is "X-9"."""
    for pattern, sign in _SHAPES:
        word = pattern.sub(sign, word)
    return word[:12]
