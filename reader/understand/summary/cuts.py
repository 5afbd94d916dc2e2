"""What may be left out of a sentence so that the rest still stands and says the same.

A cut is a (start, end) of the sentence. None of them changes a word, and none of them touches a quotation's inside:
`wording` sees to that. Conditions ("if", "unless"), contrasts ("but") and who said it are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Cut = tuple[int, int]

_DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*[, /]{1,2}(?:[\w.'’-]{1,20}[, ]{1,2}){0,6})?\((?:[A-Z][\w.&/'’ -]{1,30})\)\s*(?:[-–—]{1,2}\s*)?"
    r"|[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w. ]{1,24}){0,3}\s*[-–—]{1,2}\s+"
)
_LINK_WORDS = (
    "however|meanwhile|moreover|furthermore|nevertheless|nonetheless|indeed|instead|also|additionally|therefore|thus|"
    "still|then|finally|now|so|yet|plus|in addition|in fact|of course|as a result|for example|for instance|in turn|"
    "at the same time|on the other hand|not surprisingly|unsurprisingly|interestingly|incidentally|unfortunately|"
    "fortunately|sadly|luckily|and|but|or|similarly|likewise|besides|after all|in short|in other words|overall|"
    "more importantly|most importantly|importantly|notably|again|well|either way|at any rate|that said"
)
_LEADING_LINK = re.compile(rf"(?:(?:{_LINK_WORDS}),\s+|(?:and|but|yet|or)\s+(?!to\b))", re.IGNORECASE)
_INNER_LINK = re.compile(r",\s+(?:however|meanwhile|moreover|therefore|though|too|of course|in fact|in turn)(?:,|(?=\.$))")
_PARENTHESIS = re.compile(r"\s*\([^()]{1,160}\)")

_LEADING_PHRASE = re.compile(
    r"(?:On|In|At|Last|Late|Early|Earlier|Later|Since|During|Following|Despite|Amid|Speaking|Writing|Asked|Over|Within|"
    r"While|Although|Though|As|After|Before|By|Under|For|With|Along|Like|Just|Only)\b[^,.;:\"“”]{2,90},\s+"
)
_RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^,;:.\"“”]{3,140}(?:,(?!\s+(?:and|or)\b)|(?=\.$))")
_LONG_RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^;:\"“”]{3,240}(?=\.$)")
_AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3},")
_APPOSITIVE = re.compile(
    r"(?<=[a-z]),\s+(?:an?|the|one of|now|then|formerly|also known as)\s[^,;:.\"“”]{3,80},"
    r"(?=\s+(?:is|was|are|were|has|had|will|would|can|could|may|might|said|says|told|went|took|made|won|lost|died|"
    r"[a-z]{3,12}ed)\b)"
)
_TRAILING_CLAUSE = re.compile(
    r",\s+(?:adding|saying|including|leaving|making|bringing|prompting|causing|forcing|raising|sparking|giving|"
    r"meaning|suggesting|citing|calling|describing|while|with|as|although|even though|after|before|following|despite|"
    r"amid|when|since|because|such as|especially|particularly|where|just|among|along with|as well as|compared with|"
    r"up from|down from|thanks to|due to)\b[^;\"“”]{3,240}(?=\.$)"
)
_TRAILING_REASON = re.compile(
    r"(?<=[a-z0-9])\s+(?:after|following|despite|amid|because|so that|in order to)\s[^;,\"“”]{8,160}(?=\.$)"
)
_SECOND_CLAUSE = re.compile(r"(?:;|,\s+and)\s+(?:he|she|it|they|the|there|his|her|their)\s[^\"“”]{8,240}(?=\.$)")
_DASHED = re.compile(r"\s+(?P<dash>--|[–—])\s+[^–—\"“”]{3,160}?\s+(?P=dash)(?=\s+[a-z])")
_DASH = re.compile(r"\s(?:--|[–—])\s")
_AFTER_DASH = re.compile(r"\s+(?:--|[–—])\s+[^–—\"“”]{3,240}(?=\.$)")
_WHEN_SAID = re.compile(
    r"(?<=said)\s+(?:in an?\s+(?:[a-z]+\s+)?(?:statement|interview|tweet|email|news release|press release|report))?"
    r"(?:\s*on)?(?:\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\s+(?:morning|afternoon|evening|night))?(?=[.,])"
)

_NEGATION: Final = re.compile(r"\b(?:not|no|never|nobody|nothing|neither|without|only|cannot)\b|n['’]t\b", re.IGNORECASE)
_HANGS_ON: Final = re.compile(  # "comes after", "two days after"
    r"\b(?:comes?|came|is|are|was|were|be|been|and|or|just|soon|shortly|long|even|only|right|immediately|half|"
    r"(?:second|minute|hour|day|night|week|month|year|decade)s?|later|happened|occurred|named|looks?|goes|went)$",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r",?\s+(?:after|because|since|so that|in order to|just|despite|due to|thanks to)\b")
_SPEAKS: Final = re.compile(r"\b(?:said|says|told|wrote|added|asked|according to)\b", re.IGNORECASE)


def always(text: str) -> tuple[Cut, ...]:
    """Datelines, links to the sentence before, remarks in brackets."""
    found: list[Cut] = []
    at = 0
    for pattern in (_DATELINE, _LEADING_LINK):
        if (match := pattern.match(text, at)) and match.end() < len(text):
            found.append(match.span())
            at = match.end()
    for pattern in (_INNER_LINK, _PARENTHESIS):
        found.extend(match.span() for match in pattern.finditer(text, at))
    return tuple(found)


def optional(text: str) -> tuple[Cut, ...]:
    """Phrases that can go where space is short, longest first."""
    return tuple(sorted(_optional(text), key=lambda cut: cut[0] - cut[1]))


def _optional(text: str) -> Iterator[Cut]:
    if match := _LEADING_PHRASE.match(text):
        yield match.span()
    for pattern in (_RELATIVE, _AGE, _APPOSITIVE, _DASHED, _WHEN_SAID):
        yield from (match.span() for match in pattern.finditer(text) if match.end() > match.start())
    for pattern in (_LONG_RELATIVE, _TRAILING_CLAUSE, _TRAILING_REASON, _SECOND_CLAUSE, _AFTER_DASH):
        for match in pattern.finditer(text):
            if _may_end_before(text, match) and not _is_paired(text, match):
                yield match.span()


def _is_paired(text: str, match: re.Match[str]) -> bool:
    return match.re is _AFTER_DASH and len(_DASH.findall(text)) > 1


def _may_end_before(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence can stop there: "He did not resign because of it" cannot, nor may its speaker go."""
    if _SPEAKS.search(match[0]) and not _SPEAKS.search(text, 0, match.start()):
        return False
    if _HANGS_ON.search(text, 0, match.start()):
        return False
    return not (_REASON.match(match[0]) and _NEGATION.search(text, 0, match.start()))
