"""Which bullets are taken together, told with chances that are made up."""

from __future__ import annotations

from itertools import pairwise

from reader.model import Place
from reader.understand.summary.candidates import Candidate
from reader.understand.summary.choice import Measure, choose
from reader.understand.summary.facts import Sentence
from reader.understand.summary.ranker import Ranked
from reader.understand.summary.words import tokens

FERRY = "The ferry to Alsund sank in the night"
CREW = "All nine sailors swam ashore unhurt"
INQUIRY = "Investigators blame a broken valve"
WEATHER = "Rain fell on many villages of that coast and people there went on with what they had been about to do"


def test_a_further_bullet_that_would_add_more_words_than_news_is_left_out() -> None:
    sure, unlikely = 0.7, 0.02
    ranked = [hoped(0, FERRY, sure), hoped(1, CREW, sure), hoped(2, WEATHER, unlikely)]
    assert said(choose(ranked, Measure(3, 24))) == [FERRY, CREW]


def test_two_bullets_are_given_even_where_the_second_says_little() -> None:
    ranked = [hoped(0, FERRY, 0.7), hoped(1, WEATHER, 0.02)]
    assert said(choose(ranked, Measure(3, 24))) == [FERRY, WEATHER]


def test_as_many_bullets_as_are_wanted_stand_in_reading_order() -> None:
    ranked = [hoped(0, FERRY, 0.3), hoped(1, CREW, 0.4), hoped(2, INQUIRY, 0.5), hoped(3, WEATHER, 0.1)]
    assert said(choose(ranked, Measure(3, 40))) == [FERRY, CREW, INQUIRY]
    assert said(choose(ranked, Measure(1, 14))) == [INQUIRY]


def test_what_is_said_already_is_not_said_again() -> None:
    again = "The ferry to Alsund sank in the deep night"
    ranked = [hoped(0, FERRY, 0.9), hoped(1, again, 0.8), hoped(2, CREW, 0.2)]
    assert said(choose(ranked, Measure(2, 24))) == [FERRY, CREW]


def test_where_nothing_can_be_said_nothing_is_chosen() -> None:
    assert choose([], Measure(3, 45)) == ()


def hoped(number: int, text: str, chance: float) -> Ranked:
    stems = tuple(tokens(text))
    place = Place(number, 0, len(text))
    candidate = Candidate(text, Sentence(place, number, text, stems, False, True), stems, (place,))
    return Ranked(candidate, dict.fromkeys(stems, chance), dict.fromkeys(pairwise(stems), chance / 2))


def said(bullets: tuple[Ranked, ...]) -> list[str]:
    return [bullet.candidate.text for bullet in bullets]
