"""A text's language is told by its words, whatever its page says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understand.tongues import ENGLISH, tongue_of


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("The town will close the old bridge on Monday, and that is that.", "en"),
        ("Die Stadt sperrt die alte Brücke am Montag, und das ist auch nicht schlecht.", "de"),
        ("La ville ferme le vieux pont dans la nuit et les trains ne passent pas.", "fr"),
        ("La ciudad cierra el puente viejo y los trenes no pasan por la noche.", "es"),
        ("La città chiude il ponte e i treni non passano per la notte.", "it"),
        ("A cidade fecha a ponte e os trens não passam mais pela noite.", "pt"),
        ("De stad sluit de oude brug en het verkeer gaat niet meer over de rivier.", "nl"),
        ("Staden stänger den gamla bron och det är inte bra för att resa.", "sv"),
        ("Miasto zamyka stary most i nie jest to dobre dla kierowców.", "pl"),
        ("Kota ini menutup jembatan yang tua dan itu tidak baik untuk warga.", "id"),
        ("Şehir bu eski köprüyü kapattı ve bir yol daha çok kalabalık oldu.", "tr"),
        ("市は月曜日から古い橋を閉じる。", "ja"),
        ("城市星期一关闭旧桥。", "zh"),
        ("시는 월요일부터 오래된 다리를 닫는다.", "ko"),
        ("Город закрывает старый мост в понедельник.", "ru"),
        ("Місто закриває старий міст у понеділок.", "uk"),
    ],
)
def test_a_language_is_known_by_its_small_words_or_its_script(text: str, tongue: str) -> None:
    assert tongue_of(text) == tongue_of(text, "en") == tongue


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,204 56% 7-3",
        "Viera 3, Rockledge 1: Armani Sheffield 2, Kelli Howard 1, Ana de la Cruz 1",
        "Los Angeles. El Paso. San Juan. Las Vegas. La Jolla. Des Moines.",
        "Scores: M. Roux 12, Da Silva 9, Von Braun 4, O. Le Pen 2, D. De Vries 1",
    ],
)
def test_a_text_that_tells_nothing_is_taken_for_english(text: str) -> None:
    assert tongue_of(text) == ENGLISH


def test_few_words_are_believed_where_the_page_says_the_same() -> None:
    assert tongue_of("Merkel besucht morgen mit Macron die Hafenstadt Emden in Friesland", "de-AT") == "de"
    assert tongue_of("Merkel besucht morgen Emden an der Ems", "de") == ENGLISH


@given(st.text(max_size=200), st.text(max_size=5))
def test_any_text_has_a_language(text: str, declared: str) -> None:
    assert len(tongue_of(text, declared)) == 2
