"""The phrases of English that a sentence can lose or must keep, as patterns: `cuts` decides with them."""

from __future__ import annotations

import re
from typing import Final

DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*[, /]{1,2}(?:[\w.'’-]{1,20}[, ]{1,2}){0,6})?\((?:[A-Z][\w.&/'’ -]{1,30})\)\s*(?:[-–—]{1,2}\s*)?"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{2,30}(?:, [A-Z][\w. ]{1,24}){0,3}\s*[-–—]{1,2}\s+"
)
LINK_WORDS: Final = (
    "however|meanwhile|moreover|furthermore|nevertheless|nonetheless|indeed|instead|also|additionally|therefore|thus|"
    "still|then|finally|now|so|yet|plus|in addition|in fact|of course|as a result|for example|for instance|in turn|"
    "at the same time|on the other hand|not surprisingly|unsurprisingly|interestingly|incidentally|unfortunately|"
    "fortunately|sadly|luckily|and|but|or|similarly|likewise|besides|after all|in short|in other words|overall|"
    "more importantly|most importantly|importantly|notably|again|well|either way|at any rate|that said|"
    "really|actually|basically|frankly"
)
LEADING_LINK = re.compile(
    rf"(?:(?:{LINK_WORDS}),\s+|(?:and|but|yet|or)\s+(?!to\b)|"
    r"(?:so|now|then|later|also)\s+(?!many|much|far|long|few|that|called|on\b|in\b|\d))",
    re.IGNORECASE,
)
LABEL = re.compile(  # "Moving on: Here they are", but not "The minister said: We won"
    r"(?!(?:[^:]*\s)?(?:said|says|told|wrote|added|asked|reads?|warned|tweeted|prosecutors?|police|officials?|"
    r"lawyers?|"
    r"reports?|sources?|experts?|"
    r"witness(?:es)?)\b[^:]*:)['‘]?(?:[^\W\d][\w’'-]{0,20} ){0,3}[^\W\d][\w’'-]{0,20}['’]?: (?=[A-Z‘'\"“])",
    re.IGNORECASE,
)
INNER_LINK = re.compile(
    r",\s+(?:however|meanwhile|moreover|therefore|though|too|of course|in fact|in turn)(?:,|(?=\.$))"
)
PARENTHESIS = re.compile(r"(?:^|\s+)\([^()]{1,160}\)(?!\w)")

FINITE: Final = (
    r"(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|said|says|told|tells|went|goes|took|takes|"
    r"made|makes|won|wins|lost|died|became|began|came|gave|got|left|led|met|put|ran|saw|sent|spent|spoke|stood|"
    r"thought|wrote|fell|found|held|kept|knew|beat|hit|set|cut|say|want|need|believe|think|expect|plan|hope|"
    r"fear|seem|remain|[a-z]{3,12}ed)\b"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH: Final = (
    r"January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|"
    r"Sept\.|Oct\.|"
    r"Nov\.|Dec\."
)
OPENING_PHRASE = re.compile(
    r"(?:(?:On|In|At|Last|Late|Early|Earlier|Later|Since|During|Following|Despite|Amid|Over|Within|While|Although|"
    r"Though|As|After|Before|By|Under|For|With|Along|Like|Just|Even|Because)\b|[A-Z][a-z]{2,12}(?:ing|ed)\b|"
    r"(?:[A-Z][a-z]{1,8}|An?\sfew)\s(?:hour|day|week|month|year|decade)s?\s(?:after|before|since|into)\b)"
    r"[^,.;:\"“”]{2,160}(?:,\s\d{4})?,\s+(?!\d{4}\b|[\"“]|and\b|or\b|for\s(?:example|instance)|of\scourse)"
)
OPENS_ON: Final = re.compile(
    rf"(?:[A-ZÀ-Ý][\w’'.-]*|the|an?|his|her|its|their|some|many|more|most|one|two)\s|\d[\d,.]*\s(?=[^,]*\b{FINITE})"
)
PLACE_IN_TWO = re.compile(r"(?:In|At|Near|Outside)\s[A-Z][^,]{1,40},\s[A-Z][\w.]{1,20}(?:\s[A-Z]\w{1,20})?,")
RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^,;:.\"“”]{3,140}(?:,(?!\s+(?:and|or)\b)|(?=\.$))")
LONG_RELATIVE = re.compile(r",\s+(?:who|whose|which|where)\b[^;:]{3,240}(?=\.?$)")
AGE = re.compile(rf",\s+(?:aged\s+)?\d{{1,3}},(?=\s+{FINITE})")
APPOSITIVE = re.compile(
    r"(?<=[a-z]),\s+(?:an?|the|one of|now|then|formerly|also known as)\s[^,;:.\"“”]{3,80}," rf"(?=\s+{FINITE})"
)
PREPOSITION: Final = (
    r"(?:In|On|At|By|For|From|To|With|During|After|Before|As|Since|Under|When|While|Despite|Like|Unlike|If)\s"
)
AFTER_SUBJECT = re.compile(  # "Richard Stickler, head of the agency, said": one name, one remark, one verb
    rf"^(?!{PREPOSITION})(?:The |An? )?(?:[\w’'.-]{{1,20}} ){{0,6}}[\w’'.-]{{1,20}}"
    rf"(?P<cut>,\s[^,;:\"“”]{{3,110}},)(?=\s+{FINITE})"
)
TRAILING_CLAUSE = re.compile(
    r",\s+(?:while|with|as|although|even though|after|before|following|despite|amid|when|since|because|such as|"
    r"including|especially|particularly|where|just|among|along with|compared with|up from|down from|thanks to|due to|"
    r"something|someone|east of|west of|north of|south of|[a-z]{2,12}ing|"
    r"(?:[\w’'-]{1,20}\s){1,5}(?:after|before|since|ahead\sof)|(?:an?|the)\s(?:[\w’'-]{1,20}\s){1,4}(?:that|who|"
    r"which|of|in|from|for|where))\b"
    r"[^;]{3,240}(?=\.?$)"
)
TRAILING_REASON = re.compile(
    r"(?<=[a-z])\s+(?:after|following|despite|amid|because|so that|in order to|where|when|"
    r"in (?:a bid|an effort|an attempt) to|by [a-z]{2,12}ing|as (?:he|she|they|it|the|part of|well as)|"
    r"while (?:he|she|they|it|the|[a-z]{2,12}ing)|before [a-z]{2,12}ing)\s[^;,]{8,160}(?=\.?$)"
)
TRAILING_TIME = re.compile(
    rf"\s+(?:(?:in|on|since|during|at|over)\s(?:[\w’'-]{{1,12}}\s){{0,4}}?)?(?:{DAY}|"
    rf"(?:{MONTH})(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?|"
    r"(?:last|this|next|earlier this|later this)\s(?:week|month|year|weekend|summer|winter|spring|fall|autumn|"
    r"season)|"
    r"(?<=in )(?:19|20)\d\d)(?:\s(?:morning|afternoon|evening|night))?(?=\.?$)"
)
TRAILING_WHO = re.compile(
    r"\b(?:an?|the|his|her|their)\s(?!first|last|only|same|kind|sort|type|most|best|one|few|number|majority)"
    r"(?:[\w’'-]{1,20}\s){0,3}[\w’'-]{1,20}(?P<cut>\s+(?:who|which)\s[^,;\"“”]{8,160})(?=\.?$)"
)
SECOND_CLAUSE = re.compile(
    r"(?:;|,\s+and\s+(?=(?:he|she|it|they|the|there|his|her|their)\b|(?:[\w’'%-]{1,20}\s){1,10}?"
    r"(?:has|have|had|is|are|was|were|will|would|says?|said)\b))\s*.{8,240}(?=\.?$)"
)
SECOND_VERB = re.compile(rf",\s+and\s+(?:also\s+|then\s+)?{FINITE}.{{4,240}}(?=\.?$)")
LISTS: Final = re.compile(r",\s[^,]{2,90}$")  # a comma goes before: the end may be a list's
PHRASE: Final = re.compile(PREPOSITION)
VERB: Final = re.compile(rf"\b{FINITE}")
SUBORDINATE = re.compile(
    r"(?:While|As|When|Although|Though|If|Before|After|Because|Since|Despite|With|Until|Once|Unless|Even)\b"
)
AFTER_SAID = re.compile(  # ", the board said Thursday in a report on the flight": the speaker stays, the occasion goes
    rf"(?<=\bsaid)\s+(?:{DAY}|in|on|at|after|during|following|as)\b[^\"“”]{{3,160}}(?=\.?$)"
)
THAT_IS = re.compile(  # "15 wildfires that have burnt for days"
    r"\b(?:an?|some|several|dozens\sof|hundreds\sof|thousands\sof|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\s"
    r"(?!kind|sort|type|way|number)(?:[\w’'-]{1,20}\s){0,3}[\w’'-]{1,20}"
    r"(?P<cut>\s+that\s(?:has|have|had|was|were|is|are|will|would|could|can|includes?)\b[^,;\"“”]{8,160})(?=\.?$)"
)
SECONDS: Final = (SECOND_CLAUSE, SECOND_VERB)
LONGEST_TIME: Final = 70  # characters
LONGEST_END: Final = 260  # characters
CLOSING: Final = (  # what a pattern needs to be worth a search
    (", wh", LONG_RELATIVE),
    (", ", TRAILING_CLAUSE),
    (" ", TRAILING_REASON),
    (", and", SECOND_CLAUSE),
    (";", SECOND_CLAUSE),
    (", and", SECOND_VERB),
)
LAST_PHRASES = (  # for sentences that are too long as they are
    re.compile(r",\s+(?!(?:and|or|but|nor|yet|so|if|unless|provided|except|though|although)\b)[^,]{8,200}(?=\.?$)"),
    re.compile(rf"\s+and\s+(?:also\s+|then\s+)?{FINITE}.{{4,200}}(?=\.?$)"),
    re.compile(
        r"(?<=[a-z0-9])\s+(?:in|at|during|amid|over|near|outside|inside|across|throughout)"
        r"\s(?!(?:and|or)\b)[^,]{4,120}?(?=\.?$)"
    ),
)
DASH = re.compile(r"\s(?:--|[–—-])\s")
DASHED = re.compile(r"\s+(?P<dash>--|[–—-])\s+[^–—\"“”]{3,160}?\s+(?P=dash)(?=\s+[a-z])")
AFTER_DASH = re.compile(r"\s+(?:--|[–—-])\s+[^–—]{3,240}(?=\.?$)")
WHEN_SAID = re.compile(
    rf"(?<=said)\s+(?:in|during|at|on|{DAY})\b(?:[^,.;:\"“”]{{0,70}}?\b(?:statement|interview|tweet|email|release|"
    rf"report|conference|briefing|message|letter|{DAY})\b(?:\s(?:with|"
    rf"to)\s[^,.;:\"“”]{{3,40}})?)?(?:\s(?:on\s)?{DAY})?"
    r"(?:\s(?:morning|afternoon|evening|night))?(?=[.,])"
)
OFFICE: Final = (
    r"(?:officials?|police|authorities|investigators|prosecutors|spokes(?:man|woman|person)|sources?|reports?|"
    r"organi[sz]ers|researchers|scientists|experts|agency|investigation|study|survey|poll|ministry|department|"
    r"company|television|newspaper|military|board|service|affiliate [A-Z]{3,5})"
)
WHO_SAID = re.compile(
    rf",\s+(?:[\w’'.-]{{1,20}}\s){{0,5}}{OFFICE}\s(?:[\w’'.-]{{1,20}}\s){{0,3}}(?:said|says|reported|reports|"
    rf"found|confirmed)\b"
    rf"[^,\"“”]{{0,60}}(?=\.$)|,\s+according\sto\s[^,\"“”]{{0,40}}{OFFICE}\b[^,\"“”]{{0,60}}(?=\.$)"
)

WHOSE_WORDS = re.compile(  # the end that names a speaker: ", police said", ", according to the union"
    r"(?<!\band)(?<!\bor)(?<!\bbut),[”\"]?\s+(?!(?:which|who|whose|that|where|when|and|but|as|while|if|"
    r"because)\b)(?:(?:[\w’'.-]{1,20}\s){1,10}?(?:said|says|told|reported|reports|found|confirmed|announced|added)\b|"
    r"(?:(?:said|says)\s(?=[A-Z]|the\s|an?\s)|according\sto\s))(?![^\"“”]{0,160}\bthat\b)[^\"“”]{0,160}$"
)
SPEAKER_TITLE = re.compile(
    r"[,”\"]\s*(?:said|says)\s(?:[A-Z][\w’'.-]{1,20}\s?){1,4}(?P<after>,\s[^\"“”]{3,160})(?=\.$)|"
    r"[,”\"]\s*(?:[A-Z][\w’'.-]{1,20}\s?){1,4}(?P<before>,\s[^,\"“”]{3,90},)(?=\s+(?:said|says|told)\b)"
)

NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nobody|nothing|neither|without|only|cannot|few|little|unless|until|whether)\b|n['’]t\b",
    re.IGNORECASE,
)
ACCUSES: Final = re.compile(
    r"\b(?:accus|alleg|suspect|charg|kill|murder|rap(?:e|ist)|assault|st[eo]l|fraud|guilt|crim|abus|attack|blam|lied|"
    r"cheat|corrupt|shot|stab|might|(?-i:may)\b|could|would|likely|possibl|appear|seem|believe|think|claim|responsib)",
    re.IGNORECASE,
)
HANGS_ON: Final = re.compile(  # "comes after", "two days after", "is where", "the time when"
    r"\b(?:comes?|came|is|are|was|were|be|been|and|or|just|soon|shortly|long|even|only|right|immediately|half|"
    r"(?:second|minute|hour|day|night|week|month|year|decade|time|moment|point|case|age|place)s?|later|happened|"
    r"occurred|named|looks?|goes|went|sought|nearly|almost|around|some|many|most|taking|suffered|making|having|"
    r"being|not|more|than|about|up|out|off|to|of|the|an?|in|on|at|(?:m|b|tr)illion|percent|per cent|"
    r"for|with|from|as|by|that|who|which|[a-z]+ing|based|born|held|located|known|lives?|lived|placed|put|accused|"
    r"round|step|blow|charged|convicted|remain(?:s|ed)?|stay(?:s|ed)?|keeps?|kept|lies|lay|stands?|stood|consists?|result(?:s|ed)?|such|much|far|same|known|seen|such|it)$",
    re.IGNORECASE,
)
LONGEST_WORD: Final = 20  # characters that it needs to see
REASON: Final = re.compile(
    r",?\s+(?:after|because|since|so that|in order to|just|despite|due to|thanks to|when|in a)\b"
)
HAS_SAID_SOMETHING: Final = re.compile(rf"\b{FINITE}.*\s\S+\s\S+$")
PAIRS: Final = re.compile(r"\b(?:both|either|neither|between|not only|so|too|rather|more|less|as)\b[^,;]{0,90}$")
OBJECT_FOLLOWS: Final = re.compile(  # "has raised, to the town's surprise, the rates of"
    r"\w(?:ed|s), (?:to|in|for|with|by|at|on|despite|after|as)\s[^,]{2,60}$"
)
ROW_GOES_ON: Final = re.compile(r",\s+(?:and|or|but)\s[^,]{1,60}$")
SPEAKS: Final = re.compile(r"\b(?:said|says|told|wrote|added|asked|according to|reported)\b", re.IGNORECASE)
