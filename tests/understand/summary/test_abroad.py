"""Bullets of articles in other languages: whole sentences of their own, none that leans on another."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.understand.summary import summarise
from reader.understand.summary.abroad import may_stand_alone_in_any
from reader.understand.summary.quotes import quotations, quotations_across
from reader.understand.summary.words import tokens, word_count

GERMAN = Article.from_text(
    "Die alte Brücke wird gesperrt",
    (
        "Die Stadt sperrt die alte Brücke am Montag für drei Monate. Er nannte das einen schweren Schritt.",
        "„Die Pfeiler sind morsch“, sagte Bürgermeisterin Vera Holt am Freitag im Rathaus. „Wir haben keine Wahl.“",
        "Der Verkehr wird über die neue Brücke im Norden der Stadt geleitet. Das kostet alle eine halbe Stunde.",
        "Die Arbeiten kosten nach Angaben der Stadt rund vier Millionen Euro und sollen im Herbst beginnen.",
    ),
)
FRENCH = Article.from_text(
    "Le vieux pont sera fermé",
    (
        "La ville fermera le vieux pont lundi pour une durée de trois mois. Il a parlé d’une décision difficile.",
        "« Les piliers sont usés », a déclaré la maire, Vera Holt, vendredi à l’hôtel de ville.",
        "La circulation passera par le nouveau pont, au nord de la ville. Cela coûtera une demi-heure à chacun.",
        "Les travaux coûteront près de quatre millions d’euros et commenceront à l’automne, selon la ville.",
    ),
)
SPANISH = Article.from_text(
    "El puente viejo se cierra",
    (
        "La ciudad cerrará el puente viejo el lunes durante tres meses. Ella habló de una decisión difícil.",
        "«Los pilares están gastados», dijo la alcaldesa Vera Holt el viernes en el ayuntamiento.",
        "El tráfico pasará por el puente nuevo, al norte de la ciudad. Esto costará media hora a mucha gente.",
        "Las obras cuestan cerca de cuatro millones de euros y empezarán en otoño, según el ayuntamiento.",
    ),
)
JAPANESE = Article.from_text(
    "古い橋、三か月通行止め",
    (
        "市は月曜日から三か月間、川にかかる古い橋を通行止めにすると発表した。これは大きな決断だ。",
        "「橋脚が傷んでいる」と市長は金曜日に市役所で述べた。車は北側の新しい橋を通ることになる。",
        "工事の費用は約四億円で、秋に始まる予定である。しかし反対する住民もいる。橋は一九三一年に建てられた。",
    ),
)


@pytest.mark.parametrize("article", [GERMAN, FRENCH, SPANISH, JAPANESE])
def test_news_in_another_language_has_bullets_that_are_its_own_whole_sentences(article: Article) -> None:
    bullets = summarise(article).bullets
    assert len(bullets) >= 2
    for bullet in bullets:
        (place,) = bullet.evidence
        assert bullet.text == article.blocks[place.block].text[place.start : place.end]
        assert not bullet.text.startswith(("Er ", "Das ", "Il ", "Cela ", "Ella ", "Esto ", "これ", "しかし", "Wir"))


def test_a_dateline_is_no_part_of_a_bullet_in_any_language() -> None:
    blocks = GERMAN.blocks
    dated = (f"EMDEN – {blocks[0].text}", *(block.text for block in blocks[1:]))
    first = summarise(Article.from_text(GERMAN.title, dated)).bullets[0]
    assert first.text == "Die Stadt sperrt die alte Brücke am Montag für drei Monate."


@pytest.mark.parametrize(
    "text",
    [
        "Sie kam am Abend zurück.",
        "Aber die Stadt schweigt.",
        "Elle est revenue le soir.",
        "C’est la fin de la saison.",
        "Pero la ciudad calla.",
        "彼は駅で待っていた。",
        "Wer soll das bezahlen?",
        "Die Stadt schweigt",
        "Carlos: Aqui está o livro da escola.",
    ],
)
def test_a_sentence_that_leans_on_another_is_no_bullet_in_any_language(text: str) -> None:
    assert not may_stand_alone_in_any(text)


def test_marks_that_open_in_one_language_close_in_another() -> None:
    for text in ("„Nein“, sagte er.", "»Nein«, sagte er.", "« Non », dit-il.", "«No», dijo.", "「いいえ」と言った。"):
        quoted = quotations(text)
        assert quoted.balanced
        assert len(quoted.spans) == 1
        assert quotations_across(text) == quoted.spans


def test_words_written_without_blanks_are_counted_by_their_characters() -> None:
    assert word_count("市は月曜日から橋を閉じる。") == 7
    assert tokens("橋を閉じる") == ["橋を", "を閉", "閉じ", "じる"]
