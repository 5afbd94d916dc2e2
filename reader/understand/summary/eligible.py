"""Which wordings may stand alone as a bullet."""

from __future__ import annotations

import re
from typing import Final

from reader.understand.summary.quotes import Quotations, quotations
from reader.understand.summary.words import word_count

_LEANS_BACK = re.compile(
    r"[\"“‘']?(?:he|she|they|it|this(?! (?:week|month|year|season|weekend|morning|spring|summer|autumn|"
    r"winter)\b)|these|those|that|yes|hey|ok|okay|oh|and|but|or|nor|him|her|his|hers|their|theirs|its|you|your|them|"
    r"(?:even|all|all of|some of|most of|many of|none of|part of|because of|despite|among|of) (?:this|that|"
    r"these|those|it|them|"
    r"which)|both|another|others|neither|either|such|here|"
    r"(?:until|by|since|before|from|even|back) then|one(?! of (?!them\b|these\b|those\b|his\b|her\b|"
    r"their\b|its\b))|same|the (?:former|latter|pair|two|same|other|others)|"
    r"who|which|what|whose|where|why|how|when it|if (?:he|she|it|they|you)|as (?:he|she|it|they|you)|"
    r"(?:even )?(?:when|while|after|before|because|since|although|though|if|once|until|as|like|unlike|for|by|in|on|"
    r"with|to|unless|whether|now that) "
    r"(?:he|she|they|it|this|these|those|that|his|her|their|its|him|them|doing so|i|we|you|my|our))"
    r"(?:['’](?:s|re|d|ll|ve|m))?\b(?!-)",
    re.IGNORECASE,
)
_LEANS_LATER = re.compile(  # after a phrase: "In the desert it stays", "In this trade that’s a plan", "Today, we will"
    r"(?:In|On|At|For|From|By|With|Under|Over|Inside|Outside)\s(?:[\w’'-]{1,20}\s){1,9}?"
    r"(?:(?:he|she|they|we)(?:['’](?:s|ve|re|ll|d))?\s|it\s(?!(?:is|was)(?!\snot\b)|has|will|would|takes|took|seems|became|may)|that['’]s\s)"
    r"|[A-Z][^,\"“”]{1,60},\s(?:i|we|you|let['’]s)\b"
)
_POINTS_BACK = re.compile(  # "There's a reason for that: it works", "Many deplore that decision"
    r"\b(?:for|of|about|by|with|in|at|to|on|from|after|before|since)\sthat[:;,.]"
    r"|\b(?:for|of|about|by|with|in|to|on|from|after|before|since|deplores?|regrets?|welcomes?)\sthat\s(?:decision|change|"
    r"claim|statement|idea|plan|view|question|figure|effort|comment|request|report|incident|promise|deal|vote)\b"
)
_SPEAKS_OF_ITSELF = re.compile(r"(?:i|we|my|our|me|us)(?:['’](?:s|re|d|ll|ve|m))?\b(?!-)", re.IGNORECASE)
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]yself)\b(?![.-])")
_NOT_NEWS = re.compile(
    r"\b(?:click here|read more|read also|see also|sign up|subscribe|newsletter|follow (?:us|@\w|"
    r"[\w.' ]{1,40} on twitter)|"
    r"like us on|share this|scroll down|scroll over|all rights reserved|copyright|contributed to this (?:report|"
    r"story|"
    r"article)|(?:photo|image|picture|video|illustration)s? (?:by|credit|courtesy)|getty images|watch (?:the|"
    r"this|more|"
    r"video|below|above)|listen to (?:the|this)|this (?:article|story|post|page|transcript|video|piece) (?:was|"
    r"is|has|"
    r"includes|first|originally|will)|views expressed|opinions expressed|the author'?s own|in this (?:article|photo|"
    r"picture|image|video)|(?:pictured|photographed|file photo)|advertisement|sponsored|cookies|privacy policy|"
    r"terms of "
    r"(?:use|service)|leave a comment|comments? (?:below|section)|tell us|let us know|editor['’]s note|editing by|"
    r"reporting by|e-?mail (?:us|him|her|the|your)|for more information|visit our|our app|download|join us|"
    r"enter your|"
    r"press \w+ for|continue reading|related (?:stories|articles|content)|most popular|see (?:photos|more|"
    r"the gallery)|"
    r"caption|helpline|samaritans|please|(?:is|are) (?:seen|displayed|shown|pictured))\b",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"\b(?:and|but|or|that|the|an?|to|of|for|with|than|as|by|from|who|which|while|because|if|is|was|yet|though|"
    r"although|when|where|so|nor|especially|particularly|"
    r"including|even|nearly|almost|just|how|why|into|at|on|in|described|dubbed|labell?ed)\.$|\b(?:it|they|he|"
    r"she|we|you|that|there)['’](?:s|re|ll|ve|d|m)\.$|\b(?:is|are|was|were|been|held|seen|born|lived?|built) there\.$"
)
_LONGEST_TIME = 24
_LONGEST_CUT_OFF = 16  # characters that it needs to see
_SAYS = re.compile(
    r"\b(?:said|says|saying|told|tells|wrote|writes|added|adds|asked|asks|tweeted|posted|called|calls|described|"
    r"according|"
    r"announced|insisted|claimed|explained|joked|warned|admitted|argued|replied|stated|recalled|noted|reads?|"
    r"declared|"
    r"testified|confirmed|confirms|confid|reported|reports|tweets|screaming|shouting|shouted|joking|adding|"
    r"telling|writing|quoted|dubbed|titled|named|known|labell?ed|branded|continued|concluded|urged|vowed|"
    r"promised|accused)\b",
    re.IGNORECASE,
)
_NAMELESS_SPEAKER = re.compile(r"\b(?:he|she|they|it|who|i|we)(?:\s+\w+ly)?\s+(?:also\s+)?(?:said|says|told|"
    r"wrote|added|"
    r"asked|tweeted|explained|continued|concluded|recalled|joked|posted|says|admitted|"
    r"warned)\b", re.IGNORECASE)  # fmt: skip
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did|said|says|"
    r"became|began|"
    r"broke|brought|built|bought|came|caught|chose|cut|dealt|died|drew|drove|fell|felt|fought|found|flew|gave|"
    r"got|grew|"
    r"held|hit|kept|knew|laid|led|left|lost|made|met|paid|put|quit|ran|rang|read|rose|sank|sat|saw|sent|set|"
    r"shot|showed|"
    r"shut|slid|sold|spent|spoke|spread|stood|stole|struck|swept|swore|taught|thought|threw|told|took|tore|went|woke|"
    r"won|wore|wrote|remain|want|expect|plan|need|say|believe|make|take|get|give|show|include|face|seem|become|"
    r"(?!(?:ne|hundr|nak|sacr|wick|unit)ed\b)\w{2,}ed(?! by\b))\b|\w['’](?:re|ve|ll|d)\b|n['’]t\b"
)
_PRESENT = re.compile(  # "wants to", but plurals too
    r"\b[a-z]{2,}[a-rt-z]s\s(?:an?|the|to|his|her|its|their|that|how|why|no|up|off|out|into|over|back|more|\$?\d+|[A-Z]\w*)\b"
)
_NO_VERB = re.compile(  # a label, "the redesigned car", what only a clause with "who" does
    r"^[A-Z][^:\"“”]{1,60}: |\b(?i:an?|the|his|her|its|their|newly|recently|highly)\s\w+ed\s(?=[a-z]+\b)|"
    r"\b(?:who|which)\s(?:(?:has|have|had)\s)?\w+"
)
_COMMANDS = re.compile(
    r"(?:find out|check out|comment on|click|watch|see|share|send|visit|learn|imagine|here['’]?s|vote|let['’]s|meet|"
    r"welcome to|no word|remember|consider|seek|get|spend|try|take|make|buy|keep|use(?! of)|go to|look at|stay|"
    r"discover|enjoy|pick|grab|don['’]t|read|buckle|(?:walk|add|choose|fold|call|ask|set|turn|put|bring|leave|follow|"
    r"wear|eat|drink|cook|bake|mix|start|avoid|limit|plan|focus|write|head|tune|stop|begin|open|close|drop|print)\s"
    r"(?:through|the|an?|your|up|out|all|it|on|in|this|these|them|with|by))\b(?!-)",
    re.IGNORECASE,
)
_SPEECH = 4  # words; a shorter quotation is a term or a title
_LONG_SPEECH = 8  # words that nobody can have said but a speaker


_HALF = re.compile(
    r"(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should)\b|"  # a question, or no subject
    r"(?:if|when|while|although|though|because|unless|whereas)\b[^,]*$",  # no main clause
    re.IGNORECASE,
)
_TORN = re.compile(r"(?:from|between) [\d:]+ [ap]\.m\.$")
_TORN_MARKS: Final = ("“”", "“ ”", '""', '" "', "©")
_HINTS: Final = frozenset(  # one of these is in whatever is no news
    "click read sign subscribe newsletter follow like share scroll rights copyright contributed photo photos image "
    "images picture pictures video videos illustration illustrations getty watch listen article story post page "
    "transcript piece views opinions author pictured photographed file advertisement sponsored cookies privacy terms "
    "leave comment comments tell let editor editing reporting email mail information visit app download join enter "
    "press continue related popular see caption helpline samaritans please seen displayed shown".split()
)
_WORDS = re.compile(r"[a-z]+")


def is_finished(sentence: str) -> bool:
    """Whether its writer ended it: list items, labels and headings often just stop."""
    return sentence.rstrip().endswith((".", "!", "?", "…", '"', "”", "'", "’", "»", ")"))


def may_stand_alone(text: str) -> bool:
    """Whether a reader who sees only this knows who and what it is about, and that it is news."""
    if not text.endswith((".", '."', ".”", ".'", ".’", ".»")) or text.endswith(("...", "…", "..", "?.", "!.", ":.")):
        return False
    if _CUT_OFF.search(text, max(0, len(text) - _LONGEST_CUT_OFF)) or (text[1:2].isspace() and not text[0].isalnum()):
        return False
    if not text[0].isalnum() and text[0] not in "\"'“‘«$£€¥(#@":
        return False
    if _LEANS_BACK.match(text) or _LEANS_LATER.match(text) or "?" in text or "…" in text or "..." in text:
        return False
    if _SPEAKS_OF_ITSELF.match(text) or (" that" in text and _POINTS_BACK.search(text)):
        return False
    if (
        _HALF.match(text)
        or _TORN.search(text, max(0, len(text) - _LONGEST_TIME))
        or any(mark in text for mark in _TORN_MARKS)
    ):
        return False
    return _is_sentence(text) and _is_readable(text) and _quotes_stand(text) and _is_news(text)


def _is_sentence(text: str) -> bool:
    """No command, and a verb as far as one can tell."""
    if _COMMANDS.match(text):
        return False
    told = _NO_VERB.sub(" ", text)
    return bool(_FINITE.search(told)) or (word_count(told) >= 6 and bool(_PRESENT.search(told)))


def _is_news(text: str) -> bool:
    return _HINTS.isdisjoint(_WORDS.findall(text.lower())) or not _NOT_NEWS.search(text)


def _is_readable(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    capitals = sum(map(str.isupper, text))
    balanced = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return (
        balanced
        and letters > len(text) * 0.6
        and capitals < letters * 0.4
        and "http" not in text
        and "www." not in text
    )


def _quotes_stand(text: str) -> bool:
    """Quotations whole, and speech with its speaker's name."""
    quoted = quotations(text)
    if not quoted.balanced:
        return False
    lengths = [word_count(text[start:end]) for start, end in quoted.spans]
    outside = quoted.outside_text(text)
    if _I.search(outside) or (_opens_on_speech(text, quoted) and _NAMELESS_SPEAKER.search(outside)):
        return False
    if max(lengths, default=0) < _SPEECH:
        return True
    if _NAMELESS_SPEAKER.search(outside):
        return False
    return bool(_SAYS.search(outside)) or (max(lengths) < _LONG_SPEECH and word_count(outside) > _LONG_SPEECH)


def _opens_on_speech(text: str, quoted: Quotations) -> bool:
    return bool(quoted.spans) and quoted.spans[0][0] == 0 and text[quoted.spans[0][1] - 2] in ".,!?"
