"""Whether a country's name stands inside a longer name of something else: "Bank of Japan", "Environment Canada"."""

from __future__ import annotations

from typing import Final

from reader.understand.entities.countries.scene import Scene
from reader.understand.entities.countries.table import Name, country_names
from reader.understand.entities.people.lexicon import is_known_person, kinds_of, titles
from reader.understand.entities.people.weights import shipped_weights

# "Bank of Japan": the whole is something else, wherever it stands.
BODIES: Final = frozenset(
    "Academy Action Alliance Alternative Army Association Bank Bar Battle Bay Bight Board Bulletin Chronicle"
    " Church Coalition College Commons Communist Community Company Confederation Congregation Council Court Cross"
    " Daughters Democrats Duchess Duke Earl Edict Farmers Federation Film Forces Foundation Friends Front Gazette"
    " Gulf Heart House Institute Isle Isles Journal Kirk League Liberation Library Lords Lutheran Maid Miss"
    " Movement Museum Navy Network Opera Order Party Path Plain Port Radio Rock School Scouts Sea Socialists"
    " Society Sons Star State Strait Straits Tales Team Telegraph Times Tour Treaty Tribes Union University Virgin"
    " Voice Women Workers Youth".split()
)
# "Government of Japan": the country is meant.
GOVERNING: Final = frozenset(
    "Affairs Ambassador Capital Citizens City Coast Consulate Constitution Defence Defense East Embassy Emirate"
    " Finance Foreign Government Governments Head Invasion Kingdom Ministry North Occupation Partition People"
    " Peoples Republic South Sultanate West Grand Prix".split()
)
# "Miss India": likewise, also at the start of a sentence.
LEADS: Final = frozenset(
    "Air Banco Café Cafe Camp Club Fly Fort Hotel Little Miss Mister Operation Port Radio Villa".split()
)
# "Japan Airlines": likewise something else.
TAILS: Final = frozenset(
    "Airlines Airways Avenue Beach Boulevard Bulldogs Cafe Café Corp Corp. Country County Creek Cup Daily Drive"
    " Falls Fund Gallery Gazette Group Herald Heights Hill Hills Hotel Inc Inc. Lake Lane Ltd Mobile Mountain Museum"
    " Museums Park Pass Point Post Province Ridge River Road Springs Square Station Strait Straits Street Tech Telecom"
    " Terrace Times Today Township Tribune Valley Weekly".split()
)
STATES: Final = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Idaho Illinois Indiana Iowa"
    " Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana"
    " Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming"
    " Ala. Ariz. Ark. Calif. Colo. Conn. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont."
    " N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Pa. S.C. S.D. Tenn. Tex. Va. Vt. Wash. Wis. Wyo.".split()
)
# Without New York, which stands among countries in lists.
TWO_WORD_STATES: Final = frozenset(
    [("New", "Hampshire"), ("New", "Jersey"), ("North", "Carolina"), ("South", "Carolina"), ("North", "Dakota"),
     ("South", "Dakota"), ("Rhode", "Island"), ("West", "Virginia")]
)  # fmt: skip
# Capitals that stand before a country and leave it one.
ADDED: Final = frozenset(
    "Northern Southern Eastern Western Central Northeastern Northwestern Southeastern Southwestern North South"
    " East West Upper Lower Inner Outer Mainland Metropolitan Continental Rural Occupied Nazi Imperial Soviet"
    " Communist Socialist Revolutionary Fascist Vichy Meiji Qing Ming Tsarist Ottoman Islamist Muslim Christian"
    " Catholic Protestant Arab Corporate Middle Black White Nordic Baltic Balkan Ancient Modern Medieval Colonial"
    " Victorian Tudor Stuart Elizabethan Edwardian Ba'athist Francoist Maoist Brexit EU NATO UN G7 G20 OPEC BRICS"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December But And In On If When While With For The A An Both Dear Host Hosts"
    " Neighbouring Neighboring Fellow Rival Former Landlocked Tiny".split()
)
# What one of a people is called, and a word or a name besides.
ALSO_NAMES: Final = frozenset(
    "Brit Brits Dane Danes Finn Finns Kiwi Kiwis Lao Mosotho Pole Poles Serb Swede Swazi Thai Turk".split()
)


def is_part_of_whole(name: Name, scene: Scene, index: int) -> bool:
    after = index + len(name.words)
    if _is_of_body(scene, index) or scene.word(after) in TAILS or scene.word(index - 1) in LEADS:
        return True
    if name.demonym:
        return name.words[0] in ALSO_NAMES and _is_capital(scene.word(index - 1)) and not scene.tokens.opens[index - 1]
    if scene.word(after) == "," and _is_state(scene, after + 1):
        return True
    return not scene.tokens.headline and _is_behind_name(scene, index)


def _is_state(scene: Scene, index: int) -> bool:
    word = scene.word(index)
    return word in STATES or word + "." in STATES or (word, scene.word(index + 1)) in TWO_WORD_STATES


def _is_of_body(scene: Scene, index: int) -> bool:
    """ "Bank of", "House of Commons of the", "Concerned Women for"."""
    of = index - 2 if scene.word(index - 1) == "the" else index - 1
    noun = scene.word(of - 1)
    if scene.word(of) not in {"of", "for"} or not _is_capital(noun):
        return False
    if noun in BODIES:
        return scene.word(of) == "of" or noun != "Team"
    if noun in GOVERNING or noun.lower() in titles() or scene.tokens.headline or scene.tokens.opens[of - 1]:
        return False
    return noun.lower() in shipped_weights().common and not {"g", "s"} & set(kinds_of(noun))


def _is_behind_name(scene: Scene, index: int) -> bool:
    """ "Environment Canada", "Spanish Netherlands": a capital right before, inside a sentence."""
    before = scene.word(index - 1)
    if index == 0 or scene.tokens.opens[index - 1] or not _is_capital(before) or len(before.strip(".")) < 2:
        return False
    if before in ADDED or before.lower() in titles() or is_known_person(before):
        return False
    if "P" in kinds_of(before):
        return False
    return not any(
        one.words == (before,) and one.country and not one.demonym for one in country_names().get(before, ())
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper()
