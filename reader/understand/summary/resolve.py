"""Who "He" is, where that is plain: the one person the sentences before are about.

A wrong name would be a lie, so every doubt leaves the pronoun: two people in the naming sentence, a man and
a woman spoken of and no word to tell which, a name that nothing marks as a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader.model import EntityKind, Mention
from reader.understand.summary.quotes import quotations

_WORD: Final = r"(?:(?:Mc|Mac|O['’]|De|Di|La|Le)?[A-Z][a-zà-ÿ]{1,20}(?:-[A-Z][a-zà-ÿ]{1,20})?)"
_FULL_NAME = re.compile(rf"\b{_WORD}(?:\s[A-Z]\.)?(?:\s(?:van|von|de|der|al|bin|el)){{0,2}}\s{_WORD}(?:\s{_WORD})?\b")
_DOES: Final = (
    r"(?:,\s(?:aged\s)?\d{1,3},|,\swho\b[^,]{3,80},)?\s(?:said|says|told|asked|added|wrote|tweeted|was|is|has|had|will|"
    r"did|died|became|began|joined|won|lost|made|took|went|left|met|[a-z]{2,12}ed)\b"
)
_ACTS = re.compile(_DOES)
_ANOTHER = re.compile(rf"\b{_WORD}{_DOES}")
_MARKED_AFTER = re.compile(
    r",\s(?:aged\s)?\d{1,2},|\s(?:said|says|told|asked|added|wrote|tweeted|insisted|joked)\b|,\swho\b"
)
_MARKED_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Minister|Senator|Sen|Rep|Gov|Governor|Mayor|Judge|Justice|Captain|"
    r"Officer|Sgt|Lt|Gen|Chancellor|Secretary|Chairman|Pope|Prince|Princess|King|Queen|actor|actress|singer|coach|"
    r"manager|striker|defender|midfielder|goalkeeper|player|champion|director|author|writer|lawyer|attorney|professor|"
    r"spokesman|spokeswoman|student|teacher|leader|chief|boss|star|wife|husband|son|daughter|mother|father|brother|"
    r"sister|girlfriend|boyfriend|founder|owner|candidate|politician|former|late|captain|driver)\.?\s$"
)
_NO_PERSON = re.compile(
    r"^(?:State|Justice|Judge|Secretary|President|Minister|Senator|Mayor|Officer|But|And|The|In|On|At|For|When|While|After|Before|As|If|With|Then|Now|Yet|So|Since|By|From|Last|Just|Even)\b|"
    r"\b(?:Department|Court|Office|House|Street|University|College|School|Council|Party|Party's|Committee|Commission|"
    r"Ministry|Union|Bank|Company|Group|Club|United|City|County|Hospital|Police|Agency|Association|League|Cup|News|"
    r"Times|Post|Magazine|Church|Center|Centre|Institute|Foundation|Park|Road|Airport|Airlines|Force|Army|Navy|"
    r"Republic|States|Kingdom|Island|Islands|Beach|Lake|River|Mountain|Valley|Hotel|Museum|Society|Act|Day|Awards?)\b"
)
_LEANING = re.compile(r"(?P<who>He|She|His|Her)\s(?=[a-z0-9])")
_HE = re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_OPENS = re.compile(  # before the subject: nothing, titles, or a phrase of time and place
    r"(?:(?:On|In|At|After|Before|During|Since|As|By|For|Last|Earlier|Speaking)\b[^,]{2,60},\s)?(?:But\s|And\s)?"
    r"(?!(?:The|A|An|His|Her|Its|Their)\s[^.]*\b(?:said|of|for|in|with)\s)(?:[\w’'.-]{1,20}\s){0,6}?"
)
_LOOK_BACK: Final = 3  # sentences
_HERO: Final = 3  # sentences that name who an article is about


@dataclass(frozen=True, slots=True)
class Named:
    """A text whose pronoun has given way to a name, and the number of the sentence the name stands in."""

    text: str
    number: int


@dataclass(frozen=True)
class Cast:
    """The people of an article's sentences, as far as they can be told."""

    sentences: Sequence[str]
    known: frozenset[str] = frozenset()  # full names that are known to be people's

    @cached_property
    def people(self) -> dict[str, tuple[str, int]]:
        """Surname -> (full name, number of its first sentence), without surnames that two people share."""
        found: dict[str, set[str]] = {}
        first: dict[str, int] = {}
        for number, text in enumerate(self.sentences):
            for match in _FULL_NAME.finditer(text):
                if match.start() == 0 and len(match[0].split()) > 2:  # "Voluble John Doe"
                    continue
                if _NO_PERSON.search(match[0]):
                    continue
                if match[0] in self.known or _is_marked(text, match) or match[0] in first:
                    first.setdefault(match[0], number)
                    found.setdefault(match[0].split()[-1], set()).add(match[0])
        return {surname: (name, first[name]) for surname, names in found.items() for name in names if len(names) == 1}

    @cached_property
    def hero(self) -> str:
        """The surname that most sentences hold, if three do."""
        counts = {surname: sum(surname in text for text in self.sentences) for surname in self.people}
        best = max(counts, key=lambda surname: counts[surname], default="")
        return best if counts.get(best, 0) >= _HERO else ""

    @cached_property
    def speaks_of(self) -> tuple[bool, bool]:
        """Whether a man, whether a woman is spoken of, quotations apart."""
        told = " ".join(quotations(text).outside_text(text) for text in self.sentences)
        return bool(_HE.search(told)), bool(_SHE.search(told))


def known_people(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(mention.entity.name for mention in mentions if mention.kind is EntityKind.PERSON)


def named(text: str, number: int, cast: Cast) -> Named | None:
    """The text of sentence `number` with a name for its first "He", "She", "His" or "Her"; None in doubt."""
    pronoun = _LEANING.match(text)
    if pronoun is None:
        return None
    subject = _subject_before(number, pronoun["who"], cast)
    if subject is None:
        return None
    name, first = subject
    possessive = "’s" if "’" in text else "'s"
    return Named(name + (possessive if pronoun["who"] in {"His", "Her"} else "") + text[pronoun.end("who") :], first)


def _subject_before(number: int, pronoun: str, cast: Cast) -> tuple[str, int] | None:
    for earlier in range(number - 1, max(-1, number - 1 - _LOOK_BACK), -1):
        text = cast.sentences[earlier]
        if _LEANING.match(text):
            continue
        return _only_subject(text, cast) if _agrees(text, pronoun, cast) else None
    return None


def _agrees(text: str, pronoun: str, cast: Cast) -> bool:
    """Whether only one of "he" and "she" is possible after the naming sentence."""
    if cast.speaks_of != (True, True):
        return True
    he, she = bool(_HE.search(text)), bool(_SHE.search(text))
    return he and not she if pronoun in {"He", "His"} else she and not he


def _only_subject(text: str, cast: Cast) -> tuple[str, int] | None:
    """The person who opens a sentence and acts in it, if nobody else is in it."""
    surnames = [surname for surname in cast.people if re.search(rf"\b{re.escape(surname)}\b", text)]
    if len(surnames) != 1:
        return None
    name, first = cast.people[surnames[0]]
    if surnames[0] != cast.hero:
        return None
    at = text.find(surnames[0]) + len(surnames[0])
    if (
        not _OPENS.fullmatch(text, 0, text.find(surnames[0]))
        or not _ACTS.match(text, at)
        or _FULL_NAME.search(text, at)
        or _ANOTHER.search(text, at)
    ):
        return None
    return name, first


def _is_marked(text: str, match: re.Match[str]) -> bool:
    return bool(_MARKED_AFTER.match(text, match.end()) or _MARKED_BEFORE.search(text, 0, match.start()))
