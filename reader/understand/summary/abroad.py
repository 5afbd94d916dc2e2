"""Bullets of texts in other languages: English has rules; in any other, sentences are kept whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.understand.summary.words import SMALL_WORDS

OFTEN: Final = 0.3  # of the sentences hold a word that says little
SHORT: Final = 3  # letters of such a word, or of one that is used in every tenth sentence

_ENDS = (".", "。", "!", "！", ".”", ".“", ".»", '."', "。」", "।", "۔", "؟")
_LEANS_BACK = re.compile(  # he, she, it, this, but, and, so: a sentence that opens on them needs the one before
    r"[\"“„«»‘「]?\s?(?:"
    r"er|sie|es|ihm|ihr|ihre[mnrs]?|sein|seine[mnrs]?|diese[mnrs]?|dies|das|dabei|dazu|davon|dafür|damit|darum|"
    r"deshalb|"
    r"daher|dann|dort|aber|und|oder|doch|denn|auch|so|ich|wir|mein|unser|man|"
    r"il|ils|elles?|ce|cela|ça|c['’]est|son|sa|ses|leurs?|cette|ces|cet|mais|et|ou|or|donc|ainsi|alors|là|je|j['’]\w+|"
    r"nous|on|mon|notre|"
    r"él|ella|ellos|ellas|ello|esto|esta|este|estos|estas|eso|esa|ese|su|sus|pero|y|o|porque|así|entonces|allí|"
    r"también|además|yo|nosotros|mi|nuestr[ao]|"
    r"lui|lei|loro|egli|essa|esso|questo|questa|questi|queste|quello|suo|sua|suoi|ma|e|però|quindi|così|anche|io|noi|"
    r"ele|ela|eles|elas|isso|isto|essas?|esses?|seus?|suas?|mas|então|assim|também|eu|nós|"
    r"hij|zij|ze|het|dit|deze|zijn|haar|hun|maar|en|dus|ook|ik|wij|han|hun|hon|den|det|dette|denne|men|og|och|"
    r"он|она|оно|они|это|его|её|их|но|и|а|поэтому|я|мы)(?:\s|,)"
    r"|(?:彼女?|これ|それ|この|その|ここ|そこ|こうした|しかし|だが|また|そして|一方|ただ|私|わたし|"
    r"他们?|她们?|它们?|这|那|但|而且|所以|我们?|그는|그녀|이는|이것|그것|하지만|그러나|또한?|그건|그래서|나는|우리)",
    re.IGNORECASE,
)

_SPEAKER = re.compile(r"(?:[^\W\d_][\w.’'-]{0,20} ?){1,3}: ")  # "Carlos: Yes", of a talk that is written down


def small_words(spread: Mapping[str, int], sentences: int) -> frozenset[str]:
    """What a text of any language uses as English uses its small words; `spread`: how many sentences hold a stem."""
    often = OFTEN * sentences
    found = {stem for stem, held in spread.items() if held > 2 and held > (often if len(stem) > SHORT else often / 3)}
    return SMALL_WORDS | {stem for stem in found if not stem[0].isdigit()}


def may_stand_alone_in_any(text: str) -> bool:
    """For a language without rules of its own: a whole sentence that asks nothing and opens on no word for "it"."""
    if not text.endswith(_ENDS) or "?" in text or "？" in text or text.endswith("...") or "http" in text:
        return False
    return text[0].isalnum() and not _LEANS_BACK.match(text) and not _SPEAKER.match(text)
