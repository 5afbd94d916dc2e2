"""What other languages than English write before a name: offices, and what is called after somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.understand.entities.people.lexicon import fold

# Patterns of folded words; of both sexes. In German and its like an office is often the end of a longer word.
_OFFICES: Final[Mapping[str, str]] = {
    "ca": r"president[ae]?|ministr[ea]|alcalde(ssa)?|conseller[ae]?|senyora?|rei(na)?|papa|doctora?|jutge(ssa)?",
    "cs": r"prezident(ka)?|premier(ka)?|minis?tr(yne)?|general|poslan(ec|kyne)|mluvci|kral(ovna)?|papez|profesor(ka)?",
    "da": r"\w*(minister|formand|direktor|dronning|kong|talsmand|general|praesident|professor|borgmester)|prins(esse)?",
    "de": r"herrn?|frau|dr\.?|prof\.?|papst|\w*(prasident|kanzler|minister|sprecher|botschafter|professor|direktor|chef"
    r"|leiter|meister|fuhrer|sekretar|senator|general|oberst|trainer|regisseur|richter|anwalt|vorsitzende[rn]?|bischof"
    r"|prinz|prinzess|konig|forscher|expert|experte|kapitan|autor|kunstler|schriftsteller|sanger|schauspieler|kommissar"
    r"|intendant|dirigent|historiker|okonom|minister|landrat|abgeordnete[rn]?|inhaber|grunder)(in|s|en)?",
    "es": r"president[ea]|expresident[ea]|ministr[oa]|general|coronel|don|dona|senora?|alcalde(sa)?|senadora?"
    r"|diputad[oa]|portavoz|rey|reina|papa|principe|princesa|doctora?|juez|jueza|canciller|gobernadora?|directora?"
    r"|escritora?|actor|actriz|cantante|entrenadora?|poeta|cineasta|periodista|cardenal|obispo",
    "fi": r"\w*(presidentti|ministeri|johtaja|kenraali|tiedottaja|professori|kuningas|kuningatar|prinssi|paavi)",
    "fr": r"m\.|mme|president[e]?|ministre|chanceli(er|ere)|general|colonel|maire|depute[e]?|senat(eur|rice)"
    r"|porte-parole|roi|reine|pape|prince(sse)?|professeur|docteur|direct(eur|rice)|juge|avocat[e]?|ecrivain[e]?"
    r"|romanci(er|ere)|act(eur|rice)|chant(eur|euse)|entraineur[e]?|cineaste|journaliste|historien(ne)?|economiste",
    "hr": r"predsjedni(k|ca)|premijer(ka)?|minista?r(ica)?|general|glasnogovorni(k|ca)|kralj(ica)?|papa|profesor(ica)?",
    "hu": r"\w*(elnok|miniszter|tabornok|szovivo|professzor|kiraly|papa|polgarmester|igazgato)",
    "id": r"presiden|menteri|jenderal|gubernur|bupati|walikota|imam|ustadz|ustaz|kiai|kyai|syaikh|raja|ratu|pangeran"
    r"|paus|profesor|dokter|bapak|ibu|pak|nabi|khalifah|sultan|syekh|kapten|kolonel|letnan",
    "it": r"president[ei]|presidentessa|ministr[oa]|premier|generale|sindac[oa]|senat(ore|rice)|deputat[oa]|portavoce"
    r"|re|regina|papa|principe(ssa)?|dottor(e|essa)?|signora?|giudice|scritt(ore|rice)|att(ore|rice)|regista"
    r"|cantante|allenat(ore|rice)|professor(e|essa)?|giornalista|direttor[e]?|direttrice|cardinale|vescovo",
    "nb": r"\w*(minister|formann|leder|direktor|dronning|kong|talsmann|general|president|professor|ordforer)"
    r"|prins(esse)?",
    "nl": r"meneer|mevrouw|paus|\w*(president|premier|minister|koning|koningin|burgemeester|generaal|woordvoerder"
    r"|woordvoerster|professor|hoogleraar|directeur|voorzitter|prins|prinses|trainer|schrijver|rechter|advocaat)",
    "pl": r"pan|pani|prezydent|premier|minist(er|ra)|general|krol|krolowa|papiez|rzeczni(k|czka)|profesor"
    r"|posel|poslanka|senator|dyrektor(ka)?|prezes|rezyser(ka)?|trener(ka)?|burmistrz|kanclerz",
    "pt": r"presidente|ministr[oa]|general|senhora?|prefeit[oa]|senadora?|deputad[oa]|porta-voz|rei|rainha|papa"
    r"|principe|princesa|doutora?|juiz|juiza|governadora?|professora?|diretora?|escritora?|ator|atriz|cantora?"
    r"|treinadora?|jornalista|cardeal|bispo|primeiro-ministro",
    "ro": r"presedinte(le)?|premier(ul)?|ministru(l)?|general(ul)?|regele|regina|papa|profesor(ul)?|primar(ul)?",
    "ru": r"prezident|vitse-prezident|premer|premer-ministr|ministr|glava|general|admiral|posol|deputat|senator"
    r"|gubernator|mer|rezhisser|akter|aktrisa|pisatel|direktor|sekretar|professor|patriarkh|papa|korol|koroleva|trener",
    "sv": r"\w*(minister|ordforande|chef|direktor|drottning|kung|talesperson|talesman|general|president|professor)"
    r"|prins(essa)?|paven",
    "uk": r"prezydent|premyer|premyer-ministr|ministr|holova|golova|general|admiral|posol|deputat|mer|rezhyser"
    r"|aktor|pysmennyk|dyrektor|profesor|patriarkh|papa|korol|koroleva|trener|sekretar",
    "tr": r"cumhurbaskani|basbakan|bakani?|general|profesor|sozcusu|kral|kralice|papa|baskani?|mudur[u]?",
}
_NOBODYS: Final[Mapping[str, str]] = {  # before a name, with or without "de" between
    "de": r"\w*(strasse|platz|schule|stiftung|preis|haus|stadion|insel|hafen|hotel|schloss)",
    "es": r"calle|avenida|paseo|plaza|parque|hospital|colegio|escuela|instituto|universidad|aeropuerto|estadio|premio"
    r"|museo|teatro|fundacion|centro|editorial|puente|isla|club|hotel|banco|grupo|copa|trofeo",
    "fr": r"rue|avenue|boulevard|place|lycee|college|ecole|universite|hopital|aeroport|stade|theatre|fondation|prix"
    r"|musee|institut|centre|hotel|pont|ile|club|banque|groupe|editions|coupe|trophee|salle|quai|porte|gare",
    "it": r"via|viale|corso|piazza|largo|parco|ospedale|scuola|liceo|universita|aeroporto|stadio|premio|museo|teatro"
    r"|fondazione|istituto|centro|ponte|isola|club|hotel|banca|gruppo|coppa|trofeo|palazzo|villa|monte",
    "pt": r"rua|avenida|praca|parque|hospital|colegio|escola|instituto|universidade|aeroporto|estadio|premio|museu"
    r"|teatro|fundacao|centro|editora|ponte|ilha|clube|hotel|banco|grupo|copa|trofeu|grupo|condominio|shopping",
}
_NONE: Final = re.compile(r"(?!)")
_PATTERNS: Final = {tongue: re.compile(pattern) for tongue, pattern in _OFFICES.items()}
_OF_THINGS: Final = {tongue: re.compile(pattern) for tongue, pattern in _NOBODYS.items()}


def is_office(word: str, tongue: str) -> bool:
    return bool(_PATTERNS.get(tongue, _NONE).fullmatch(fold(word)))


def is_called_after_people(word: str, tongue: str) -> bool:
    """ "rue", "estadio": the name behind it is a street's or a stadium's."""
    return bool(_OF_THINGS.get(tongue, _NONE).fullmatch(fold(word)))
