"""Which wordings may stand alone as a bullet."""

from __future__ import annotations

import re

from reader.understand.summary.quotes import quotations
from reader.understand.summary.words import word_count

_LEANS_BACK = re.compile(
    r"[\"“‘']?(?:he|she|they|it|this|these|those|that|him|her|his|hers|their|theirs|its|you|your|them|"
    r"both|another|others|neither|either|such|here|one|same|the (?:former|latter|pair|two|same|other|others)|"
    r"who|which|what|whose|where|why|how|when it|if (?:he|she|it|they|you)|as (?:he|she|it|they|you)|"
    r"(?:when|while|after|before|because|since|although|though|once|until|as|like|unlike|for|by|in|on|with|to) "
    r"(?:he|she|they|it|this|these|those|that|his|her|their|its|him|them|doing so|i|we|you|my|our))"
    r"(?:['’](?:s|re|d|ll|ve|m))?\b(?!-)",
    re.IGNORECASE,
)
_SPEAKS_OF_ITSELF = re.compile(r"(?:i|we|my|our|me|us)(?:['’](?:s|re|d|ll|ve|m))?\b(?!-)", re.IGNORECASE)
_NOT_NEWS = re.compile(
    r"\b(?:click here|read more|read also|see also|sign up|subscribe|newsletter|follow (?:us|@\w|[\w.' ]{1,40} on twitter)|"
    r"like us on|share this|scroll down|scroll over|all rights reserved|copyright|©|contributed to this (?:report|story|"
    r"article)|(?:photo|image|picture|video|illustration)s? (?:by|credit|courtesy)|getty images|watch (?:the|this|more|"
    r"video|below|above)|listen to (?:the|this)|this (?:article|story|post|page|transcript|video|piece) (?:was|is|has|"
    r"includes|first|originally|will)|views expressed|opinions expressed|the author'?s own|in this (?:article|photo|"
    r"picture|image|video)|(?:pictured|photographed|file photo)|advertisement|sponsored|cookies|privacy policy|terms of "
    r"(?:use|service)|leave a comment|comments? (?:below|section)|tell us|let us know|editor['’]s note|editing by|"
    r"reporting by|e-?mail (?:us|him|her|the|your)|for more information|visit our|our app|download|join (?:us|the)|enter your|"
    r"press \w+ for|continue reading|related (?:stories|articles|content)|most popular|see (?:photos|more|the gallery)|"
    r"scroll|caption|helpline|samaritans)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:said|says|saying|told|tells|wrote|writes|added|adds|asked|asks|tweeted|posted|called|calls|described|according|"
    r"announced|insisted|claimed|explained|joked|warned|admitted|argued|replied|stated|recalled|noted|reads?|declared|"
    r"testified|quoted|dubbed|titled|named|known|labell?ed|branded|continued|concluded|urged|vowed|promised|accused)\b",
    re.IGNORECASE,
)
_NAMELESS_SPEAKER = re.compile(r"\b(?:he|she|they|it|who|i|we)(?:\s+\w+ly)?\s+(?:also\s+)?(?:said|says|told|wrote|added|"
    r"asked|tweeted|explained|continued|concluded|recalled|joked|posted|says|admitted|warned)\b", re.IGNORECASE)  # fmt: skip
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|"
    r"\w{2,}(?:ed|es|en|ew|ght|old|ook|ade|ent|ame|ave|aid|eft|ost|ept|elt|ound|uck|ung|ank|un|ut|et|it|id|ows?|"
    r"aw|ells?|ees|[a-z]s))\b|['’](?:s|re|ve|ll|d)\b"
)
_QUOTE_IS_SPEECH = 4  # words; a shorter quotation is a term or a title


def may_stand_alone(text: str) -> bool:
    """Whether a reader who sees only this knows who and what it is about, and that it is news."""
    if not text.endswith((".", '."', ".”", ".'", ".’", ".»")) or text.endswith(("...", "…", "..", "?.", "!.", ":.")):
        return False
    if not text[0].isalnum() and text[0] not in "\"'“‘«$£€¥(#@":
        return False
    if _LEANS_BACK.match(text) or _SPEAKS_OF_ITSELF.match(text) or _NOT_NEWS.search(text) or "?" in text or "…" in text or "..." in text:
        return False
    return bool(_HAS_VERB.search(text)) and _is_readable(text) and _quotes_stand(text)


def _is_readable(text: str) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    capitals = sum(letter.isupper() for letter in text)
    balanced = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return balanced and letters > len(text) * 0.6 and capitals < letters * 0.4 and "http" not in text


def _quotes_stand(text: str) -> bool:
    """Quotations whole, and speech with its speaker's name."""
    quoted = quotations(text)
    if not quoted.balanced:
        return False
    speech = [text[start:end] for start, end in quoted.spans if word_count(text[start:end]) >= _QUOTE_IS_SPEECH]
    if not speech:
        return True
    outside = quoted.outside_text(text)
    return bool(_SAYS.search(outside)) and not _NAMELESS_SPEAKER.search(outside)
