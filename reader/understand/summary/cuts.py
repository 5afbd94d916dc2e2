"""What may be left out of a sentence so that the rest still stands and says the same.

A cut is a (start, end) of the sentence. None of them changes a word, and none of them touches a quotation's inside:
`wording` sees to that. Conditions ("if", "unless"), contrasts ("but") and accusers are never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Cut = tuple[int, int]

_DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*[, /]{1,2}(?:[\w.'’-]{1,20}[, ]{1,2}){0,6})?\((?:[A-Z][\w.&/'’ -]{1,30})\)\s*(?:[-–—]{1,2}\s*)?"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{2,30}(?:, [A-Z][\w. ]{1,24}){0,3}\s*[-–—]{1,2}\s+"
)
_LINK_WORDS: Final = (
    "however|meanwhile|moreover|furthermore|nevertheless|nonetheless|indeed|instead|also|additionally|therefore|thus|"
    "still|then|finally|now|so|yet|plus|in addition|in fact|of course|as a result|for example|for instance|in turn|"
    "at the same time|on the other hand|not surprisingly|unsurprisingly|interestingly|incidentally|unfortunately|"
    "fortunately|sadly|luckily|and|but|or|similarly|likewise|besides|after all|in short|in other words|overall|"
    "more importantly|most importantly|importantly|notably|again|well|either way|at any rate|that said"
)
_LEADING_LINK = re.compile(
    rf"(?:(?:{_LINK_WORDS}),\s+|(?:and|but|yet|or)\s+(?!to\b)|"
    r"(?:so|now|then|later|also)\s+(?!many|much|far|long|few|that|called|on\b|in\b|\d))",
    re.IGNORECASE,
)
_LABEL = re.compile(  # "Moving on: Here they are", but not "The minister said: We won"
    r"(?!(?:[^:]*\s)?(?:said|says|told|wrote|added|asked|reads?|warned|tweeted|prosecutors?|police|officials?|"
    r"lawyers?|"
    r"reports?|sources?|experts?|"
    r"witness(?:es)?)\b[^:]*:)['‘]?(?:[^\W\d][\w’'-]{0,20} ){0,3}[^\W\d][\w’'-]{0,20}['’]?: (?=[A-Z‘'\"“])",
    re.IGNORECASE,
)
_INNER_LINK = re.compile(
    r",\s+(?:however|meanwhile|moreover|therefore|though|too|of course|in fact|in turn)(?:,|(?=\.$))"
)
_PARENTHESIS = re.compile(r"(?:^|\s+)\([^()]{1,160}\)(?!\w)")

_FINITE: Final = (
    r"(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|said|says|told|tells|went|goes|took|takes|"
    r"made|makes|won|wins|lost|died|became|began|came|gave|got|left|led|met|put|ran|saw|sent|spent|spoke|stood|"
    r"thought|wrote|fell|found|held|kept|knew|beat|hit|set|cut|say|want|need|believe|think|expect|plan|hope|"
    r"fear|seem|remain|[a-z]{3,12}ed)\b"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH: Final = (
    r"January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|"
    r"Sept\.|Oct\.|"
    r"Nov\.|Dec\."
)
_OPENING_PHRASE = re.compile(
    r"(?:(?:On|In|At|Last|Late|Early|Earlier|Later|Since|During|Following|Despite|Amid|Over|Within|While|Although|"
    r"Though|As|After|Before|By|Under|For|With|Along|Like|Just|Even|Because)\b|[A-Z][a-z]{2,12}(?:ing|ed)\b|"
    r"(?:[A-Z][a-z]{1,8}|An?\sfew)\s(?:hour|day|week|month|year|decade)s?\s(?:after|before|since|into)\b)"
    r"[^,.;:\"“”]{2,160}(?:,\s\d{4})?,\s+(?!\d{4}\b|[\"“]|and\b|or\b|for\s(?:example|instance)|of\scourse)"
)
_OPENS_ON: Final = re.compile(
    rf"(?:[A-ZÀ-Ý][\w’'.-]*|the|an?|his|her|its|their|some|many|more|most|one|two)\s|\d[\d,.]*\s(?=[^,]*\b{_FINITE})"
)
_PLACE_IN_TWO = re.compile(r"(?:In|At|Near|Outside)\s[A-Z][^,]{1,40},\s[A-Z][\w.]{1,20}(?:\s[A-Z]\w{1,20})?,")
_RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^,;:.\"“”]{3,140}(?:,(?!\s+(?:and|or)\b)|(?=\.$))")
_LONG_RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^;:]{3,240}(?=\.?$)")
_AGE = re.compile(rf",\s+(?:aged\s+)?\d{{1,3}},(?=\s+{_FINITE})")
_APPOSITIVE = re.compile(
    r"(?<=[a-z]),\s+(?:an?|the|one of|now|then|formerly|also known as)\s[^,;:.\"“”]{3,80}," rf"(?=\s+{_FINITE})"
)
_PREPOSITION: Final = (
    r"(?:In|On|At|By|For|From|To|With|During|After|Before|As|Since|Under|When|While|Despite|Like|Unlike|If)\s"
)
_AFTER_SUBJECT = re.compile(  # "Richard Stickler, head of the agency, said": one name, one remark, one verb
    rf"^(?!{_PREPOSITION})(?:The |An? )?(?:[\w’'.-]{{1,20}} ){{0,6}}[\w’'.-]{{1,20}}"
    rf"(?P<cut>,\s[^,;:\"“”]{{3,110}},)(?=\s+{_FINITE})"
)
_TRAILING_CLAUSE = re.compile(
    r",\s+(?:while|with|as|although|even though|after|before|following|despite|amid|when|since|because|such as|"
    r"including|especially|particularly|where|just|among|along with|compared with|up from|down from|thanks to|due to|"
    r"something|someone|east of|west of|north of|south of|[a-z]{2,12}ing|"
    r"(?:[\w’'-]{1,20}\s){1,5}(?:after|before|since|ahead\sof)|(?:an?|the)\s(?:[\w’'-]{1,20}\s){1,4}(?:that|who|"
    r"which|of|in|from|for|where))\b"
    r"[^;]{3,240}(?=\.?$)"
)
_TRAILING_REASON = re.compile(
    r"(?<=[a-z])\s+(?:after|following|despite|amid|because|so that|in order to|where|when|"
    r"in (?:a bid|an effort|an attempt) to|by [a-z]{2,12}ing|as (?:he|she|they|it|the|part of|well as)|"
    r"while (?:he|she|they|it|the|[a-z]{2,12}ing)|before [a-z]{2,12}ing)\s[^;,]{8,160}(?=\.?$)"
)
_TRAILING_TIME = re.compile(
    rf"\s+(?:(?:in|on|since|during|at|over)\s(?:[\w’'-]{{1,12}}\s){{0,4}}?)?(?:{_DAY}|"
    rf"(?:{_MONTH})(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?|"
    r"(?:last|this|next|earlier this|later this)\s(?:week|month|year|weekend|summer|winter|spring|fall|autumn|"
    r"season)|"
    r"(?<=in )(?:19|20)\d\d)(?:\s(?:morning|afternoon|evening|night))?(?=\.?$)"
)
_TRAILING_WHO = re.compile(
    r"\b(?:an?|the|his|her|their)\s(?!first|last|only|same|kind|sort|type|most|best|one|few|number|majority)"
    r"(?:[\w’'-]{1,20}\s){0,3}[\w’'-]{1,20}(?P<cut>\s+(?:who|which)\s[^,;\"“”]{8,160})(?=\.?$)"
)
_SECOND_CLAUSE = re.compile(
    r"(?:;|,\s+and\s+(?=(?:he|she|it|they|the|there|his|her|their)\b|(?:[\w’'%-]{1,20}\s){1,10}?"
    r"(?:has|have|had|is|are|was|were|will|would|says?|said)\b))\s*.{8,240}(?=\.?$)"
)
_SECOND_VERB = re.compile(rf",\s+and\s+(?:also\s+|then\s+)?{_FINITE}.{{4,240}}(?=\.?$)")
_LISTS: Final = re.compile(r",\s[^,]{2,90}$")  # a comma goes before: the end may be a list's
_PHRASE: Final = re.compile(_PREPOSITION)
_VERB: Final = re.compile(rf"\b{_FINITE}")
_SUBORDINATE = re.compile(
    r"(?:While|As|When|Although|Though|If|Before|After|Because|Since|Despite|With|Until|Once|Unless|Even)\b"
)
_AFTER_SAID = re.compile(  # ", the board said Thursday in a report on the flight": the speaker stays, the occasion goes
    rf"(?<=\bsaid)\s+(?:{_DAY}|in|on|at|after|during|following|as)\b[^\"“”]{{3,160}}(?=\.?$)"
)
_THAT_IS = re.compile(  # "15 wildfires that have burnt for days"
    r"\b(?:an?|some|several|dozens\sof|hundreds\sof|thousands\sof|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\s"
    r"(?!kind|sort|type|way|number)(?:[\w’'-]{1,20}\s){0,3}[\w’'-]{1,20}"
    r"(?P<cut>\s+that\s(?:has|have|had|was|were|is|are|will|would|could|can|includes?)\b[^,;\"“”]{8,160})(?=\.?$)"
)
_SECONDS: Final = (_SECOND_CLAUSE, _SECOND_VERB)
_LONGEST_TIME: Final = 70  # characters
_LONGEST_END: Final = 260  # characters
_CLOSING: Final = (  # what a pattern needs to be worth a search
    (", wh", _LONG_RELATIVE),
    (", ", _TRAILING_CLAUSE),
    (" ", _TRAILING_REASON),
    (", and", _SECOND_CLAUSE),
    (";", _SECOND_CLAUSE),
    (", and", _SECOND_VERB),
)
_LAST_PHRASES = (  # for sentences that are too long as they are
    re.compile(r",\s+(?!(?:and|or|but|nor|yet|so|if|unless|provided|except|though|although)\b)[^,]{8,200}(?=\.?$)"),
    re.compile(rf"\s+and\s+(?:also\s+|then\s+)?{_FINITE}.{{4,200}}(?=\.?$)"),
    re.compile(
        r"(?<=[a-z0-9])\s+(?:in|at|during|amid|over|near|outside|inside|across|throughout)"
        r"\s(?!(?:and|or)\b)[^,]{4,120}?(?=\.?$)"
    ),
)
_DASH = re.compile(r"\s(?:--|[–—-])\s")
_DASHED = re.compile(r"\s+(?P<dash>--|[–—-])\s+[^–—\"“”]{3,160}?\s+(?P=dash)(?=\s+[a-z])")
_AFTER_DASH = re.compile(r"\s+(?:--|[–—-])\s+[^–—]{3,240}(?=\.?$)")
_WHEN_SAID = re.compile(
    rf"(?<=said)\s+(?:in|during|at|on|{_DAY})\b(?:[^,.;:\"“”]{{0,70}}?\b(?:statement|interview|tweet|email|release|"
    rf"report|conference|briefing|message|letter|{_DAY})\b(?:\s(?:with|"
    rf"to)\s[^,.;:\"“”]{{3,40}})?)?(?:\s(?:on\s)?{_DAY})?"
    r"(?:\s(?:morning|afternoon|evening|night))?(?=[.,])"
)
_OFFICE: Final = (
    r"(?:officials?|police|authorities|investigators|prosecutors|spokes(?:man|woman|person)|sources?|reports?|"
    r"organi[sz]ers|researchers|scientists|experts|agency|investigation|study|survey|poll|ministry|department|"
    r"company|television|newspaper|military|board|service|affiliate [A-Z]{3,5})"
)
_WHO_SAID = re.compile(
    rf",\s+(?:[\w’'.-]{{1,20}}\s){{0,5}}{_OFFICE}\s(?:[\w’'.-]{{1,20}}\s){{0,3}}(?:said|says|reported|reports|"
    rf"found|confirmed)\b"
    rf"[^,\"“”]{{0,60}}(?=\.$)|,\s+according\sto\s[^,\"“”]{{0,40}}{_OFFICE}\b[^,\"“”]{{0,60}}(?=\.$)"
)

_WHOSE_WORDS = re.compile(  # the end that names a speaker: ", police said", ", according to the union"
    r",[”\"]?\s+(?!(?:which|who|whose|that|where|when|and|but|as|while|if|"
    r"because)\b)(?:(?:[\w’'.-]{1,20}\s){1,10}?(?:said|says|told|reported|reports|found|confirmed|announced|added)\b|"
    r"(?:(?:said|says)\s(?=[A-Z]|the\s|an?\s)|according\sto\s))(?![^\"“”]{0,160}\bthat\b)[^\"“”]{0,160}$"
)
_SPEAKER_TITLE = re.compile(
    r"[,”\"]\s*(?:said|says)\s(?:[A-Z][\w’'.-]{1,20}\s?){1,4}(?P<after>,\s[^\"“”]{3,160})(?=\.$)|"
    r"[,”\"]\s*(?:[A-Z][\w’'.-]{1,20}\s?){1,4}(?P<before>,\s[^,\"“”]{3,90},)(?=\s+(?:said|says|told)\b)"
)

_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nobody|nothing|neither|without|only|cannot|few|little|unless|until|whether)\b|n['’]t\b",
    re.IGNORECASE,
)
_ACCUSES: Final = re.compile(
    r"\b(?:accus|alleg|suspect|charg|kill|murder|rap(?:e|ist)|assault|st[eo]l|fraud|guilt|crim|abus|attack|blam|lied|"
    r"cheat|corrupt|shot|stab|might|(?-i:may)\b|could|would|likely|possibl|appear|seem|believe|think|claim|responsib)",
    re.IGNORECASE,
)
_HANGS_ON: Final = re.compile(  # "comes after", "two days after", "is where", "the time when"
    r"\b(?:comes?|came|is|are|was|were|be|been|and|or|just|soon|shortly|long|even|only|right|immediately|half|"
    r"(?:second|minute|hour|day|night|week|month|year|decade|time|moment|point|case|age|place)s?|later|happened|"
    r"occurred|named|looks?|goes|went|sought|nearly|almost|around|some|many|most|taking|suffered|making|having|"
    r"being|not|more|than|about|up|out|off|to|of|the|an?|in|on|at|(?:m|b|tr)illion|percent|per cent|"
    r"for|with|from|as|by|that|who|which|[a-z]+ing|based|born|held|located|known|lives?|lived|placed|put|accused|"
    r"round|step|blow|charged|convicted|remain(?:s|ed)?|stay(?:s|ed)?|keeps?|kept|lies|lay|stands?|stood|consists?|result(?:s|ed)?|such|much|far|same|known|seen|such|it)$",
    re.IGNORECASE,
)
_LONGEST_WORD: Final = 20  # characters that it needs to see
_REASON: Final = re.compile(
    r",?\s+(?:after|because|since|so that|in order to|just|despite|due to|thanks to|when|in a)\b"
)
_HAS_SAID_SOMETHING: Final = re.compile(rf"\b{_FINITE}.*\s\S+\s\S+$")
_PAIRS: Final = re.compile(r"\b(?:both|either|neither|between|not only|so|too|rather|more|less|as)\b[^,;]{0,90}$")
_OBJECT_FOLLOWS: Final = re.compile(  # "has raised, to the town's surprise, the rates of"
    r"\w(?:ed|s), (?:to|in|for|with|by|at|on|despite|after|as)\s[^,]{2,60}$"
)
_ROW_GOES_ON: Final = re.compile(r",\s+(?:and|or|but)\s[^,]{1,60}$")
_SPEAKS: Final = re.compile(r"\b(?:said|says|told|wrote|added|asked|according to|reported)\b", re.IGNORECASE)


def always(text: str) -> tuple[Cut, ...]:
    """Datelines, links to the sentence before, remarks in brackets."""
    found: list[Cut] = []
    at = 0
    patterns = (_DATELINE, _LABEL) if ":" in text else (_DATELINE,)
    for pattern in (*patterns, _LEADING_LINK, _LEADING_LINK):
        if (match := pattern.match(text, at)) and match.end() < len(text):
            found.append(match.span())
            at = match.end()
    for needed, pattern in ((", ", _INNER_LINK), ("(", _PARENTHESIS)):
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
        yield from (_relative_cut(text, match) for match in _RELATIVE.finditer(text))
    for needed, pattern in ((", ", _AGE), (", ", _APPOSITIVE), (" ", _DASHED), ("said", _WHEN_SAID)):
        if needed in text:
            yield from (match.span() for match in pattern.finditer(text))
    said = _WHOSE_WORDS.search(text, 30) if len(text) > 30 else None
    yield from _closing_cuts(text, said.start() if said else len(text))


def _relative_cut(text: str, match: re.Match[str]) -> Cut:
    """After an opening phrase, "In the last bars, which are silent, the street", or before a speaker, a comma stays."""
    opens = _PHRASE.match(text) and not _VERB.search(text, 0, match.start())
    keeps = match[0].endswith(",") and (opens or _WHOSE_WORDS.match(text, match.end() - 1))
    return match.start(), match.end() - bool(keeps)


def _silences(text: str, start: int, end: int) -> bool:
    """Whether a cut would take away who says it."""
    spoken = _SPEAKS.search(text, start, end)
    return bool(spoken) and not (_SPEAKS.search(text, 0, start) or _SPEAKS.search(text, end))


def last_resort(text: str) -> tuple[Cut, ...]:
    """Ends that a sentence too long for a bullet can do without, shortest first."""
    said = _WHOSE_WORDS.search(text, 30) if len(text) > 30 else None
    end = said.start() if said else len(text)
    found: set[Cut] = set()
    for pattern in _LAST_PHRASES:
        at = 0
        while match := pattern.search(text, at, end):
            at = match.start() + 1
            if _may_end_before(text, match) and not _tears(text, match):
                found.add((match.start(), _end_of(match, text, end)))
    if " that " in text and (that := _THAT_IS.search(text, 0, end)):
        found.add((that.start("cut"), _end_of(that, text, end)))
    if said and (occasion := _AFTER_SAID.search(text, said.start())):
        found.add(occasion.span())
    return tuple(sorted(found, key=lambda cut: cut[0] - cut[1], reverse=True))


def _tears(text: str, match: re.Match[str]) -> bool:
    """Whether a last phrase holds a verb that what stays needs, a list's end, or the speaker."""
    start, end = match.span()
    if _SUBORDINATE.match(text) and "," not in text[:start]:
        return True
    if match.re is not _LAST_PHRASES[2] and _LISTS.search(text[:start].rstrip(", ")):
        return True
    if match.re is not _LAST_PHRASES[1] and _VERB.search(text, start, end):
        return True
    return _silences(text, start, end)


def _opening_cuts(text: str) -> Iterator[Cut]:
    if (match := _OPENING_PHRASE.match(text)) and not _PLACE_IN_TWO.match(text) and _OPENS_ON.match(text, match.end()):
        yield match.span()
    if match := _AFTER_SUBJECT.match(text):
        yield match.span("cut")


def _speaker_cuts(text: str) -> Iterator[Cut]:
    """A speaker's title; the speaker too where an office states what nobody is accused of."""
    for match in _SPEAKER_TITLE.finditer(text):
        yield match.span("after" if match["after"] else "before")
    if (said := _WHO_SAID.search(text)) and not _ACCUSES.search(text):
        yield said.span()


def _closing_cuts(text: str, end: int) -> Iterator[Cut]:
    """What trails before `end`, where the sentence or its attribution begins."""
    for needed, pattern in _CLOSING:
        for match in pattern.finditer(text, max(0, end - _LONGEST_END), end) if needed in text else ():
            if _may_end_before(text, match) and not (pattern in _SECONDS and _is_third(text, match)):
                yield match.start(), _end_of(match, text, end)
    if (day := _TRAILING_TIME.search(text, max(0, end - _LONGEST_TIME), end)) and _may_end_before(text, day):
        yield day.start(), _end_of(day, text, end)
    if " wh" in text and (who := _TRAILING_WHO.search(text, 0, end)):
        yield who.start("cut"), _end_of(who, text, end)
    if len(_DASH.findall(text)) == 1 and (dashed := _AFTER_DASH.search(text, 0, end)):
        yield dashed.start(), _end_of(dashed, text, end)


def _is_third(text: str, match: re.Match[str]) -> bool:
    """Whether ", and ..." ends a row of more than two: "the men rowed, the women sang, and the boys slept"."""
    before = _LISTS.search(text, 0, match.start())
    return match[0].startswith(",") and before is not None and bool(_VERB.search(text, 0, before.start()))


def _end_of(match: re.Match[str], text: str, end: int) -> int:
    """A sentence keeps its full stop, an attribution after it needs none: "Acme Ltd., police said"."""
    return end if end < len(text) else match.end()


def _splits_dashes(text: str, at: int) -> bool:
    """Whether one of a pair of dashes would go and the other stay."""
    return len(_DASH.findall(text, 0, at)) % 2 == 1 and bool(_DASH.search(text, at))


def _may_end_before(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence can stop there: "He did not resign because of it" cannot, nor half of a pair stay."""
    if _HANGS_ON.search(text, max(0, match.start() - _LONGEST_WORD), match.start()) or _PAIRS.search(
        text, 0, match.start()
    ):
        return False
    if _OBJECT_FOLLOWS.search(text, 0, match.start()):
        return False
    if (row := _ROW_GOES_ON.search(text, 0, match.start())) and not _VERB.search(row[0]):
        return False
    if _splits_dashes(text, match.start()) or not _HAS_SAID_SOMETHING.search(text, 0, match.start()):
        return False
    return not (_REASON.match(match[0]) and _NEGATION.search(text, 0, match.start()))
