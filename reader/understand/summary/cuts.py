"""What may be left out of a sentence so that the rest still stands and says the same.

A cut is a (start, end) of the sentence. None of them changes a word, and none of them touches a quotation's inside:
`wording` sees to that. Conditions ("if", "unless"), contrasts ("but") and accusers are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.understand.summary.phrases import (
    ACCUSES,
    AFTER_DASH,
    AFTER_SAID,
    AFTER_SUBJECT,
    AGE,
    APPOSITIVE,
    CLOSING,
    DASH,
    DASHED,
    DATELINE,
    HANGS_ON,
    HAS_SAID_SOMETHING,
    INNER_LINK,
    LABEL,
    LAST_PHRASES,
    LEADING_LINK,
    LISTS,
    LONGEST_END,
    LONGEST_TIME,
    LONGEST_WORD,
    NEGATION,
    OBJECT_FOLLOWS,
    OPENING_PHRASE,
    OPENS_ON,
    PAIRS,
    PARENTHESIS,
    PHRASE,
    PLACE_IN_TWO,
    REASON,
    RELATIVE,
    ROW_GOES_ON,
    SECONDS,
    SPEAKER_TITLE,
    SPEAKS,
    SUBORDINATE,
    THAT_IS,
    TRAILING_TIME,
    TRAILING_WHO,
    VERB,
    WHEN_SAID,
    WHO_SAID,
    WHOSE_WORDS,
)

Cut = tuple[int, int]


def always(text: str) -> tuple[Cut, ...]:
    """Datelines, links to the sentence before, remarks in brackets."""
    found: list[Cut] = []
    at = 0
    patterns = (DATELINE, LABEL) if ":" in text else (DATELINE,)
    for pattern in (*patterns, LEADING_LINK, LEADING_LINK):
        if (match := pattern.match(text, at)) and match.end() < len(text):
            found.append(match.span())
            at = match.end()
    for needed, pattern in ((", ", INNER_LINK), ("(", PARENTHESIS)):
        if needed in text:
            found.extend(match.span() for match in pattern.finditer(text, at))
    return tuple(found)


def optional(text: str) -> tuple[Cut, ...]:
    """Phrases that can go where space is short, longest first."""
    found = {(start, end) for start, end in _optional(text) if not _silences(text, start, end)}
    found.update(_speaker_cuts(text))
    return tuple(sorted(found, key=lambda cut: (cut[0] - cut[1], cut)))


def _optional(text: str) -> Iterator[Cut]:
    yield from _opening_cuts(text)
    if ", wh" in text:
        yield from (_relative_cut(text, match) for match in RELATIVE.finditer(text))
    for needed, pattern in ((", ", AGE), (", ", APPOSITIVE), (" ", DASHED), ("said", WHEN_SAID)):
        if needed in text:
            yield from (match.span() for match in pattern.finditer(text))
    said = WHOSE_WORDS.search(text, 30) if len(text) > 30 else None
    yield from _closing_cuts(text, said.start() if said else len(text))


def _relative_cut(text: str, match: re.Match[str]) -> Cut:
    """After an opening phrase, "In the last bars, which are silent, the street", or before a speaker, a comma stays."""
    opens = PHRASE.match(text) and not VERB.search(text, 0, match.start())
    keeps = match[0].endswith(",") and (opens or WHOSE_WORDS.match(text, match.end() - 1))
    return match.start(), match.end() - bool(keeps)


def _silences(text: str, start: int, end: int) -> bool:
    """Whether a cut would take away who says it."""
    spoken = SPEAKS.search(text, start, end)
    return bool(spoken) and not (SPEAKS.search(text, 0, start) or SPEAKS.search(text, end))


def last_resort(text: str) -> tuple[Cut, ...]:
    """Ends that a sentence too long for a bullet can do without, shortest first."""
    said = WHOSE_WORDS.search(text, 30) if len(text) > 30 else None
    end = said.start() if said else len(text)
    found: set[Cut] = set()
    for pattern in LAST_PHRASES:
        at = 0
        while match := pattern.search(text, at, end):
            at = match.start() + 1
            if _may_end_before(text, match) and not _tears(text, match):
                found.add((match.start(), _end_of(match, text, end)))
    if " that " in text and (that := THAT_IS.search(text, 0, end)):
        found.add((that.start("cut"), _end_of(that, text, end)))
    if said and (occasion := AFTER_SAID.search(text, said.start())):
        found.add(occasion.span())
    return tuple(sorted(found, key=lambda cut: cut[0] - cut[1], reverse=True))


def _tears(text: str, match: re.Match[str]) -> bool:
    """Whether a last phrase holds a verb that what stays needs, a list's end, or the speaker."""
    start, end = match.span()
    if SUBORDINATE.match(text) and "," not in text[:start]:
        return True
    if match.re is not LAST_PHRASES[2] and LISTS.search(text[:start].rstrip(", ")):
        return True
    if match.re is not LAST_PHRASES[1] and VERB.search(text, start, end):
        return True
    return _silences(text, start, end)


def _opening_cuts(text: str) -> Iterator[Cut]:
    if (match := OPENING_PHRASE.match(text)) and _may_begin_after(text, match.end()):
        yield match.span()
    if match := AFTER_SUBJECT.match(text):
        yield match.span("cut")


def _may_begin_after(text: str, end: int) -> bool:
    return bool(OPENS_ON.match(text, end)) and not (PLACE_IN_TWO.match(text) or _holds_the_clause(text, end))


def _holds_the_clause(text: str, end: int) -> bool:
    """Whether the verb stands before a comma and not after: "On Sunday the men rowed home, the last with one oar"."""
    until = text.find(",", end)
    return bool(VERB.search(text, 0, end)) and not VERB.search(text, end, until if until > 0 else len(text))


def _speaker_cuts(text: str) -> Iterator[Cut]:
    """A speaker's title; the speaker too where an office states what nobody is accused of."""
    for match in SPEAKER_TITLE.finditer(text):
        yield match.span("after" if match["after"] else "before")
    if (said := WHO_SAID.search(text)) and not ACCUSES.search(text):
        yield said.span()


def _closing_cuts(text: str, end: int) -> Iterator[Cut]:
    """What trails before `end`, where the sentence or its attribution begins."""
    for needed, pattern in CLOSING:
        for match in pattern.finditer(text, max(0, end - LONGEST_END), end) if needed in text else ():
            if _may_end_before(text, match) and not (pattern in SECONDS and _is_third(text, match)):
                yield match.start(), _end_of(match, text, end)
    if (day := TRAILING_TIME.search(text, max(0, end - LONGEST_TIME), end)) and _may_end_before(text, day):
        yield day.start(), _end_of(day, text, end)
    if " wh" in text and (who := TRAILING_WHO.search(text, 0, end)):
        yield who.start("cut"), _end_of(who, text, end)
    if len(DASH.findall(text)) == 1 and (dashed := AFTER_DASH.search(text, 0, end)):
        yield dashed.start(), _end_of(dashed, text, end)


def _is_third(text: str, match: re.Match[str]) -> bool:
    """Whether ", and ..." ends a row of more than two: "the men rowed, the women sang, and the boys slept"."""
    before = LISTS.search(text, 0, match.start())
    return match[0].startswith(",") and before is not None and bool(VERB.search(text, 0, before.start()))


def _end_of(match: re.Match[str], text: str, end: int) -> int:
    """A sentence keeps its full stop, an attribution after it needs none: "Acme Ltd., police said"."""
    return end if end < len(text) else match.end()


def _splits_dashes(text: str, at: int) -> bool:
    """Whether one of a pair of dashes would go and the other stay."""
    return len(DASH.findall(text, 0, at)) % 2 == 1 and bool(DASH.search(text, at))


def _may_end_before(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence can stop there: "He did not resign because of it" cannot, nor half of a pair stay."""
    if HANGS_ON.search(text, max(0, match.start() - LONGEST_WORD), match.start()) or PAIRS.search(
        text, 0, match.start()
    ):
        return False
    if OBJECT_FOLLOWS.search(text, 0, match.start()):
        return False
    if (row := ROW_GOES_ON.search(text, 0, match.start())) and not VERB.search(row[0]):
        return False
    if _splits_dashes(text, match.start()) or not HAS_SAID_SOMETHING.search(text, 0, match.start()):
        return False
    return not (REASON.match(match[0]) and NEGATION.search(text, 0, match.start()))
