"""What the tagger sees of a word: itself, its neighbours, and where in its run it stands.

A feature is a short string. Those of one word alone are asked for once per word, under the role it plays: "w" for the
word itself, "p" and "n" for the one before and after, "pp" and "nn" for those further off.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, fold, kinds_of, mark_of, titles
from reader.understand.entities.tokens import Tokens

EDGE: Final = "¶"  # stands for the word before the first and after the last
FAR: Final = frozenset({"pp", "nn"})
LONGEST_PHRASE: Final = 4  # words
AROUND: Final = 2  # words seen before and after a run
OFFICES: Final = frozenset(
    "exchequer state defense defence war treasury commerce energy labor labour agriculture interior education"
    " health transport transportation foreign affairs finance justice security homeland home staff house police"
    " public culture trade".split()
)

_SHAPES: Final = (
    (re.compile(r"[^\W\d_a-zß-öø-ÿ]+"), "X"),
    (re.compile(r"[^\W\d_A-Z]+"), "x"),
    (re.compile(r"\d+"), "9"),
)


@dataclass(slots=True)  # not frozen, as hundreds are made for an article and frozen ones take thrice as long
class Run:
    """A row of words that could hold a name, with two more words on each side."""

    words: Sequence[str]
    classes: Sequence[str]  # of each of `words`
    phrases: str  # for each word of the run itself: H part of a person, P of a place, O of a group, - neither
    opens: Sequence[bool]  # likewise: whether a sentence begins with it
    shouted: bool

    def __len__(self) -> int:
        return len(self.phrases)


Setting = tuple[str, str, str, str, int, int, str, bool, bool]


def run_at(tokens: Tokens, begin: int, end: int, classes: Mapping[str, str]) -> Run:
    words = [*(EDGE,) * (AROUND - begin), *tokens.words[max(0, begin - AROUND) : end + AROUND]]
    words += (EDGE,) * (end - begin + 2 * AROUND - len(words))
    phrases = _phrases(tokens.words[begin:end]) if end - begin > 1 else "-"
    kinds = [classes[word] for word in words]
    if _is_office(tokens.words, begin):
        kinds[AROUND:] = _after_office(words[AROUND:], kinds[AROUND:], phrases)
    return Run(words, kinds, phrases, tokens.opens[begin:end], tokens.shouted)


def word_features(word: str, word_class: str, role: str) -> list[str]:
    lower = word.lower()
    found = [f"{role}={lower}", f"{role}:{word_class}"]
    if role in FAR:
        return found
    found.append(f"{role}3{lower[-3:]}")
    if role == "w":
        found += [
            f"w~{shape_of(word)}",
            f"w2{lower[-2:]}",
            f"w4{lower[-4:]}",
            f"w^{lower[:3]}",
            f"w#{min(len(word), 12)}",
        ]
        if "-" in word:
            head, _, tail = word.partition("-")
            found += [f"wh={head.lower()}", f"wt={tail.lower()}", f"wh:{kinds_of(head)}"]
    return found


def setting_of(run: Run, place: int) -> Setting:
    """Where the run's word at `place`, from 0, stands, as far as classes of words tell."""
    length, at = len(run), place + AROUND
    spot = ("only" if length == 1 else "first") if place == 0 else "last" if place + 1 == length else "inner"
    left, here, right = run.classes[at - 1 : at + 2]
    return spot, left, here, right, min(length, 6), min(place, 4), run.phrases[place], run.opens[place], run.shouted


def setting_features(setting: Setting) -> list[str]:
    spot, left, here, right, length, place, phrase, opens, shouted = setting
    return [
        f"@{spot}",
        f"@{spot}{'open' if opens else 'mid'}{here}",
        f"@{spot}{left}<{here}>{right}",
        f"@{left}<{here}",
        f"@{here}>{right}",
        f"@{length}.{place}{here}",
        f"@ph{phrase}",
        f"@ph{phrase}{here}{length}",
        "@shout" if shouted else "@calm",
    ]


def edge_features(run: Run, lower: Sequence[str], place: int) -> list[str]:
    """The words around the run, and its first and last word, as seen from the word at `place`; `lower`: of `words`."""
    at = place + AROUND
    before, here, after = lower[at - 1], run.classes[at], lower[at + 1]
    first, last = place == 0, place + 1 == len(run.phrases)
    found = [
        f"@<{here}{before}",
        f"@>{here}{after}",
        f"@<<{lower[at - 2]} {before}" if first else f"@F{lower[AROUND]}",
        f"@>>{after} {lower[at + 2]}" if last else f"@L{lower[-AROUND - 1]}",
    ]
    if first:
        found.append(f"@<{'only' if last else 'first'}{before}")
    if last:
        found.append(f"@>{'only' if first else 'last'}{after}")
    return found


def _is_office(words: Sequence[str], begin: int) -> bool:
    """Whether "Secretary of" or "Minister for the" stands before."""
    of = begin - 2 if begin > 2 and words[begin - 1] == "the" else begin - 1
    return of > 0 and words[of] in {"of", "for"} and words[of - 1].lower() in titles()


def _after_office(words: list[str], kinds: list[str], phrases: str) -> list[str]:
    """ "Secretary of State Kerry": the first words tell what the office is of, and are no part of a name."""
    told = 0
    while told < len(phrases) and (words[told].lower() in OFFICES or phrases[told] == "P"):
        told += 1
    return ["T"] * told + kinds[told:]


def word_class(word: str, common: frozenset[str]) -> str:
    """What sort of word it is, in a few letters: the same for words the weights have never met."""
    if not word[0].isalnum():
        return "'" if word in {"'s", "’s"} else word[0] if word[0] in '.,()"“”:;¶' else "."
    if word[0].isdigit():
        return "9"
    lower = word.lower()
    if not word[0].isupper():
        return "t" if lower in titles() else "d" if lower in PARTICLES else "c" if lower in common else "u"
    if len(word) == 1 or word[1] == ".":
        return "i"
    if lower in PARTICLES:
        return "D"
    sort = "T" if lower in titles() else "C" if lower in common else "A" if word.isupper() else "U"
    return sort + kinds_of(word)


def shape_of(word: str) -> str:
    """ "McLean-Smith" is "XxXx-Xx", "F-15" is "X-9"."""
    if word.isalpha():
        if word[1:].islower():
            return "Xx" if word[0].isupper() else "x"
        if word.isupper():
            return "X"
    for pattern, sign in _SHAPES:
        word = pattern.sub(sign, word)
    return word[:12]


def _phrases(words: Sequence[str]) -> str:
    words, marks, at = [fold(word) for word in words], "", 0
    while at < len(words):
        mark, length = _phrase_at(words, at)
        marks += mark * length
        at += length
    return marks


def _phrase_at(words: Sequence[str], at: int) -> tuple[str, int]:
    for length in range(min(LONGEST_PHRASE, len(words) - at), 1, -1):
        mark = mark_of(" ".join(words[at : at + length]))
        if mark != "-":
            return mark, length
    return "-", 1
