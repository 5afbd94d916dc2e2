"""What the user does not want to see stays in the library, out of sight."""

from __future__ import annotations

from sqlite3 import Connection

import pytest

from reader.model import Counts, Subscription
from reader.store.checks import check_library
from reader.store.language import parse_query
from reader.store.marks import mark_read, mark_starred
from reader.store.mutes import MuteRule, add_mute, mute_rules, muted_by, remove_mute
from reader.store.query import Query, QueryProblem
from reader.store.search import search
from reader.store.tallies import count_entries, counts
from reader.store.understanding import store_understanding
from tests.store.shelves import JAPAN, NOW, arrive, entry, listed, story


def mute(library: Connection, text: str) -> MuteRule:
    rule = add_mute(library, text, NOW)
    assert isinstance(rule, MuteRule)
    return rule


def query(text: str) -> Query:
    parsed = parse_query(text, NOW)
    assert isinstance(parsed, Query)
    return parsed


def test_a_muted_entry_is_in_no_list_and_counts_nowhere(library: Connection, courier: Subscription) -> None:
    ids = arrive(library, courier.id, entry("1", "Football again"), entry("2", "Ferry news"))
    rule = mute(library, "football")
    assert rule.hidden == 1
    assert listed(library) == listed(library, "unread") == ["Ferry news"]
    assert search(library, query("football")) == []
    assert counts(library).feeds[courier.id] == Counts(1, 1)
    assert listed(library, "muted") == ["Football again"]
    assert muted_by(library, rule.id) == (ids[1],)


def test_a_rule_meets_what_comes_later(library: Connection, courier: Subscription) -> None:
    rule = mute(library, "football feed:courier")
    arrive(library, courier.id, entry("1", "Football again"), entry("2", "Ferry news"))
    assert listed(library) == ["Ferry news"]
    assert mute_rules(library) == (MuteRule(rule.id, "football feed:courier", 1),)


def test_a_rule_about_a_name_works_once_the_name_is_known(library: Connection, courier: Subscription) -> None:
    mute(library, "country:Japan")
    (entry_id,) = arrive(library, courier.id, entry("1", "Visit"))
    assert listed(library) == ["Visit"]
    store_understanding(library, [(entry_id, story("Visit", "To Japan.", names=[("Japan", JAPAN)]))])
    assert listed(library) == []


def test_what_was_starred_is_never_muted(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Football again"))
    mark_starred(library, [entry_id], True, NOW)
    assert mute(library, "football").hidden == 0


def test_a_rule_that_goes_shows_what_only_it_hid(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1", "Football match"), entry("2", "Football"), entry("3", "Ferry"))
    first = mute(library, "football")
    mute(library, "match")
    remove_mute(library, first.id)
    assert listed(library) == ["Football", "Ferry"]
    assert counts(library).all == Counts(2, 2)
    assert check_library(library) == ()


@pytest.mark.parametrize("text", ["", "fed:bbc", "after:never"])
def test_a_rule_that_cannot_be_meant_is_refused(library: Connection, text: str) -> None:
    assert isinstance(add_mute(library, text, NOW), QueryProblem)
    assert mute_rules(library) == ()


def test_counts_stay_true_whatever_happens(library: Connection, courier: Subscription) -> None:
    ids = arrive(library, courier.id, *(entry(str(n), f"Story {n}") for n in range(9)))
    mark_read(library, ids[:4], True, NOW)
    rule = mute(library, '"story 1" OR "story 8"')
    mark_read(library, ids[2:6], False, NOW)
    remove_mute(library, rule.id)
    assert counts(library).feeds[courier.id] == count_entries(library, Query()) == Counts(9, 7)
    assert check_library(library) == ()
