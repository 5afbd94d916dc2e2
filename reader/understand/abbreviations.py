"""Words that tell whether the stop after them ends a sentence: all in lower case, without that stop."""

from __future__ import annotations

from typing import Final

LEADS_ON: Final = frozenset(  # before a name: "Gen. Smith", "e.g. France"
    "mr mrs ms mx messrs dr prof gen maj brig cmdr lt col sgt cpl pvt capt adm cdr insp supt det cst pte sen sens "
    "rep reps gov govs pres amb hon rev fr msgr st ste mt ft atty asst assoc dept dir mgr vs v e.g i.e cf viz al "
    "approx est pop ph hr herr mme mlle sr.ta dom lt.gen lt.col maj.gen brig.gen".split()
)
COUNTS: Final = frozenset(  # before a number: "No. 5", "Sept. 11", "p. 12"
    "no nos p pp fig figs vol ch chap sec art eq para ver jan feb mar apr jun jul aug sep sept oct nov dec ca c".split()
)
EITHER: Final = frozenset(  # may end a sentence, or stand before a name: the next word tells
    "inc corp co cos ltd llc plc bros jr sr esq etc ave blvd rd hwy bldg univ mfg intl natl govt assn ariz ark "
    "calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn "
    "tex vt va wash wis wyo ala alta ont que sask mon tue tues wed thu thurs fri sat sun ph.d m.d b.a m.a d.phil "
    "ltd.co gmbh s.a a.g n.v oz lb lbs ft in km mi min sec hrs yr yrs".split()
)
CLOCK: Final = frozenset(["a.m", "am", "p.m", "pm"])
AFTER_CLOCK: Final = frozenset(  # after "a.m." where the sentence goes on
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst aest aedt eastern central pacific "
    "mountain monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january "
    "february march april may june july august september october november december local".split()
)
SENTENCE_OPENERS: Final = frozenset(  # open a sentence far more often than they are a name
    "a about according after again all also although among an and another any are as asked at back because before "
    "both but by can could did do does during each earlier either even every few five following for four from had "
    "has have he her here his how however i i'm i've if in instead is it it's its just last later like many maybe "
    "meanwhile more moreover most much my neither never nevertheless next no nobody nor not nothing now of on "
    "once one only or other others our over perhaps police previously rather several she should similarly since "
    "so some soon still such take ten than that that's the their them then there there's these they this those "
    "though three through thus to today together two under unlike until was we were what when where whether which "
    "while who why will with within without would yes yesterday yet you your".split()
)

SHOUTING_NAMES: Final = frozenset(["E!", "Jeopardy!", "Mamma Mia!", "Oklahoma!", "Rouge!", "Yahoo!", "Yum!"])
