"""What a language's stops and quotation marks mean: rules for where sentences end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.understand.abbreviations import EITHER, LEADS_ON, SENTENCE_OPENERS
from reader.understand.tongues import ENGLISH, small_words_of


@dataclass(frozen=True, slots=True)
class Rules:
    """Words in lower case, without their stop."""

    leads_on: frozenset[str] = LEADS_ON
    either: frozenset[str] = EITHER
    openers: frozenset[str] = SENTENCE_OPENERS
    ordinals: bool = False  # "am 3. Oktober", where the next word is a capital though no sentence ends
    marks: Mapping[int, str] | None = None  # what quotation marks are in English


_LEADS_ON: Final[Mapping[str, str]] = {
    "ca": "sr sra dr dra prof st av núm pàg p",
    "cs": "mgr ing dr prof bc mudr judr sv č str např tj tzv cca min",
    "da": "dr prof hr fr ca f.eks kl nr st",
    "de": "z d u s i o v n b h a r ggf bzw nr st str dr prof hr fr frl ca mio mrd evtl inkl zzgl vgl abs art bspw geb"
    " gest jh ing med phil rer nat jur hl ehem sog max min mind gegr tel dipl kap allg bes betr dgl einschl ev kath"
    " sen jun",
    "es": "sr sra sres srta d dª dña dr dra ud uds av avda c p pág págs núm art lic ing gral ee ej prof sto sta fdo"
    " tte cap cnel",
    "fr": "m mm mme mmes mlle mlles dr me mgr ste p pp art av bd env vol éd cf ex chap fig n",
    "hr": "dr prof mr gđa sv ul br str npr tzv tj",
    "id": "dr ir drs prof h hj no jl tgl ust kh",
    "it": "sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing arch on sen gen col cap p pag pagg art n num tel s ss",
    "nb": "dr prof hr fr ca f.eks kl nr st",
    "nl": "dhr mevr mw dr drs ir ing mr prof ds st ca bijv blz nr art o.a m.n jhr jkvr",
    "pl": "prof dr hab inż mgr ks św ul al pl godz ok nr str tj np m.in im gen płk mjr kpt por sz tys mln mld tzw",
    "pt": "sr sra srs dr dra prof profa profª eng d av pág págs núm art gen cel ex exmo exma tel sto sta",
    "ro": "dl dna dr prof sf str nr ex",
    "ru": "им ул стр см тыс млн млрд проф акад ген т св",
    "sv": "dr prof st ca bl.a t.ex kl nr s.k",
    "tr": "dr prof doç av no sok cad",
    "uk": "ім вул стор див тис млн млрд проф акад ген т св",
}
_EITHER: Final[Mapping[str, str]] = {"de": "usw co ag", "es": "uu", "nl": "enz jl", "pl": "r w zł", "ru": "г гг д п"}
_ORDINALS: Final = frozenset({"de"})
_CLOSED_BY: Final = {"de": "“«", "cs": "“«", "pl": "”«", "da": "«", "hr": "“«", "hu": "”«"}  # elsewhere "»" or "”"
_OPENED_BY: Final = "„‚»¿¡"
_GUILLEMET = re.compile(r"\s»")  # parted by a blank in French


def rules_of(tongue: str) -> Rules:
    return _RULES.get(tongue, _NO_RULES)


def with_english_marks(text: str, rules: Rules) -> str:
    """As long as the text, every quotation opened and closed as in English."""
    if rules.marks is None:
        return text
    if rules.marks[ord("»")] == "”":
        text = _GUILLEMET.sub("” ", text)
    return text.translate(rules.marks)


def _rules(tongue: str) -> Rules:
    closers = _CLOSED_BY.get(tongue, "»")
    openers = set(_OPENED_BY + "«").difference(closers)
    marks = {ord(mark): "“" for mark in openers} | {ord(mark): "”" for mark in closers}
    more, either = _LEADS_ON.get(tongue, "").split(), _EITHER.get(tongue, "").split()
    openers_of_sentences = small_words_of(tongue) or SENTENCE_OPENERS
    return Rules(LEADS_ON | set(more), EITHER | set(either), openers_of_sentences, tongue in _ORDINALS, marks)


_RULES: Final = {tongue: _rules(tongue) for tongue in _LEADS_ON} | {ENGLISH: Rules()}
_NO_RULES: Final = _rules("")
