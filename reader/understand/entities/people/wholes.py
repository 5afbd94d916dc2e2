"""Words that make a whole name something else than a person: "Rita" in "Hurricane Rita"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.understand.entities.people.lexicon import fold, kinds_of

# What comes right before the name; folded.
HEADS: Final = frozenset(
    "hurricane typhoon cyclone storm mount mt mt. fort ft ft. lake camp port cape uss hms hmcs hmas ins rms ss mv"
    " mt operation exercise project route highway interstate planet comet asteroid typhoons hurricanes avenida"
    " calle rue piazza plaza via bahnhof schloss chateau villa hotel stade estadio stadion estadi club real"
    " atletico deportivo sporting dynamo dinamo spartak lokomotiv partido partai parti partito partij partia"
    " partiya movimiento movimento accademia academia universita universidad universite universitat instituto"
    " istituto institut fundacion fondazione fondation banco banca banque coalicio coalicion alianza alliance"
    " ristorante cafe restaurant near".split()
)
_WRITTEN_HEADS: Final = frozenset(form for head in HEADS for form in (head.capitalize(), head.upper()))
# What the name's last word is, or the next word behind it; folded. None is much of a surname.
TAILS: Final = frozenset(
    "academy act airlines airport airways alliance amendment arena army association authority avenue award awards"
    " bancorp bank battalion bay beach blvd boulevard brigade brothers building bureau caliphate capital center"
    " centre championship championships charity city clinic club coalition college commission committee community"
    " company conference congress constituency convention corp corp. corporation council county coup court creek"
    " cup department desert district division doctrine dynasty empire enterprises entertainment expressway falcons"
    " falls federation festival field film films forum foundation freeway front fund gallery garden gardens gate"
    " government grill group gulf harbor harbour heights highway hills holdings hospital hotel inc inc. industries"
    " initiative institute institution international invitational island islands jail junction kingdom laboratory"
    " laboratories league library limited lines llc lp ltd ltd. magazine mall mansion media memorial metro"
    " ministry monument mosque motors mountain mountains movement municipality museum nations news observatory"
    " open orchestra organisation organization pact parkway parliament partners party pass peninsula pictures plan"
    " plaza police press prefecture prison prize productions project province publishing quartet railway range"
    " records reef region regiment republic reservoir resort restaurant revolution river road school sea senate"
    " series shipyard show singers society square stadium standoff station strait street studio studios summit"
    " symphony syndrome system team technologies telescope territory theater theatre theorem times tournament"
    " tower towers township treaty trial tribune trio trophy trust tunnel union united university valley village"
    " war waterfall wharf zoo".split()
)
# What the next word behind a whole name is; folded. People are called so too.
NEXT: Final = frozenset(
    "abbey accord accords agreement archipelago barracks basin bowl canal castle cathedral cave caves cemetery chapel"
    " clause code crater dam derby doctrine dome estate fjord formula game games glacier gorge hall house index"
    " inquiry lagoon lake lane line lodge manor marathon marsh method mill mine monastery motel palace papers park"
    " pier plateau port post principle protocol pub quarter ranch report ridge rule salad scale school shrine"
    " springs square state store syndrome temple terminal trail virus volcano walk wildlife zone".split()
)
# The last word of a thing called after somebody, and of many a surname: "the Nelson Mandela Bridge", "Wayne Bridge".
CALLED_AFTER: Final = frozenset("abbey bridge castle cathedral chapel church hall house lake lodge park street".split())
# In small letters behind a whole name.
LOWER_NEXT: Final = frozenset("airport airports stadium prize".split())
# What a person's name and "'s" before it, or "the" and a name, make a thing; in small letters.
EPONYMOUS: Final = frozenset(
    "Day Eve ataxia cat comet constant dementia disease dressing effect equation fever holiday law lymphoma palsy"
    " paradox principle razor salad sarcoma scale syndrome theorem thyroiditis triangle".split()
)
# Behind "the" and a name that is nobody's.
_CLOSING: Final = frozenset(
    "a after again and are as at before but by can could did does during every for from had has have if in into is"
    " it its may might must near of off on once or over should since so than that this through to under until was"
    " were when where which while who will with would".split()
)
# Behind a single name: those who fight for a firm or a band.
BANDS: Final = frozenset("mercenaries mercenary militants militiamen".split())
# Before "al-": a hill, a house, a gate and other beginnings of places.
LANDS: Final = frozenset("tal tel tell deir umm ras wadi jabal kafr beit bab ain ayn qasr shatt jisr khirbet".split())
ARTICLES: Final = ("al-", "el-", "an-", "ar-", "as-", "ash-", "at-", "az-")
# With "'s": illnesses, firms.
OF_THINGS: Final = frozenset(
    "alzheimer parkinson crohn hodgkin huntington tourette asperger hashimoto moody wendy mcdonald domino macy kohl"
    " sotheby sainsbury arby denny kellogg selfridge harrod debenham levi lloyd bloomingdale tiffany".split()
)


def is_part_of_whole(words: Sequence[str], begin: int, end: int) -> bool:
    """Whether the name `words[begin:end]` belongs to something that is no person."""
    if fold(words[end - 1]) in TAILS and end - begin > 1:
        return True
    if end < len(words) and words[end][0].isupper() and (fold(words[end]) in TAILS or fold(words[end]) in NEXT):
        return True
    if _is_called_after(words, begin, end) or _is_eponym(words, begin, end) or _is_land(words, begin, end):
        return True
    if end - begin == 1 and end < len(words) and words[end] in BANDS:
        return True
    heads = [words[begin - 1]] if begin else []
    heads += [words[begin]] if end - begin > 1 else []
    return any(head[0].isupper() and fold(head) in HEADS for head in heads)


def heads_followed(words: Sequence[str]) -> list[str]:
    """The words right behind such a head: names of storms, ships and mountains."""
    if _WRITTEN_HEADS.isdisjoint(words):
        return []
    return [fold(name) for head, name in pairwise(words) if head in _WRITTEN_HEADS and name[0].isupper()]


def with_article(words: Sequence[str]) -> list[str]:
    """The words that stand alone behind "the": moons, hotels and aircraft, not "the Trump administration"."""
    return [
        fold(name)
        for article, name, after in zip(words, words[1:], words[2:], strict=False)
        if article in {"the", "The"} and name[0].isupper() and (after in _CLOSING or not after[0].isalnum())
    ]


def _is_called_after(words: Sequence[str], begin: int, end: int) -> bool:
    """ "the George Washington Bridge", "Martin Luther King Day", "Charles de Gaulle airport"; Doris Day is a person."""
    if end - begin > 1 and words[end - 1] == "Day":
        return end - begin > 2 or "g" not in kinds_of(words[begin])
    if end - begin > 2 and fold(words[end - 1]) in CALLED_AFTER:
        return begin > 0 and words[begin - 1] in {"the", "The"}
    return end - begin > 1 and end < len(words) and words[end] in LOWER_NEXT


def _is_eponym(words: Sequence[str], begin: int, end: int) -> bool:
    """ "Alzheimer's disease", "the Doppler effect"."""
    behind = words[end : end + 2]
    if behind and behind[0] in {"'s", "’s"}:
        return behind[-1] in EPONYMOUS or (end - begin == 1 and fold(words[begin]) in OF_THINGS)
    return bool(behind) and behind[0] in EPONYMOUS


def _is_land(words: Sequence[str], begin: int, end: int) -> bool:
    """ "Tal al-Sultan"."""
    return end - begin > 1 and fold(words[begin]) in LANDS and words[begin + 1].lower().startswith(ARTICLES)
