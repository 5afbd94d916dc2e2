"""A later report shows what is new in it, and two that disagree on a number are shown together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Place, Reading
from reader.understand import find_mentions
from reader.understand.stories import clashes, novelty


def reading(title: str, *paragraphs: str) -> Reading:
    article = Article.from_text(title, paragraphs)
    return Reading(article, find_mentions(article))


def said(of: Reading, places: tuple[Place, ...]) -> list[str]:
    return [of.article.blocks[place.block].text[place.start : place.end] for place in places]


FIRST = reading(
    "Ferry runs aground off Tarvik",
    "A ferry with 240 people aboard ran aground off Tarvik before dawn. Helicopters brought the passengers ashore.",
)


def test_only_the_sentences_that_the_first_report_did_not_have_are_new() -> None:
    later = reading(
        "Ferry off Tarvik: owner blames chart",
        "A ferry with 240 people aboard ran aground off Tarvik before dawn. The owner says an old chart misled her "
        "captain. Helicopters brought the passengers ashore.",
    )
    assert said(later, novelty([FIRST], later).sentences) == ["The owner says an old chart misled her captain."]


def test_a_new_number_in_a_known_sentence_is_marked() -> None:
    later = reading("Ferry", "A ferry with 252 people aboard ran aground off Tarvik before dawn.")
    found = novelty([FIRST], later)
    assert said(later, found.facts) == ["252"]
    assert said(later, found.sentences) == [later.article.text]


def test_a_new_name_is_marked_once() -> None:
    later = reading(
        "Ferry", "A ferry ran aground off Tarvik. Norway sent helicopters. Norway brought the passengers ashore."
    )
    assert said(later, novelty([FIRST], later).facts) == ["Norway"]


def test_a_copy_says_nothing_new() -> None:
    assert novelty([FIRST], FIRST).nothing_new


def test_with_nothing_read_everything_is_new() -> None:
    assert len(novelty([], FIRST).sentences) == 2


def test_numbers_are_the_same_however_they_are_grouped() -> None:
    first = reading("Birds", "Some 18,000 birds died near Viborg.")
    assert not novelty([first], reading("Birds", "Some 18000 birds died near Viborg.")).facts


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_the_texts_places_lie_inside_the_later_one(one: str, other: str) -> None:
    later = reading("", other)
    found = novelty([reading("", one)], later)
    for place in (*found.sentences, *found.facts):
        assert 0 <= place.start < place.end <= len(later.article.blocks[place.block].text)


def test_six_jets_and_eight_jets_are_shown_with_their_reports() -> None:
    six = reading("Jets", "Japan sent up 6 F-16s after two bombers flew close to Okinawa.")
    eight = reading("Jets", "Eight F-16s met the bombers close to Okinawa, Japan said.")
    (clash,) = clashes([six, eight])
    assert [(side.reading, side.value) for side in clash.sides] == [(0, "6"), (1, "8")]
    assert said(six, (clash.sides[0].place,)) == ["6 F-16s"]


def test_the_dead_and_the_hurt_are_counted_apart() -> None:
    dead = reading("Fire", "The fire in Leeds killed 3 people in the factory.")
    hurt = reading("Fire", "The fire in Leeds injured 12 people in the factory.")
    assert not clashes([dead, hurt])


def test_a_text_that_gives_both_numbers_contradicts_nobody() -> None:
    first = reading("Ferry", "The ferry off Tarvik carried 240 passengers.")
    both = reading("Ferry", "The ferry off Tarvik carried 240 passengers. Helicopters lifted 180 passengers off.")
    assert not clashes([first, both])


def test_years_and_hours_are_no_quantities() -> None:
    assert not clashes([reading("", "He ruled Alsund for 12 years."), reading("", "He ruled Alsund for 14 years.")])
