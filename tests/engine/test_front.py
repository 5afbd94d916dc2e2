"""The front page over a real library: what ranks it, what teaches it, what it puts away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from reader.engine.follow import end_follow, followed, preview
from reader.engine.front import front_page
from reader.engine.ledger import ledger
from reader.engine.parts import Engine
from reader.engine.profile import forget_all, profile_text, use_profile
from reader.engine.rehearsal import preview_lesson
from reader.engine.tastes import learn, learn_nothing_yet, spend_time, take_back, teach_now
from reader.engine.why import why
from reader.model import EntryId
from reader.store.follows import Follow, add_follow, follows
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.mutes import add_mute
from reader.store.pulse import pulse_of
from reader.store.query import QueryProblem
from reader.understand.ranking import Act, ProfileProblem
from tests.engine.press import CHEESE, JETS, NOW, ready


async def test_what_is_followed_stands_first_and_says_so(engine: Engine) -> None:
    *_, cheese = await ready(engine, *CHEESE, *JETS, ("stand", 9, "A poem about cheese", "A poem of a cow."))
    assert isinstance(await engine.shelf.run(add_follow, "poem", "", NOW), Follow)
    first = (await front_page(engine))[0]
    assert first.lead.id == cheese
    assert first.reasons[0] == "you follow poem"
    assert (await engine.shelf.run(followed, NOW))[0].counts.unread == 1


async def test_what_is_opened_teaches_and_what_it_taught_can_be_taken_back(engine: Engine) -> None:
    jets, *_ = await ready(engine, *JETS, *CHEESE)
    before = await why(engine, jets)
    await engine.shelf.run(teach_now, jets, Act.MORE, NOW)
    after = await why(engine, jets)
    await engine.shelf.run(take_back, jets)
    assert before is not None
    assert after is not None
    assert after.score > before.score
    assert any("Okinawa" in reason or "Japan" in reason or "F-16" in reason for reason in after.reasons)
    again = await why(engine, jets)
    assert again is not None
    assert again.score == pytest.approx(before.score, abs=0.01)


async def test_reading_teaches_by_itself_but_marking_a_whole_list_read_is_no_reading(engine: Engine) -> None:
    read, *swept = await ready(
        engine, *JETS[:1], *(("stand", n, f"Cheese news {n}", "Of cheese.") for n in range(1, 6))
    )
    await engine.shelf.run(mark_read, [read], True, NOW)
    await engine.shelf.run(mark_read, swept, True, NOW - timedelta(minutes=1))
    assert await learn(engine) == 6
    assert await learn(engine) == 0
    text = await engine.shelf.run(profile_text)
    assert any(line.startswith(" 1.00 of  1.00") and "word:okinawa" in line for line in text.splitlines())
    assert any(line.startswith(" 0.00 of  5.00") and "word:chees" in line for line in text.splitlines())


async def test_a_star_teaches_also_what_was_read_before(engine: Engine) -> None:
    jets, cheese = await ready(engine, JETS[0], ("stand", 1, "Cheese news", "Of cheese."))
    await engine.shelf.run(mark_read, [jets, cheese], True, NOW - timedelta(hours=2))
    engine = replace(engine, now=lambda: NOW - timedelta(hours=1))
    assert await learn(engine) == 2
    await engine.shelf.run(mark_starred, [jets], True, NOW)
    engine = replace(engine, now=lambda: NOW)
    assert await learn(engine) == 1
    assert await learn(engine) == 0
    text = await engine.shelf.run(profile_text)
    assert any(" 1.00  +1.00 " in line and "word:okinawa" in line for line in text.splitlines())
    assert any(" 1.00  +0.00 " in line and "word:chees" in line for line in text.splitlines())


async def test_what_was_packed_teaches_nothing_before_it_is_read(engine: Engine) -> None:
    (jets,) = await ready(engine, JETS[0])
    await engine.shelf.run(mark_saved, [jets], True, NOW)
    await engine.shelf.run(learn_nothing_yet, jets, NOW)
    assert await learn(engine) == 0
    await engine.shelf.run(spend_time, jets, 60, 30, NOW)
    assert "word:okinawa" in await engine.shelf.run(profile_text)


async def test_what_a_lesson_would_change_is_shown_before_it_is_learned(engine: Engine) -> None:
    *_, cheese = await ready(
        engine,
        *JETS,
        *(("ledger", n, f"Notes on rain number {n}", f"It rains in place {n}.") for n in range(3)),
        ("stand", 20, "Cheese makers of the Jura fear for their cows", "The cows of the Jura are hungry."),
    )
    page = [row.lead.id for row in await front_page(engine)]
    moved = {move.lead.id: move for move in await preview_lesson(engine, cheese, Act.MORE)}
    assert [row.lead.id for row in await front_page(engine)] == page
    assert moved[cheese].before == page.index(cheese) + 1
    await engine.shelf.run(teach_now, cheese, Act.MORE, NOW)
    assert moved[cheese].after == [row.lead.id for row in await front_page(engine)].index(cheese) + 1


async def test_everything_learned_can_be_forgotten(engine: Engine) -> None:
    first, second = await ready(engine, *JETS)
    await engine.shelf.run(teach_now, first, Act.MORE, NOW)
    await engine.shelf.run(mark_read, [second], True, NOW)
    before = await engine.shelf.run(profile_text)
    back = await engine.shelf.run(forget_all, NOW)
    assert await learn(engine) == 0
    assert "word:" not in await engine.shelf.run(profile_text)
    await engine.shelf.run(back, NOW)
    assert await engine.shelf.run(profile_text) == before
    assert await learn(engine) == 1


async def test_the_profile_can_be_edited(engine: Engine) -> None:
    jets, *_ = await ready(engine, *JETS)
    await engine.shelf.run(teach_now, jets, Act.MORE, NOW)
    text = await engine.shelf.run(profile_text)
    assert await engine.shelf.run(use_profile, "nonsense", NOW) == ProfileProblem(
        1, "a line looks so: 3 of 4 +1 on 2026-11-24T12:00:00Z  country:JP"
    )
    assert await engine.shelf.run(profile_text) == text
    assert "country:JP  # Japan\n" in text
    back = await engine.shelf.run(use_profile, "", NOW)
    assert "country:JP" not in await engine.shelf.run(profile_text)
    assert not isinstance(back, ProfileProblem)
    await engine.shelf.run(back, NOW)
    assert await engine.shelf.run(profile_text) == text


async def test_a_preview_says_what_a_follow_or_a_mute_would_find(engine: Engine) -> None:
    await ready(engine, *JETS, *CHEESE)
    found = await preview(engine, "about:F-16")
    assert not isinstance(found, QueryProblem)
    assert found.words == "F-16: 1 story in 30 days, 1 unread"
    assert isinstance(await preview(engine, "nofield:x"), QueryProblem)


async def test_a_card_shows_when_an_entity_was_named_and_beside_whom(engine: Engine) -> None:
    await ready(engine, *JETS, ("stand", 30, "An F-16 lands in Ghent", "An F-16 landed in Ghent."))
    found = await engine.shelf.run(pulse_of, "hardware:f-16", NOW)
    assert found.days[-2:] == (1, 2)
    assert (len(found.days), found.total) == (60, 3)
    assert ("Russia", 2) in {(entity.name, times) for entity, times in found.company}
    assert (found.first, found.last) == (NOW - timedelta(hours=30), NOW - timedelta(hours=4))
    nobody = await engine.shelf.run(pulse_of, "person:nobody", NOW)
    assert (nobody.total, nobody.company, nobody.first) == (0, (), None)


async def test_nothing_is_put_away_in_secret(engine: Engine) -> None:
    first, second, cheese, poem = await ready(engine, *JETS, *CHEESE, ("stand", 9, "A poem about rain", "A poem."))
    (read,) = await ready(engine, ("courier", 2, "Trams run again in Oslo", "Trams run again."))
    await engine.shelf.run(add_mute, "cheese", NOW)
    await engine.shelf.run(mark_read, [read], True, NOW)
    shown = [row.lead.id for row in await front_page(engine, unread=True)]
    assert cheese not in shown
    put = {each.how: [(h.entry.id, h.reason) for h in each.hidden] for each in await ledger(engine, 1)}
    assert put["Muted by cheese"] == [(cheese, "you mute cheese")]
    assert [entry for entry, _ in put["Read already"]] == [read]
    assert put["Behind another entry of its story"] == [
        (first, "its story is told by “Tokyo: Russian bombers intercepted south of Okinawa by F-16s”")
    ]
    assert [entry for entry, _ in put["Below the first 1 stories of the front page"]] == shown[1:]
    everything = {entry for hidden in put.values() for entry, _ in hidden} | {shown[0]}
    assert everything == {first, second, cheese, poem, read}


async def place(engine: Engine, entry: EntryId) -> int:
    return [row.lead.id for row in await front_page(engine)].index(entry)


async def test_every_row_s_reason_is_true_take_it_away_and_the_row_falls(engine: Engine) -> None:
    cheese, jets, more, *_ = await ready(
        engine,
        ("stand", 9, "Cheese makers of the Jura fear for their cows", "The cows of the Jura are hungry."),
        (JETS[0][0], 20, *JETS[0][2:]),
        (JETS[1][0], 19, *JETS[1][2:]),
        *(("notes", n, f"Notes on rain number {n}", f"It rains in place {n}.") for n in range(5)),
    )
    await engine.shelf.run(add_follow, "cheese", "", NOW)
    await engine.shelf.run(teach_now, jets, Act.MORE, NOW)
    rows = {row.lead.id: row for row in await front_page(engine)}
    assert rows[cheese].reasons[0] == "you follow cheese"
    assert any("about Russia, and liked it" in reason for reason in rows[more].reasons)
    top = await place(engine, cheese)
    await engine.shelf.run(end_follow, (await engine.shelf.run(follows))[0], NOW)
    assert await place(engine, cheese) > top
    text = await engine.shelf.run(profile_text)
    for line in [line for line in text.splitlines() if "country:RU" in line or "word:bomber" in line]:
        await engine.shelf.run(use_profile, text.replace(line + "\n", ""), NOW)
        without = {row.lead.id: row.score for row in await front_page(engine)}
        assert without[more] < rows[more].score
    await engine.shelf.run(use_profile, text, NOW)
    top = await place(engine, more)
    await engine.shelf.run(use_profile, "", NOW)
    assert await place(engine, more) > top


async def test_the_reasons_of_a_row_are_those_that_w_tells(engine: Engine) -> None:
    jets, *_ = await ready(engine, *JETS, *CHEESE)
    await engine.shelf.run(teach_now, jets, Act.MORE, NOW)
    for row in await front_page(engine):
        told = await why(engine, row.lead.id)
        assert told is not None
        assert told.score == row.score
        assert set(row.reasons) <= {*told.reasons, "every fifth row is for a feed that is seldom seen"}


async def test_a_word_is_told_as_it_stands_in_the_headline(engine: Engine) -> None:
    (cheese,) = await ready(engine, ("stand", 3, "Makers", "A cow is hungry."))
    await engine.shelf.run(teach_now, cheese, Act.MORE, NOW)
    told = await why(engine, cheese)
    assert told is not None
    assert any("“makers” in the title" in reason for reason in told.reasons)


async def test_what_was_read_leaves_the_page_until_there_is_more_of_its_story(engine: Engine) -> None:
    first, cheese = await ready(engine, JETS[0], *CHEESE)
    await engine.shelf.run(mark_read, [first], True, NOW)
    assert [row.lead.id for row in await front_page(engine, unread=True)] == [cheese]
    (second,) = await ready(engine, JETS[1])
    assert {row.lead.id for row in await front_page(engine, unread=True)} == {cheese, second}
    assert {row.lead.id for row in await front_page(engine)} == {cheese, second}


async def test_who_read_the_latest_report_is_not_shown_the_earlier_ones(engine: Engine) -> None:
    _, second = await ready(engine, *JETS)
    await engine.shelf.run(mark_read, [second], True, NOW)
    assert await front_page(engine, unread=True) == ()


async def test_a_story_of_which_all_texts_were_read_is_read_however_many_copies_it_has(engine: Engine) -> None:
    first, *_ = await ready(
        engine, ("courier", 5, "Bridge over the Lys to close", LONG), ("ledger", 4, "Rusty cables", LONG)
    )
    await engine.shelf.run(mark_read, [first], True, NOW)
    assert await front_page(engine, unread=True) == ()


LONG = (
    "The bridge over the Lys will close for two years from March, the ministry said, because rust has eaten into "
    "the cables on its western side. Lorries will have to take the motorway instead."
)


def learned_of(word: str, text: str) -> str:
    """What stands in the profile before the day, of a word in titles."""
    return next(line.split("  on ")[0].strip() for line in text.splitlines() if f"word:{word}" in line)


async def test_time_spent_says_more_than_opening(engine: Engine) -> None:
    first, second = await ready(engine, JETS[0], *CHEESE)
    await engine.shelf.run(mark_read, [first, second], True, NOW)
    assert await learn(engine) == 2
    assert learned_of("okinawa", await engine.shelf.run(profile_text)) == "1.00 of  1.00  +0.00"
    await engine.shelf.run(spend_time, first, 120, 400, NOW)
    await engine.shelf.run(spend_time, second, 2, 400, NOW)
    text = await engine.shelf.run(profile_text)
    assert learned_of("okinawa", text) == "1.00 of  1.00  +0.50"
    assert learned_of("chees", text) == "0.00 of  1.00  +0.00"
    await engine.shelf.run(spend_time, second, 200, 400, NOW)
    assert learned_of("chees", await engine.shelf.run(profile_text)) == "1.00 of  1.00  +0.50"


async def test_time_spent_before_anything_was_learned_counts_too(engine: Engine) -> None:
    (first,) = await ready(engine, JETS[0])
    await engine.shelf.run(spend_time, first, 120, 400, NOW)
    await engine.shelf.run(mark_read, [first], True, NOW)
    await learn(engine)
    assert learned_of("okinawa", await engine.shelf.run(profile_text)) == "1.00 of  1.00  +0.50"


async def test_a_list_of_unread_entries_is_no_interest(engine: Engine) -> None:
    await ready(engine, *JETS, *CHEESE)
    before = await front_page(engine)
    await engine.shelf.run(add_follow, "unread after:2d", "", NOW)
    assert await front_page(engine) == before
