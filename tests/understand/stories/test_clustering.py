"""Entries about one event become one story, and entries about another do not."""

from __future__ import annotations

import pytest

from reader.understand.stories import b_cubed, cluster, traits_of
from reader.understand.stories.address import canonical_address
from reader.understand.stories.wording import without_site
from tests.understand.stories.families import Report, in_order, traits_of_report
from tests.understand.stories.generated import generated
from tests.understand.stories.unseen import UNSEEN
from tests.understand.stories.written import WRITTEN

FITTED = {11, 12, 13}  # seeds that the weights were fitted to: no test may use them


def stories_of(reports: list[Report]) -> list[int]:
    return cluster([traits_of_report(report) for report in reports])


@pytest.mark.parametrize(
    "reports", [WRITTEN + UNSEEN, generated(21), generated(22), generated(23)], ids=["by hand", "a", "b", "c"]
)
def test_stories_keep_together_what_is_one_event_and_apart_what_is_not(reports: list[Report]) -> None:
    reports = in_order(reports)
    measured = b_cubed(stories_of(reports), [report.event for report in reports])
    assert measured.precision >= 0.95
    assert measured.recall >= 0.85


def story_ids(*reports: Report) -> list[int]:
    return stories_of(list(reports))


LONG = (
    "The bridge over the Lys will close for two years from March, the ministry said, because rust has eaten into the "
    "cables on its western side. Lorries will have to take the motorway instead, a detour of forty kilometres that "
    "hauliers say will cost them a million a month."
)


def test_a_wire_copy_under_another_headline_is_the_same_entry() -> None:
    first, second = story_ids(
        Report("", 1, 0, "Bridge over the Lys to close", LONG), Report("", 2, 3, "Rusty cables shut crossing", LONG)
    )
    assert first == second


def test_one_page_under_two_addresses_is_one_entry() -> None:
    assert canonical_address("https://www.x.example/a/?utm_source=rss&id=7#top") == canonical_address(
        "http://m.x.example/a/index.html?id=7&fbclid=abc"
    )
    assert canonical_address("https://x.example/?id=7") != canonical_address("https://x.example/?id=8")
    assert canonical_address("https://x.example/") == ""
    assert canonical_address("http://[bad") == ""


def test_entries_of_a_feed_that_gives_all_the_same_address_are_not_one() -> None:
    show = "https://radio.example/listen/live"
    assert story_ids(
        Report("", 1, 0, "Jazz from Oslo", "An hour of jazz from a club in Oslo.", show),
        Report("", 1, 1, "Cooking with cabbage", "What to do with a cabbage in November.", show),
    ) == [0, 1]


def test_a_site_s_name_behind_its_headlines_is_no_likeness() -> None:
    one = Report("", 1, 0, "Vance's war of words keeps the world guessing - The Harbour Times", "")
    other = Report("", 1, 1, "Opinion | Party is following Vance to nowhere - The Harbour Times", "")
    assert story_ids(one, other) == [0, 1]


@pytest.mark.parametrize(
    ("headline", "bare"),
    [
        ("Jets meet over the Baltic - The Courier", "Jets meet over the Baltic"),
        ("Three cases of plague in China | Smart News | Smithsonian", "Three cases of plague in China | Smart News"),
        ("France - Germany", "France - Germany"),
        ("Arsenal United 2 - 1 Manchester City", "Arsenal United 2 - 1 Manchester City"),
        ("Why the yen fell - and what comes next", "Why the yen fell - and what comes next"),
    ],
)
def test_of_a_headline_only_a_name_at_the_end_is_taken_for_the_site(headline: str, bare: str) -> None:
    assert without_site(headline) == bare


def test_this_weeks_column_does_not_join_last_weeks() -> None:
    week = Report("", 1, 0, "Power rankings, Week 11", LONG)
    next_week = Report("", 1, 30, "Power rankings, Week 12", LONG)
    assert story_ids(week, next_week) == [0, 1]


def test_the_same_words_days_later_are_another_story() -> None:
    quake = "An earthquake shook Tampere at dawn. A church tower fell and nine people were hurt."
    assert story_ids(
        Report("", 1, 0, "Quake in Tampere", quake), Report("", 2, 24 * 20, "Quake in Tampere", quake)
    ) == [
        0,
        1,
    ]


def test_an_entry_without_a_word_stands_alone() -> None:
    empty = traits_of(1, 0, "", "", "")
    assert cluster([empty, empty, traits_of(2, 0, "", "?!", "...")]) == [0, 1, 2]


def test_scripts_without_blanks_have_stories_too() -> None:
    first = traits_of(1, 0, "", "東京で地震、12人けが", "東京で強い地震があり、12人がけがをした。電車が止まった。")
    second = traits_of(2, 3600, "", "東京で強い地震 12人がけが", "東京で地震があり、電車が止まった。12人がけがをした。")
    other = traits_of(3, 3600, "", "新しい図書館が開館", "大阪に新しい図書館が開館した。子どもの本が多い。")
    assert cluster([first, second, other]) == [0, 0, 2]


def test_the_measure_counts_what_is_wrong() -> None:
    assert b_cubed([1, 1, 2], "aab").precision == 1
    assert b_cubed([1, 1, 1], "aab").precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert b_cubed([1, 2, 3], "aab").recall == pytest.approx((0.5 + 0.5 + 1) / 3)
