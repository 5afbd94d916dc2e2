"""Whether a country's name means the country where it stands: the words around it tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reader.understand.entities.countries.scene import Scene
from reader.understand.entities.countries.table import Name
from reader.understand.entities.countries.whole import STATES, is_part_of_whole
from reader.understand.entities.people.lexicon import kinds_of

AMERICAN_GEORGIA: Final = frozenset(
    "Atlanta Savannah Augusta Macon Athens Marietta Decatur Valdosta Fulton Gwinnett Cobb Kemp Abrams Warnock"
    " Ossoff Alabama Florida Tennessee Carolina Carolinas Carter Bulldogs Southern Confederate Peach"
    " Raffensperger".split()
)
CAUCASIAN_GEORGIA: Final = frozenset(
    "Tbilisi Batumi Gori Ossetia Abkhazia Russia Russian Armenia Azerbaijan Caucasus Ukraine Moldova NATO Kremlin"
    " Moscow Putin Saakashvili Ivanishvili Garibashvili Kobakhidze Zourabichvili Margvelashvili Georgian Georgians"
    " Turkey EU Shevardnadze Soviet Kakheti Adjara".split()
)
AT_TABLE: Final = frozenset(
    "thanksgiving roast roasted stuffing gravy sandwich sandwiches breast leftover leftovers cranberry bacon bird"
    " oven carve carved meat dinner soup cooked recipe vulture vultures trot trots".split()
)
CROCKERY: Final = frozenset(
    "plate plates cup cups teacups saucers cabinet doll dolls shop teapot tableware dinnerware".split()
)
AT_PLAY: Final = frozenset(
    "NBA Bulls basketball dunk dunked points scored sneakers shoes rebounds teammate teammates homered".split()
)
IN_LAND: Final = frozenset(
    "in into to from via across inside outside throughout near neighbouring neighboring between against with"
    " and".split()
)
AFTER_US: Final = frozenset(
    "give gives gave tell tells told let lets help helps make makes made join with to of from about all both show"
    " shows leave leaves left contact follow on bring brings keep keeps teach teaches ask asks asked send sends"
    " take takes".split()
)
Test = Callable[[Scene, int], bool]


def is_meant(name: Name, scene: Scene, index: int) -> bool:
    """Whether `name`, found at `index`, is the country."""
    if is_part_of_whole(name, scene, index):
        return False
    called = " ".join(name.words)
    if called in scene.told.people and scene.word(index - 1) not in IN_LAND:
        return False
    test = _TESTS.get(called)
    return test is None or test(scene, index)


def _around(scene: Scene, index: int, reach: int) -> set[str]:
    return set(scene.tokens.words[max(0, index - reach) : index + reach + 1])


def _is_the_republic(scene: Scene, index: int) -> bool:
    around, capitals = _around(scene, index, 4), scene.told.capitals
    if around & AMERICAN_GEORGIA or around & {"state", "governor", "Gov.", "Governor", "University"}:
        return False
    if around & CAUCASIAN_GEORGIA:
        return True
    if scene.word(index - 1) in {"the", "The", "a", "A"} and scene.word(index + 1)[:1].islower():
        return False  # "the Georgia runoff"
    return len(capitals & CAUCASIAN_GEORGIA) >= len(capitals & (AMERICAN_GEORGIA | STATES))


def _is_no_bird(scene: Scene, index: int) -> bool:
    return not {word.lower() for word in _around(scene, index, 6)} & AT_TABLE


def _is_no_crockery(scene: Scene, index: int) -> bool:
    return scene.word(index + 1).lower() not in CROCKERY and scene.word(index - 1).lower() not in {"bone", "fine"}


def _is_no_pronoun(scene: Scene, index: int) -> bool:
    """ "US" but not "US$5", nor the pronoun of a line in capitals."""
    if scene.word(index + 1) == "$":
        return False
    return not scene.tokens.shouted or scene.word(index - 1).lower() not in AFTER_US


def _is_no_verb(scene: Scene, index: int) -> bool:
    return not (scene.tokens.opens[index] and scene.word(index + 1) in {"the", "your", "a", "it", "each", "up"})


def _is_no_first_name(scene: Scene, index: int) -> bool:
    """ "Chad Smith", "Jordan scored": a man."""
    follows = scene.word(index + 1)
    if follows in {"who", "whose"} or _around(scene, index, 6) & AT_PLAY:
        return False
    return not ("s" in kinds_of(follows) and follows[:1].isupper() and len(follows) > 3)


def _is_no_pastry(scene: Scene, index: int) -> bool:
    return not (
        scene.word(index - 1) in {"a", "cheese", "apple"} and scene.word(index + 1) in {"and", "with", ".", ",", ""}
    )


def _beside(*company: str) -> Test:
    """A test for abbreviations of many meanings: another word of the article must tell."""
    return lambda scene, _: not scene.tokens.shouted and bool(set(company) & scene.told.capitals)


def _are_the_emirates(scene: Scene, index: int) -> bool:
    return scene.word(index - 1).lower() == "the" and not scene.word(index + 1)[:1].isupper()


_TESTS: Final[dict[str, Test]] = {
    "Georgia": _is_the_republic,
    "Turkey": _is_no_bird,
    "China": _is_no_crockery,
    "US": _is_no_pronoun,
    "Us": lambda scene, index: scene.tokens.shouted and _is_no_pronoun(scene, index),
    "Polish": _is_no_verb,
    "Danish": _is_no_pastry,
    "Chad": _is_no_first_name,
    "Jordan": _is_no_first_name,
    "CAR": _beside("Bangui", "African", "Touadéra"),
    "PNG": _beside("Papua", "Papuan", "Moresby", "Marape", "Bougainville"),
    "SVG": _beside("Vincent", "Kingstown", "Grenadines"),
    "ROC": _beside("Taiwan", "Taipei", "Taiwanese"),
    "RSA": _beside("Africa", "African", "Pretoria", "Johannesburg"),
    "Emirates": _are_the_emirates,
    "Islamic Republic": lambda scene, index: scene.word(index + 2) != "of",
}
