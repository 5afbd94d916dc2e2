"""Words with which pages speak of themselves rather than of their story, in the languages of most feeds."""

from __future__ import annotations

import re
from typing import Final


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(patterns) + ")", re.IGNORECASE)


ADVERTISEMENT: Final = _words(
    r"\W{0,3}(?:advert(?:isements?|ising|orial)?|ads?|anzeige|werbung|publicit[éeà]|pubblicità|"
    r"publicidade?|iklan|reklame?a?|реклама|広告)\W{0,3}",
    r"(?:sponsored|paid|promoted)(?: content| post| by.{0,40})?",
    r"(?:story|article|text) continues (?:below|after)(?: this)?(?: advertisement)?\W{0,3}",
    r"continue reading the main story",
    r"scroll (?:down )?to continue.{0,40}",
)

LABEL: Final = _words(  # a whole passage that is the name of a button or a box
    r"close|caption|hide caption|toggle caption|enlarge(?: this)?(?: image)?|play(?: video)?|pause|mute|"
    r"next|previous|back|voltar|"
    r"zurück|retour|top|back to top|menu|search|login|log in|sign in|register|home|print|email|e-mail|"
    r"copy link|copied|"
    r"loading\W*|show all|expand|collapse|view gallery|image(?: \d+ of \d+)?|photos?|video|share|save|"
    r"gift|listen|comments?|reply|post reply|continue|more|see all|view all|translate|copy|edit|"
    r"mehr|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|поделиться|シェアする|ツイートする|مشاركة",
    r"(?:(?:facebook|twitter|x|google\+?|whats ?app|linkedin|pinterest|reddit|telegram|email|messenger|"
    r"tumblr|pocket|share|print)\W*){1,10}",
    r"this (?:slideshow|page|site) requires javascript.{0,30}|sharing is caring\W*",
    r"media playback is (?:un|not )supported on (?:your|this) device",
)

CONSENT: Final = _words(
    r"(?:this|our|the) (?:web ?)?(?:site|page|service)s? (?:uses?|stores?|sets?) cookies",
    r"we (?:and our (?:\d+ )?partners )?(?:use|store|set)\b.{0,40}\bcookies",
    r"by (?:continuing|using) .{0,60}\b(?:cookies|cookie policy|privacy policy)",
    r"(?:diese (?:web)?(?:seite|site)|wir) (?:verwende[tn]|nutz(?:t|en)|setz(?:t|en)) .{0,40}cookies",
    r"(?:ce site|nous) utilis(?:e|ons) .{0,40}cookies|(?:este sitio|utilizamos|usamos|usa) .{0,40}cookies",
    r"(?:please )?(?:enable|turn on|activate) (?:java ?)?scripts?\b",
    r"(?:java ?script|your browser) (?:is|has) .{0,20}(?:disabled|required)",
)

COUNT: Final = re.compile(
    r"[\d.,]+\s*[km]?(?:\s+(?:comments?|shares?|views?|likes?|kommentare|commentaires|comentarios))?", re.IGNORECASE
)

CALL: Final = _words(
    r"read (?:more|also|next|the full story)\b|see also\b|also read\b|related(?: (?:stories|articles|"
    r"content|coverage|topics))?\s*(?::|$)|"
    r"more\s*:|more on this\b|more from\b|recommended(?: for you| reading| stories)?\s*(?::|$)|you (?:may|"
    r"might) (?:also )?(?:like|be interested)|"
    r"(?:don['’]t|do not) miss\b|just in\b:?|watch(?: more| now| live| below)?\s*:|listen(?: to)?\s*:|"
    r"click here\b|tap here\b",
    r".{0,80}\byour inbox\b|sign up\b|subscribe\b|follow .{1,40}\bcoverage\b|"
    r"follow (?:us|me|@\w+|our|the .{1,30} on)\b|"
    r"join (?:us|our|the conversation)\b|"
    r"share (?:this|on|your)\b|"
    r"download (?:our|the) .{0,20}app\b|get (?:more|our|the latest|breaking)\b|like us on\b|send us\b|"
    r"become a member\b",
    r"tags?\s*:|topics?\s*:|filed under\b|posted (?:in|on|by)\b|leave a (?:comment|reply)|"
    r"view (?:all )?comments|load more|show more|"
    r"print this|email this|report (?:a|this) (?:typo|error|ad)|©|\(c\) \d{4}|copyright\b|"
    r"all rights reserved|source\s*:",
    r"lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire (?:aussi|la suite)|à lire (?:aussi|"
    r"également)|leia (?:também|mais)|"
    r"(?:leer|lea|ver) (?:más|también)|te puede interesar|legg[ia] anche|читайте также|lees (?:ook|"
    r"verder)|læs (?:også|mere)|läs (?:också|mer)",
)  # fmt: skip

PICTURE_CREDIT: Final = _words(
    r"(?:image|photo|photograph|picture|pic|foto|photos|images|bild|crédit photo|credit|"
    r"illustration)s?\s*(?:copyright|credit|caption|by|source)?\s*:\s*\S",
    r"(?:image|photo) (?:copyright|caption|source|credit)\b",
    r"(?:getty images|reuters|afp|ap photo|epa|shutterstock|istock|alamy)(?:\W.{0,40})?$",
)

CREDITED: Final = re.compile(
    r"[(\[](?:image|photo|picture|pic|foto|credit|courtesy|ap photo|reuters|afp|getty|photo by|"
    r"photograph by)\b[^()\[\]]{0,100}[)\]]\s*$|"
    r"\b(?:getty images|ap photo|shutterstock)\W{0,3}$",
    re.IGNORECASE,
)

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|mär|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|"
    r"ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[a-zéäûа-я]*\.?"
)
_DAY: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?{_MONTH},?"
    rf"(?:\s+de)?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日)"
)
_BY: Final = r"(?:by|von|par|por|di|door|av|af|текст)\b:?"
_TIME_TO_READ: Final = (
    r"(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura)?\s*:?\s*\d+\s*[- ]?"
    r"(?:min(?:ute|uten|utes|uti|utos)?\.?|мин\S*|分)"
    r"(?:\s+(?:read|lesezeit|de lectura|de lecture|di lettura|de leitura))?"
)
DATELINE: Final = re.compile(
    rf"^{_BY}\s+[A-ZÀ-ÞА-Я]\S+(?:\s\S+){{0,8}}\s*(?:\||,|-|•|·)?\s*(?:{_MONTH}.{{0,60}}|{_DAY}.{{0,60}})?$|"
    rf"^(?:published|updated|posted|last (?:updated|modified)|first published|date|publié|veröffentlicht|"
    rf"publicado|pubblicato|опубликовано)\b|"
    rf"^{_TIME_TO_READ}$|"
    rf"^.{{0,40}}\b{_DAY}"
    r"(?:\W{0,4}(?:at\s)?\d{1,2}[:.h]\d\d.{0,70})?(?:\s*[-–|,·].{0,100})?$",
    re.IGNORECASE,
)
STAMP: Final = re.compile(  # who and when, and nothing else
    rf"(?:(?:{_BY}\s+)?[^.!?]{{0,60}}\b(?:published|updated|publié|publicado|veröffentlicht)?\W{{0,4}})?"
    rf"(?:on\s|le\s|am\s|el\s)?{_DAY}.{{0,60}}|{_TIME_TO_READ}",
    re.IGNORECASE,
)

FAREWELL: Final = _words(
    r"(?:have|got) (?:a|any) (?:tip|story|news|question)|follow .{1,60} on (?:twitter|facebook|instagram|x)\b|"
    r".{0,80} (?:can|may) be reached (?:at|on)\b|contact .{1,60} at \S+@|e-?mail .{1,60}@|"
    r"reach .{1,60} at \S+@",
    r".{0,200}\b(?:contributed to this (?:report|story|article)|contributed reporting)\b.{0,40}$|contributing\s?:|"
    r"\(?(?:additional )?(?:reporting|writing|editing) by\b.{0,300}$",
    r"this (?:document|article|material|story) (?:is subject to copyright|may not be|"
    r"was (?:originally )?(?:published|provided)|"
    r"first appeared|originally appeared|(?:was )?originally published|has been (?:adapted|republished))|"
    r"(?:copyright|©|\(c\))\W|all rights reserved|citation:|explore further|more information:|"
    r"originally (?:published|appeared) (?:on|in|at|by)\b.{0,80}$|provided by\b.{0,60}$|via\b.{0,40}$",
    r"sign up\b|subscribe\b|support (?:us|our)\b|read more\b|see also\b|related\b.{0,30}$|"
    r"topics?\b.{0,3}$|share this\b|about the author|"
    r"quantities may be limited|prices (?:and|are|may)\b.{0,100}change",
)  # fmt: skip
