"""Whether a country's name means the country where it stands: the words around it tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.understand.entities.countries.table import Name
from reader.understand.entities.tokens import Tokens

# "Bank of Japan": the whole is something else.
BODIES: Final = frozenset(
    "Bank University Sea Gulf Strait Straits Bay Church Academy Institute College Museum Library Voice Radio Party Front"
    " Federation Association Union Council Court Society League Battle Duke Duchess Earl Bight Isle Telegraph Times Order"
    " School Star Cross Army Navy".split()
)
# "Japan Airlines": likewise.
TAILS: Final = frozenset(
    "Airlines Airways Daily Times Post Telecom Mobile Today Herald Cup Tribune Gazette Inc Inc. Ltd Corp Corp. Group Street"
    " Road Avenue Square Station Lane Drive Hill Hills Park Hotel Café Cafe".split()
)
STATES: Final = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Idaho Illinois Indiana Iowa Kansas"
    " Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio"
    " Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming N.Y. Pa. Ind. Tenn."
    " Ill. Ohio. Mo. N.J. Conn.".split()
)
AMERICAN_GEORGIA: Final = frozenset(
    "Atlanta Savannah Augusta Macon Athens Marietta Decatur Valdosta Fulton Gwinnett Cobb Kemp Abrams Warnock Ossoff Alabama"
    " Florida Tennessee Carolina Carolinas Carter Bulldogs Southern Confederate Peach Raffensperger".split()
)
CAUCASIAN_GEORGIA: Final = frozenset(
    "Tbilisi Batumi Gori Ossetia Abkhazia Russia Russian Armenia Azerbaijan Caucasus Ukraine Moldova NATO Kremlin Moscow Putin"
    " Saakashvili Ivanishvili Garibashvili Kobakhidze Zourabichvili Margvelashvili Georgian Georgians Turkey EU Shevardnadze"
    " Soviet Kakheti Adjara".split()
)
AT_TABLE: Final = frozenset(
    "thanksgiving roast roasted stuffing gravy sandwich sandwiches breast leftover leftovers cranberry bacon bird oven carve"
    " carved meat dinner soup cooked recipe".split()
)
AFTER_US: Final = frozenset(
    "give tell let help join make made for to with of from about between all both show told gave leave contact follow on".split()
)


def is_meant(name: Name, tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    """Whether `name`, found at `index`, is the country; `told` are the capitalised words of the whole article."""
    words, after = tokens.words, index + len(name.words)
    if _is_part_of_body(words, index) or _next(words, after) in TAILS:
        return False
    if not name.demonym and _next(words, after) == "," and _next(words, after + 1) in STATES:
        return False
    test = _TESTS.get(" ".join(name.words))
    return test is None or test(tokens, index, told)


def _is_part_of_body(words: Sequence[str], index: int) -> bool:
    of = index - 1 if _before(words, index) != "the" else index - 2
    return of > 0 and words[of] == "of" and words[of - 1] in BODIES


def _before(words: Sequence[str], index: int) -> str:
    return words[index - 1] if index else ""


def _next(words: Sequence[str], after: int) -> str:
    return words[after] if after < len(words) else ""


def _is_the_republic(tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    around = set(tokens.words[max(0, index - 4) : index + 4])
    if around & AMERICAN_GEORGIA or {"state", "governor", "Gov.", "Governor", "University"} & around:
        return False
    if around & CAUCASIAN_GEORGIA:
        return True
    return len(told & CAUCASIAN_GEORGIA) >= len(told & (AMERICAN_GEORGIA | STATES))


def _is_no_bird(tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    around = {word.lower() for word in tokens.words[max(0, index - 6) : index + 7]}
    return not around & AT_TABLE


def _is_no_pronoun(tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    """ "US" but not "US$5", nor the pronoun of a line in capitals."""
    if _next(tokens.words, index + 1) == "$":
        return False
    return not tokens.shouted or _before(tokens.words, index).lower() not in AFTER_US


def _is_no_verb(tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    return not (tokens.opens[index] and _next(tokens.words, index + 1) in {"the", "your", "a", "it", "each", "up"})


def _is_no_first_name(tokens: Tokens, index: int, told: frozenset[str]) -> bool:
    """ "Chad said": a man, unless the text has told of Chadians."""
    follows = _next(tokens.words, index + 1)
    return follows not in {"who", "whose"} and not (follows[:1].isupper() and follows.isalpha() and len(follows) > 3)


_TESTS: Final = {
    "Georgia": _is_the_republic,
    "Georgian": lambda tokens, index, told: True,
    "Turkey": _is_no_bird,
    "US": _is_no_pronoun,
    "Us": lambda tokens, index, told: tokens.shouted and _is_no_pronoun(tokens, index, told),
    "Polish": _is_no_verb,
    "Chad": _is_no_first_name,
    "CAR": lambda tokens, index, told: not tokens.shouted and bool({"Bangui", "African", "Touadéra"} & told),
    "Islamic Republic": lambda tokens, index, told: _next(tokens.words, index + 2) != "of",
}
