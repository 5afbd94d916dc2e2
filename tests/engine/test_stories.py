"""Entries that tell of one event become one story as they come; copies, and what is new in the next report."""

from __future__ import annotations

from reader.engine.brief import make_brief
from reader.engine.copies import mark_read_everywhere
from reader.engine.open import open_from_feed
from reader.engine.parts import Engine
from reader.engine.telling import news_in, tell_story
from reader.model import EntryId, Reading
from reader.store.marks import mark_read
from reader.store.readings import store_reading
from reader.store.reports import copies_of, reports_of
from reader.understand import VERSION
from reader.understand.stories import b_cubed
from tests.engine.press import CHEESE, JETS, NOW, ready
from tests.understand.stories.unseen import UNSEEN


async def test_reports_of_one_event_are_one_story_however_they_arrive(engine: Engine) -> None:
    first, second, cheese = await ready(engine, *JETS, *CHEESE)
    (late,) = await ready(engine, ("stand", 1, "Russian bombers turn back off Okinawa as Japan sends F-16s",
                                   "Two Russian bombers turned away from Okinawa after Japan sent F-16s."))  # fmt: skip
    assert await story_of(engine, first) == (first, second, late)
    assert await story_of(engine, cheese) == (cheese,)


async def test_the_library_finds_stories_as_well_as_a_batch_does(engine: Engine) -> None:
    reports = sorted(UNSEEN, key=lambda report: report.hours)
    told = [(f"f{r.feed}", 110 - r.hours, r.title, r.text) for r in reports]
    ids = await ready(engine, *told)
    stories = [await story_of(engine, each) for each in ids]
    measured = b_cubed(stories, [report.event for report in reports])
    assert measured.precision >= 0.9
    assert measured.recall >= 0.85


async def test_in_a_story_of_which_one_report_was_read_the_next_shows_what_is_new(engine: Engine) -> None:
    first, second = await ready(engine, *JETS)
    await make_brief(engine)
    later = await reading_of(engine, second)
    assert (await news_in(engine, second, later)).novelty is None
    await engine.shelf.run(store_reading, first, await reading_of(engine, first), VERSION, NOW)
    await engine.shelf.run(mark_read, [first], True, NOW)
    news = await news_in(engine, second, later)
    new = news.novelty
    assert new is not None
    assert (news.read_in, news.also_in) == (("The Courier",), ("The Courier",))
    assert news.disagreements == ("8 F-16s (The Ledger) or 6 F-16s (The Courier)",)
    assert news.sentences == 3
    said = [later.article.blocks[p.block].text[p.start : p.end] for p in new.sentences]
    assert "The pilots were praised by the governor of the island." in said
    told = await tell_story(engine, first)
    assert [each.headline.id for each in told.entries] == [first, second]
    assert told.entries[0].new is None
    assert told.entries[1].new == new.sentences
    assert told.disagreements == ("6 F-16s (The Courier) or 8 F-16s (The Ledger)",)


async def test_reading_one_of_three_copies_reads_all_three_and_says_which(engine: Engine) -> None:
    text = (
        "The bridge over the Lys will close for two years from March, the ministry said, because rust has eaten into "
        "the cables on its western side. Lorries will have to take the motorway instead."
    )
    first, second, third, other = await ready(
        engine,
        ("courier", 5, "Bridge over the Lys to close", text),
        ("ledger", 4, "Rusty cables shut crossing", text),
        ("stand", 3, "Lys: bridge shut", text),
        ("stand", 2, "Bridge over the Lys: hauliers complain of the closure", "Hauliers complain: the bridge shuts."),
    )
    assert set(await engine.shelf.run(mark_read_everywhere, [second], True, NOW)) == {first, second, third}
    assert await engine.shelf.run(mark_read_everywhere, [first], True, NOW) == ()
    told = await tell_story(engine, second)
    assert {each.headline.id: each.copy_of for each in told.entries} == {
        first: "",
        second: "The Courier",
        third: "The Courier",
        other: "",
    }
    assert set(await engine.shelf.run(mark_read_everywhere, [third], False, NOW)) == {first, second, third}
    assert other not in await engine.shelf.run(copies_of, second)


async def story_of(engine: Engine, entry_id: EntryId) -> tuple[EntryId, ...]:
    """The entries of its story, the oldest first."""
    return tuple(report.id for report in await engine.shelf.run(reports_of, entry_id))


async def reading_of(engine: Engine, entry_id: EntryId) -> Reading:
    found = await open_from_feed(engine, entry_id)
    assert isinstance(found, Reading)
    return found
