"""Sentences in which countries are named, and sentences in which their names mean something else."""

from __future__ import annotations

import pytest

from tests.understand.entities.reading import countries_in, demonyms_in

NAMED = (
    ("Talks in Japan ended.", ["JP"]),
    ("The US and the UK signed.", ["US", "GB"]),
    ("The U.S. said the U.K. agreed.", ["US", "GB"]),
    ("The USA won gold.", ["US"]),
    ("America must choose.", ["US"]),
    ("The UAE and Qatar mediate.", ["AE", "QA"]),
    ("The DRC accused Rwanda.", ["CD", "RW"]),
    ("The Democratic Republic of the Congo voted.", ["CD"]),
    ("The Republic of the Congo voted.", ["CG"]),
    ("Czechia, once the Czech Republic, joined.", ["CZ", "CZ"]),
    ("Türkiye and Turkey are one.", ["TR", "TR"]),
    ("North Korea and South Korea spoke.", ["KP", "KR"]),
    ("South Sudan split from Sudan.", ["SS", "SD"]),
    ("Papua New Guinea, Guinea-Bissau and Equatorial Guinea", ["PG", "GW", "GQ"]),
    ("Bosnia and Herzegovina borders Serbia.", ["BA", "RS"]),
    ("The Islamic Republic of Iran denied it.", ["IR"]),
    ("The People's Republic of China was founded.", ["CN"]),
    ("Burma is now Myanmar.", ["MM", "MM"]),
    ("Ivory Coast is Côte d'Ivoire.", ["CI", "CI"]),
    ("Swaziland became Eswatini.", ["SZ", "SZ"]),
    ("The Holy See is in Vatican City.", ["VA", "VA"]),
    ("East Timor, or Timor-Leste", ["TL", "TL"]),
    ("Russia's army left Ukraine’s north.", ["RU", "UA"]),
    ("The US-led strike hit Iran-backed groups.", ["US", "IR"]),
    ("The King of Spain and the President of France", ["ES", "FR"]),
    ("The Government of Iraq agreed.", ["IQ"]),
    ("Most of Germany was hit.", ["DE"]),
    ("Usain Bolt of Jamaica won.", ["JM"]),
    ("Storms hit northern Germany and Western Ukraine.", ["DE", "UA"]),
    ("Troops entered Georgia from Russia near Tbilisi.", ["GE", "RU"]),
    ("Turkey’s president flew to Jordan.", ["TR", "JO"]),
    ("Chad and Niger closed the border.", ["TD", "NE"]),
    ("CHINA WARNS TAIWAN OVER DRILLS", ["CN", "TW"]),
    ("The Netherlands and Holland", ["NL", "NL"]),
    ("St. Vincent and the Grenadines", ["VC"]),
    ("Trinidad and Tobago voted.", ["TT"]),
    ("Cabo Verde is Cape Verde.", ["CV", "CV"]),
    ("Kosovo, Palestine and Taiwan", ["XK", "PS", "TW"]),
    ("Macron said France would act.", ["FR"]),
    ("The country chose Great Britain.", ["GB"]),
)

NONE = (
    # waters, lands and states
    "The Sea of Japan is calm.",
    "Ships crossed the Gulf of Oman and the Gulf of Mexico.",
    "They live in New Mexico, not far from Mexico City.",
    "The South China Sea and the Indian Ocean",
    "Northern Ireland voted.",
    "Western Australia and South Australia burned.",
    "Georgia Gov. Brian Kemp spoke in Atlanta.",
    "He moved from Georgia to Alabama.",
    "Lebanon, Tennessee, is small. So is Peru, Ind.",
    "The River Jordan and Lake Chad are dry.",
    "Latin America and South America",
    "French Guiana and French Polynesia",
    "The Niger Delta and the Panama Canal",
    # bodies, firms, papers
    "The Bank of England raised rates and the Bank of Japan did not.",
    "The House of Commons of Canada met.",
    "The Communist Party of India marched.",
    "Islamic State of Iraq fighters fled.",
    "Officials at Environment said a Badminton Canada player won.",
    "Air France and Japan Airlines cancelled flights.",
    "China Daily and The Times of India wrote.",
    "He works for USA Today and US Steel.",
    "The US Open begins.",
    "She read The Jordan Times.",
    "They fly Emirates to the Emirates Stadium.",
    "Captain America is a film, and so is American Pie.",
    "The University of Jordan opened.",
    "The Church of Sweden spoke.",
    # pronouns, people, beasts, dishes
    "They told us to leave with us.",
    "THEY TOLD US TO STAY",
    "It cost US$5.",
    "Michael Jordan won six titles. Jordan scored 30 points.",
    "Tom Holland played the part. Holland was praised.",
    "Chad Smith plays drums.",
    "We roast the Turkey for Thanksgiving dinner.",
    "The turkey was dry and the china broke.",
    "China plates were stacked high.",
    "Brazil nuts and Guinea pigs",
    "The Panama Papers leaked.",
    "A PNG file and an SVG file",
    "RSA keys are long.",
    "A new CAR tax",
    "",
)

PEOPLES: tuple[tuple[str, list[str]], ...] = (
    ("Japanese ships met British jets.", ["Japanese", "British"]),
    ("The Dutch and the Swiss agreed.", ["Dutch", "Swiss"]),
    ("South Korean and North Korean envoys", ["South Korean", "North Korean"]),
    ("Pro-Russian rebels and anti-American slogans", ["Russian", "American"]),
    ("Ukrainians and Russians", ["Ukrainians", "Russians"]),
    ("The Filipino crew and a Saudi prince", ["Filipino", "Saudi"]),
    ("Polish the silver.", []),
    ("Latin American leaders", []),
    ("He ate a Danish and left.", []),
    ("Native Americans and German shepherds", []),
)


@pytest.mark.parametrize(("sentence", "codes"), NAMED)
def test_countries_are_found_under_all_their_names(sentence: str, codes: list[str]) -> None:
    assert countries_in(sentence) == codes


@pytest.mark.parametrize("sentence", NONE)
def test_no_country_is_found_where_its_name_means_something_else(sentence: str) -> None:
    assert countries_in(sentence) == []


@pytest.mark.parametrize(("sentence", "words"), PEOPLES)
def test_what_peoples_are_called_is_found_and_known_as_such(sentence: str, words: list[str]) -> None:
    assert demonyms_in(sentence) == words


def test_abbreviations_of_many_meanings_count_where_the_text_tells_more() -> None:
    assert countries_in("Papua New Guinea voted.", "PNG has ten million people.") == ["PG", "PG"]
    assert countries_in("Bangui, the capital of the CAR, is quiet.") == ["CF"]
