"""The front page learns what a reader takes, says why, forgets, and leaves room for the rest."""

from __future__ import annotations

from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from reader.understand.ranking import (
    Act,
    ProfileProblem,
    Taste,
    Tastes,
    arranged,
    features_of,
    in_words,
    judged,
    learned,
    read_profile,
    score_of,
    write_profile,
)
from reader.understand.ranking.tastes import HALF_LIFE, MOST
from reader.understand.stories import traits_of
from tests.understand.ranking.simulation import DRIFT, simulated

JAPAN = ("feed:1", "country:JP", "word:ferry")
TRADE = ("feed:2", "country:FR", "word:cheese")


def taught(*acts: tuple[tuple[str, ...], Act], moment: int = 0) -> Tastes:
    features: dict[str, Taste] = {}
    for entry, act in acts:
        features |= learned(features, entry, act, moment)
    return Tastes(features, moment)


def test_after_a_week_twice_as_many_wanted_stories_stand_above_and_still_a_week_after_a_drift() -> None:
    days = list(simulated(7, days=45))
    for start in (7, DRIFT + 7):
        week = days[start : start + 7]
        assert mean(d.ranked for d in week) >= 2 * mean(d.by_time for d in week)


def test_rare_feeds_are_seen() -> None:
    days = list(simulated(8, days=14))
    assert sum(d.rare_shown for d in days) >= 0.8 * sum(d.rare_there for d in days)


def test_what_is_opened_rises_and_what_is_passed_over_falls() -> None:
    tastes = taught(*[(JAPAN, Act.OPENED), (TRADE, Act.PASSED)] * 5)
    assert judged(JAPAN, tastes).score > 0 > judged(TRADE, tastes).score


def test_one_entry_teaches_little() -> None:
    once, often = (taught(*[(JAPAN, Act.OPENED)] * times, *[(TRADE, Act.PASSED)] * 30) for times in (1, 9))
    assert 0 < judged(JAPAN, once).score < 0.5 * judged(JAPAN, often).score


def test_nothing_is_known_on_the_first_day_but_what_is_followed() -> None:
    assert judged(JAPAN, Tastes()).score == 0
    assert judged(JAPAN, Tastes(), follows=["about:F-16"]).score > 0


def test_every_reason_is_true_without_it_the_entry_falls_or_rises() -> None:
    entry = (*JAPAN, "word:tanker", "word:reef", "word:crew", "person:kishi", "author:Ada Okafor")
    tastes = taught(*[(entry, Act.OPENED), (TRADE, Act.PASSED), (("word:reef", "author:Ada Okafor"), Act.LESS)] * 5)
    whole = judged(entry, tastes, follows=["about:JP"], sources=4, age_hours=10)
    assert len(whole.reasons) == len(entry) + 3
    for reason in whole.reasons:
        without = judged(
            tuple(feature for feature in entry if feature != reason.about),
            tastes,
            follows=[] if reason.about.startswith("follow:") else ["about:JP"],
            sources=1 if reason.about.startswith("sources:") else 4,
            age_hours=0 if reason.about.startswith("age:") else 10,
        )
        assert without.score != whole.score
        assert (without.score < whole.score) == (reason.worth > 0), reason


def test_reasons_are_told_in_words_with_the_counts_behind_them() -> None:
    tastes = taught(*[(JAPAN, Act.OPENED)] * 6, *[(JAPAN, Act.PASSED)] * 2, *[(TRADE, Act.PASSED)] * 30)
    judgement = judged(JAPAN, tastes, ["about:F-16"], sources=3, age_hours=30)
    names = {"country:JP": "Japan", "follow:about:F-16": "F-16"}
    told = in_words(judgement, tastes, lambda about: names.get(about, about), most=6)
    assert told[0] == "you follow F-16"
    assert "lately you chose 6 of 8 stories about Japan" in told
    assert "also in 2 other feeds" in told
    assert told[-1] == "but it is 30 hours old"


def test_what_was_asked_for_is_told_apart_from_what_was_opened() -> None:
    tastes = taught((JAPAN, Act.MORE), (TRADE, Act.LESS))
    names = {"country:JP": "Japan", "country:FR": "France", "feed:1": "The Courier", "word:ferry": "ferry"}
    assert "lately you chose a story about Japan, and liked it" in in_words(
        judged(JAPAN, tastes), tastes, names.__getitem__
    )
    (less,) = in_words(judged(("country:FR",), tastes), tastes, names.__getitem__)
    assert less == "lately you passed by a story about France, and asked for less"


def test_the_quick_score_is_that_of_the_judgement() -> None:
    tastes = taught(*[(JAPAN, Act.OPENED), (TRADE, Act.PASSED)] * 5)
    asked = (JAPAN + TRADE, tastes, ["about:F-16"], 4, 7.5)
    assert score_of(*asked) == judged(*asked).score


def test_what_was_learned_fades_by_half_in_a_week() -> None:
    tastes = taught((JAPAN, Act.MORE))
    assert Tastes(tastes.features, HALF_LIFE).of("country:JP").shown == tastes.of("country:JP").shown / 2


def test_a_lesson_can_be_taken_back() -> None:
    before = taught(*[(JAPAN, Act.OPENED)] * 3)
    after = {**before.features, **learned(before.features, JAPAN, Act.MORE, 500)}
    back = {**after, **learned(after, JAPAN, Act.MORE, 500, sign=-1)}
    for feature in before.features:
        assert abs(back[feature].taken - before.features[feature].at(500).taken) < 1e-9


def test_every_fifth_row_is_for_a_feed_that_was_not_seen() -> None:
    scores = {number: float(-number) for number in range(20)}
    feeds = {number: 1 if number < 19 else 2 for number in range(20)}
    page = arranged(range(20), scores, feeds)
    assert page.items[:6] == (0, 1, 2, 3, 19, 4)
    assert 19 in page.unexpected
    assert not page.unexpected & set(range(5))


@given(st.lists(st.tuples(st.floats(-5, 5), st.integers(0, 4)), max_size=40))
def test_no_row_is_lost_or_shown_twice(rows: list[tuple[float, int]]) -> None:
    scores = {number: score for number, (score, _) in enumerate(rows)}
    feeds = {number: feed for number, (_, feed) in enumerate(rows)}
    assert sorted(arranged(range(len(rows)), scores, feeds).items) == list(range(len(rows)))


def test_the_profile_is_text_that_can_be_changed_and_read_back() -> None:
    tastes = taught(*[(JAPAN, Act.OPENED)] * 3, moment=1_795_500_000)
    text = write_profile(tastes.features)
    assert " 3.00 of  3.00  +0.00  on 2026-11-24T" in text
    assert read_profile(text) == tastes.features
    assert read_profile(write_profile(tastes.features, {"country:JP": "Japan # or so", "feed:1": "C"})) == read_profile(
        text
    )
    assert read_profile("\n".join(line for line in text.splitlines() if "country:JP" not in line)) == {
        feature: taste for feature, taste in tastes.features.items() if feature != "country:JP"
    }


def test_a_line_that_cannot_be_read_is_named() -> None:
    assert read_profile("# Mine\nmuch of Japan\n") == ProfileProblem(
        2, "a line looks so: 3 of 4 +1 on 2026-11-24T12:00:00Z  country:JP"
    )
    assert isinstance(read_profile("1 of 2 on 99999-99-99  feed:1"), ProfileProblem)


def test_the_profile_stays_small() -> None:
    many = {f"word:{'x' * 30}{number}": Taste(1, 2, 1_795_500_000) for number in range(MOST + 5000)}
    assert len(write_profile(many)) < 5_000_000


def test_features_are_the_feed_the_names_the_title_s_words_and_the_authors() -> None:
    traits = traits_of(3, 0, "", "Ferry runs aground", "A ferry ran aground.", ["country:NO"])
    assert features_of(traits, ["Ada Okafor"])[:3] == ("feed:3", "country:NO", "word:ferry")
    assert features_of(traits, ["Ada Okafor"])[-1] == "author:Ada Okafor"


def test_no_story_is_liked_for_a_number_or_an_everyday_word_of_its_title() -> None:
    traits = traits_of(3, 0, "", "Breaking news: 71.6 million for Boeing in a year", "Boeing is paid.")
    assert features_of(traits) == ("feed:3", "word:boe")
