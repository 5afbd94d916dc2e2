"""Who and what entries name can be asked for."""

from __future__ import annotations

from sqlite3 import Connection

from msgspec.structs import replace

from reader.engine.asking import ask
from reader.model import Entity, EntityKind, EntryId, Mention, Place, Reading, Subscription
from reader.store.headlines import headlines
from reader.store.listing import entry_ids
from reader.store.naming import Named, entries_about, named, roles_of
from reader.store.query import Query
from reader.store.readings import store_reading
from reader.store.vocabulary import vocabulary
from tests.store.shelves import F16, JAPAN, KISHI, NOW, arrive, entry, listed, story

VIPER = ("Viper", F16)


def fill(library: Connection, courier: Subscription) -> tuple[EntryId, ...]:
    crash, flight, visit = arrive(
        library, courier.id, entry("1", "Crash", hours_ago=3), entry("2", "Flight", hours_ago=2), entry("3", "Visit")
    )
    store_reading(
        library, crash, story("Crash", "An F-16C fell in Japan.", names=[("F-16C", F16), ("Japan", JAPAN)]), 1, NOW
    )
    store_reading(library, flight, story("Flight", "A Viper flew. The Viper landed.", names=[VIPER]), 1, NOW)
    store_reading(
        library,
        visit,
        story("Visit", "Nobuo Kishi came to Japan.", names=[("Nobuo Kishi", KISHI), ("Japan", JAPAN)]),
        1,
        NOW,
    )
    return crash, flight, visit


def asked(library: Connection, text: str) -> list[str]:
    query = ask(text, NOW)
    assert isinstance(query, Query)
    return [row.title for row in headlines(library, entry_ids(library, query))]


def test_one_thing_is_found_by_all_its_names(library: Connection, courier: Subscription) -> None:
    fill(library, courier)
    for name in ("F-16", "F16", "f-16c", "Viper", '"F-16 Fighting Falcon"', "hardware:f-16"):
        assert asked(library, f"about:{name}") == ["Flight", "Crash"], name


def test_names_as_articles_spell_them_need_no_engine(library: Connection, courier: Subscription) -> None:
    fill(library, courier)
    assert listed(library, "about:viper") == listed(library, "hardware:F16") == ["Flight", "Crash"]
    assert listed(library, 'about:"nobuo kishi" country:japan') == ["Visit"]
    assert listed(library, "person:japan") == []


def test_countries_are_found_by_code_and_name(library: Connection, courier: Subscription) -> None:
    fill(library, courier)
    assert asked(library, "country:JP") == asked(library, "country:Japan") == ["Visit", "Crash"]


def test_what_names_it_can_be_left_out(library: Connection, courier: Subscription) -> None:
    fill(library, courier)
    assert asked(library, "-about:Viper") == ["Visit"]
    assert asked(library, "about:Japan -about:F-16") == ["Visit"]


def test_a_card_lists_the_other_entries_newest_first(library: Connection, courier: Subscription) -> None:
    crash, flight, visit = fill(library, courier)
    assert entries_about(library, "hardware:f-16") == (flight, crash)
    assert entries_about(library, "country:JP", limit=1) == (visit,)
    assert entries_about(library, "person:nobody") == ()


def test_names_are_offered_by_how_often_they_are_named(library: Connection, courier: Subscription) -> None:
    fill(library, courier)
    assert named(library, "f1") == (Named(F16, 2),)
    assert [each.entity.name for each in named(library)] == ["F-16 Fighting Falcon", "Japan", "Nobuo Kishi"]
    assert vocabulary(library).names[EntityKind.PERSON] == ("Nobuo Kishi",)
    assert vocabulary(library).feeds == ("The Courier",)


def test_an_entry_that_is_read_again_forgets_its_old_names(library: Connection, courier: Subscription) -> None:
    crash, *_ = fill(library, courier)
    store_reading(library, crash, story("Crash", "A drone fell."), 2, NOW)
    assert asked(library, "about:F-16") == ["Flight"]


def test_japanese_is_no_name_of_japan(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Tour"))
    reading = story("Tour", "The Japanese team won.")
    demonym = Mention(Place(0, 4, 12), JAPAN, demonym=True)
    store_reading(library, entry_id, Reading(reading.article, (demonym,)), 1, NOW)
    assert listed(library, "about:Japanese") == []
    assert listed(library, "about:Japan") == ["Tour"]


def test_a_crowd_of_names_is_cut_off(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "List"))
    crowd = [(f"n{n}x", Entity(f"person:n{n}", f"n{n}x", EntityKind.PERSON)) for n in range(300)]
    store_reading(library, entry_id, story("List", " ".join(word for word, _ in crowd), names=crowd), 1, NOW)
    assert library.execute("SELECT count(*) FROM mentions").fetchone() == (200,)


def test_a_card_tells_what_other_entries_call_a_person(library: Connection, courier: Subscription) -> None:
    called = ("Defence Minister", "defence minister", "former foreign minister", "")
    ids = arrive(library, courier.id, *(entry(str(n), f"Visit {n}", hours_ago=9 - n) for n in range(len(called))))
    for entry_id, role in zip(ids, called, strict=True):
        kishi = replace(KISHI, role=role)
        store_reading(library, entry_id, story("Visit", "Nobuo Kishi came.", names=[("Nobuo Kishi", kishi)]), 1, NOW)
    assert roles_of(library, KISHI.key) == (("defence minister", 2), ("former foreign minister", 1))
    assert roles_of(library, KISHI.key, besides=ids[2]) == (("defence minister", 2),)
    assert roles_of(library, "person:nobody") == ()
