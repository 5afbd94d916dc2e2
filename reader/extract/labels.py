"""What publishers write above their own summary of a story."""

from __future__ import annotations

import re
from typing import Final

_ENGLISH: Final = (
    r"(?:the |story |article )?(?:key (?:points?|takeaways?|facts?|findings?|developments|insights)|at[ -]a[ -]glance|"
    r"highlights?|in (?:short|brief|summary|a nutshell)|(?:main |the )?(?:points?|takeaways?)|tl;?dr|"
    r"what (?:we|you need to|you should) know|what to know|essentials?|basics|gist|bottom line|"
    r"quick (?:read|summary|take)|(?:ai[- ](?:generated )?)?(?:article )?summary|"
    r"(?:two|three|four|five|\d) (?:things|points|takeaways)(?: to know)?)"
)
_OTHERS: Final = (
    r"das wichtigste(?: in kürze| zum thema)?|auf einen blick|kurz (?:und knapp|zusammengefasst)|"
    r"zusammen(?:fassung|gefasst)|"
    r"in kürze|die wichtigsten punkte|kernpunkte|darum geht(?:['’]s| es)",
    r"l['’]essentiel|en (?:bref|résumé)|à retenir|ce qu['’]il faut retenir|(?:les )?points clés|résumé",
    r"(?:las )?claves|lo (?:esencial|más importante)|en (?:breve|resumen|síntesis)|puntos (?:clave|destacados)|resumen",
    r"in (?:breve|sintesi)|(?:i )?punti chiave|em resumo|pontos[- ](?:chave|principais)|resumo|destaques|pe scurt",
    r"kort (?:fortalt|oppsummert)|kortversjonen|i korthet|det (?:viktigste|vigtigste)|sammanfattning|oppsummert|"
    r"in het kort|samenvatting|lyhyesti|tiivistelmä",
    r"w skrócie|najważniejsze|podsumowanie|ve zkratce|shrnutí|stručně|röviden|összefoglaló|"
    r"главное|коротко|кратко|головне",
    r"(?:この記事の)?ポイント|要点|まとめ|概要|摘要|核心要点|导读|重點|重点|(?:핵심 ?)?요약|주요 내용|tóm tắt",
    r"أبرز النقاط|النقاط الرئيسية|ملخص|باختصار|خلاصه|תקציר|בקצרה|özet|kısaca|öne çıkanlar|ringkasan|poin penting|"
    r"με λίγα λόγια|σύνοψη|मुख्य (?:बातें|बिंदु)",
)
_LABEL: Final = re.compile(rf"(?:{_ENGLISH}|{'|'.join(_OTHERS)})\W{{0,3}}", re.IGNORECASE)
_LONGEST: Final = 60  # characters


def is_summary_label(text: str) -> bool:
    return 0 < len(text) < _LONGEST and bool(_LABEL.fullmatch(text))
