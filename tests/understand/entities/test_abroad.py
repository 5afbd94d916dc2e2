"""Texts in other languages: who and which countries they name, and what in them only looks like a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, EntityKind
from reader.understand import find_mentions
from reader.understand.entities.countries.table import lines_of, named_countries
from reader.understand.entities.latin import as_latin
from tests.understand.entities.reading import countries_in, mentions_in, people_in

SENTENCES = (  # people and codes of countries, in order
    # German: nouns are capitals too
    ("Die Präsidentin der Bank, Christine Lagarde, will die Zinsen nicht senken.", "Christine Lagarde", ""),
    ("Bundeskanzler Friedrich Merz reist am Montag nach Polen und in die Türkei.", "Friedrich Merz", "PL TR"),
    ("Die Tür ging auf, und der Schaffner sah nach dem Bett, das in der Ecke stand.", "", ""),
    ("Seit Sonntag ist der Nachtzug von Köln nach Warschau wieder auf dem Weg.", "", ""),
    ("Reiner Wein ist auf der Karte selten, und der Kai ist nicht mehr das Ziel.", "", ""),
    ("Der Sprecher Momme Ketelsen sagte, dass die Brücke bis zum Mai fertig ist.", "Momme Ketelsen", ""),
    ("Polens Grenze zu Deutschland ist nicht mehr das, was sie für die Händler war.", "", "PL DE"),
    ("Annalena Baerbock sprach mit dem Minister. Das Ziel war für Baerbock klar.", "Annalena Baerbock;Baerbock", ""),
    ("Thomas Manns Haus ist auch für die Gäste aus den USA nicht mehr zu sehen.", "Thomas Manns", "US"),
    ("Auf dem Willy-Brandt-Platz war es am Abend still, und die Leute gingen nach Haus.", "", ""),
    # French: what is elided stands before the name
    ("Le président Emmanuel Macron a reçu les maires de la région dans son bureau.", "Emmanuel Macron", ""),
    ("L’Allemagne et l’Ukraine ont signé un accord sur les trains de nuit.", "", "DE UA"),
    ("La décision d’Élisabeth Borne est une surprise pour les élus de la ville.", "Élisabeth Borne", ""),
    ("La rue Victor Hugo est fermée aux voitures depuis le début de la semaine.", "", ""),
    ("Selon la ministre Catherine Vautrin, les États-Unis sont dans une impasse.", "Catherine Vautrin", "US"),
    ("Dans un café de Lyon, Maurice sert les clients qui ne sont pas pressés.", "", ""),
    # Spanish
    ("El presidente Pedro Sánchez viaja a Marruecos con una delegación de la empresa.", "Pedro Sánchez", "MA"),
    ("La escritora Rosa Montero habló sobre los libros que no son para los niños.", "Rosa Montero", ""),
    ("El estadio Santiago Bernabéu es una de las obras más caras de la ciudad.", "", ""),
    ("Los Estados Unidos y Corea del Sur no están de acuerdo con el plan.", "", "US KR"),
    # Italian
    ("La premier Giorgia Meloni ha detto che il piano non è per la Germania.", "Giorgia Meloni", "DE"),
    ("Il Cavaliere Oscuro è un film che non si può vedere con la luce del giorno.", "", ""),
    ("Dall’Ucraina e dalla Francia sono arrivati i treni per il museo.", "", "UA FR"),
    # Portuguese
    (
        "O presidente Luiz Inácio Lula da Silva não foi ao encontro com os Estados Unidos.",
        "Luiz Inácio Lula da Silva",
        "US",
    ),
    ("A professora Miguel Torres e Gabriel Murilo são os donos da escola.", "Miguel Torres;Gabriel Murilo", ""),
    # Dutch, Swedish, Polish, Turkish, Indonesian
    ("De minister van Financiën, Wopke Hoekstra, is niet naar België gegaan om te praten.", "Wopke Hoekstra", "BE"),
    ("Statsminister Ulf Kristersson reser till Norge och Danmark för att tala om det.", "Ulf Kristersson", "NO DK"),
    ("Premier Donald Tusk nie jest w Warszawie, ale Polska i Ukraina są o krok od umowy.", "Donald Tusk", "PL UA"),
    ("Presiden Joko Widodo tidak akan datang ke Jepang pada hari ini karena sakit.", "Joko Widodo", "JP"),
    ("Sementara itu warga yang tinggal di dekat sungai dan jembatan ini tidak pindah.", "", ""),
    # in other letters
    (
        "Президент Владимир Путин приехал в Китай. Министр Сергей Лавров не говорил с ним.",
        "Владимир Путин;Сергей Лавров",
        "CN",
    ),
    ("Президент Володимир Зеленський сказав, що Польща є на карті.", "Володимир Зеленський", "PL"),
    # without blanks, and without Latin letters
    ("韓国と日本は海峡をはさんで同じ星を観測した。タイトルはまだない。", "", "KR JP"),
    ("美国和中国的代表在日内瓦会面。", "", "US CN"),
    ("미국은 한국과 새로운 협정을 맺었다.", "", "US KR"),
    ("Россия и Польша не договорились о границе.", "", "RU PL"),
)


@pytest.mark.parametrize(("sentence", "people", "countries"), SENTENCES)
def test_names_are_found_in_other_languages_and_words_are_not_taken_for_names(
    sentence: str, people: str, countries: str
) -> None:
    assert people_in(sentence) == list(filter(None, people.split(";")))
    assert countries_in(sentence) == countries.split()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Die Bundeswehr hat 18 Leopard-2-Panzer und das IRIS-T-System auf dem Weg.", ["Leopard 2", "IRIS-T"]),
        ("Les avions Rafale et les Mirage 2000 ne sont pas dans la base.", ["Rafale", "Mirage 2000"]),
        ("Два истребителя Су-35 и танк Т-90М не вернулись на базу.", ["Su-35", "T-90"]),
        ("Винищувачі F-16 та танки Т-64БВ їдуть.", ["F-16 Fighting Falcon", "T-64"]),
        ("自衛隊のＦ－１５戦闘機とF-35Aが出動した。", ["F-15 Eagle", "F-35 Lightning II"]),
        ("미국의 F-22 전투기가 왔다.", ["F-22 Raptor"]),
        ("価格は5-10ドル、A4サイズのPCとM1チップとN700系。", []),
    ],
)
def test_hardware_is_found_in_any_script(sentence: str, names: list[str]) -> None:
    assert [one.entity.name for _, one in mentions_in(sentence) if one.kind is EntityKind.HARDWARE] == names


@given(st.text())
def test_a_letter_stands_where_it_stood_in_another_script(text: str) -> None:
    assert len(as_latin(text)) == len(text)


def test_one_person_is_one_whatever_a_genitive_adds() -> None:
    found = mentions_in(
        "Angela Merkel kam nach Köln.", "Das ist für Merkels Partei nicht neu, und Merkel weiß das auch."
    )
    assert [words for words, _ in found] == ["Angela Merkel", "Merkels", "Merkel"]
    assert {one.entity.name for _, one in found} == {"Angela Merkel"}


def test_an_office_before_a_name_is_told() -> None:
    ((_, one),) = mentions_in("Die Botschafterin Tuhafeni Hangula ist auf dem Weg in das Museum.")
    assert one.entity.role == "Botschafterin"


def test_english_texts_full_of_foreign_names_are_read_as_english() -> None:
    assert people_in("Nguyen Van Anh and Jesús de la Cruz met at the Café de la Paix with El Sayed.")


@given(st.lists(st.text(st.sampled_from("dDerlLa’' éÉ-.,\nMüNnOo日本アa")), max_size=6))
def test_whatever_a_text_holds_mentions_stand_in_order_inside_it(texts: list[str]) -> None:
    article = Article.from_text("", ("Der Mann ist auf dem Weg und sie ist mit der Frau nach Haus.", *texts))
    passed = (0, 0)
    for one in find_mentions(article):
        place = one.place
        assert passed <= (place.block, place.start)
        assert place.start < place.end <= len(article.blocks[place.block].text)
        passed = (place.block, place.end)


def test_every_language_names_nearly_every_country() -> None:
    rows = [line.split(";") for line in lines_of("countries_abroad.txt")]
    codes = {tongue: {code for its, code, _ in rows if its == tongue} for tongue, *_ in rows}
    assert len(codes) > 25
    assert all(len(found) > 190 and found <= set(named_countries()) for found in codes.values())
