"""Stories, the front page and the brief over a real library, without any network."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from reader.engine.brief import Brief, make_brief
from reader.engine.follow import followed, preview
from reader.engine.front import front_page
from reader.engine.ledger import ledger
from reader.engine.open import open_from_feed
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.rehearsal import preview_lesson
from reader.engine.sample import SampleWeb
from reader.engine.shelf import Shelf
from reader.engine.stories import compare_story, fold_waiting, read_copies, what_is_new
from reader.engine.tastes import forget_all, learn, profile_text, put_profile, teach, unteach
from reader.engine.understand import understand_waiting
from reader.engine.why import why
from reader.model import Changes, Entry, EntryId, Feed, FetchState, Reading
from reader.store.follows import Follow, add_follow
from reader.store.marks import mark_read
from reader.store.mutes import add_mute
from reader.store.pulse import pulse_of
from reader.store.query import QueryProblem
from reader.store.readings import store_reading
from reader.store.refreshes import apply_changes
from reader.store.stories import copies_of, story_of
from reader.store.subscriptions import add_subscription
from reader.understand import VERSION
from reader.understand.ranking import Act, ProfileProblem
from reader.understand.stories import b_cubed
from tests.understand.stories.unseen import UNSEEN

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)

JETS: Final = (
    ("courier", 5, "Japan scrambles 6 F-16 fighters as bombers near Okinawa",
     "Japan sent up 6 F-16s on Monday after two Russian bombers flew close to Okinawa, the defence ministry in Tokyo "
     "said. The bombers turned away after 40 minutes."),
    ("ledger", 4, "Tokyo: Russian bombers intercepted south of Okinawa by F-16s",
     "8 F-16s intercepted a pair of Russian bombers that flew close to Okinawa on Monday morning, officials in Tokyo "
     "said. No airspace was violated. The pilots were praised by the governor of the island."),
)  # fmt: skip
CHEESE: Final = (
    ("stand", 3, "Cheese makers of the Jura fear for their cows",
     "A dry summer has left the cows of the Jura hungry. Cheese will be dear this winter, its makers say."),
)  # fmt: skip

Story = tuple[str, float, str, str]


@pytest.fixture
async def engine(tmp_path: Path, pool: WorkPool) -> AsyncIterator[Engine]:
    made = Engine(Shelf(tmp_path / "telex.db"), pool, SampleWeb(), now=lambda: NOW)
    yield made
    await made.close()


async def arrive(engine: Engine, *stories: Story) -> list[EntryId]:
    """Entries as a refresh brings them: feed, hours ago, title, text."""
    ids: list[EntryId] = []
    for name, hours, title, text in stories:
        feed = Feed(f"https://{name}.example/feed.xml", f"The {name.title()}")
        subscription = await engine.shelf.run(add_subscription, feed, now=NOW)
        entry = Entry(
            feed.url, f"{title} {hours}", title, f"https://{name}.example/{len(ids)}-{hours}",
            published=NOW - timedelta(hours=hours), content_html=f"<p>{text}</p>",
        )  # fmt: skip
        changes = Changes(feed, added=(entry,))
        ids += await engine.shelf.run(apply_changes, subscription.id, changes, {entry.guid: title}, FetchState(), NOW)
    return ids


async def ready(engine: Engine, *stories: Story) -> list[EntryId]:
    """Entries that were understood and folded in the background."""
    ids = await arrive(engine, *stories)
    async for _ in understand_waiting(engine):
        pass
    async for _ in fold_waiting(engine):
        pass
    return ids


async def briefed(engine: Engine, *about: str) -> Brief:
    made = await make_brief(engine, about=about)
    assert isinstance(made, Brief)
    return made


def titles(made: Brief) -> list[str]:
    return [story.title for story in made.stories]


async def test_reports_of_one_event_are_one_story_however_they_arrive(engine: Engine) -> None:
    first, second, cheese = await ready(engine, *JETS, *CHEESE)
    (late,) = await ready(engine, ("stand", 1, "Russian bombers turn back off Okinawa as Japan sends F-16s",
                                   "Two Russian bombers turned away from Okinawa after Japan sent F-16s."))  # fmt: skip
    assert await engine.shelf.run(story_of, first) == (first, second, late)
    assert await engine.shelf.run(story_of, cheese) == (cheese,)


async def test_the_library_finds_stories_as_well_as_a_batch_does(engine: Engine) -> None:
    reports = sorted(UNSEEN, key=lambda report: report.hours)
    told = [(f"f{r.feed}", 110 - r.hours, r.title, r.text) for r in reports]
    ids = await ready(engine, *told)
    stories = [await engine.shelf.run(story_of, each) for each in ids]
    measured = b_cubed(stories, [report.event for report in reports])
    assert measured.precision >= 0.9
    assert measured.recall >= 0.85


async def test_the_brief_tells_each_story_once_with_anchored_bullets_and_all_sources(engine: Engine) -> None:
    await arrive(engine, *JETS, *CHEESE)
    made = await briefed(engine)
    jets = next(story for story in made.stories if "Okinawa" in story.title)
    assert len(made.stories) == 2
    assert set(jets.sources) == {"The Courier", "The Ledger"}
    for story in made.stories:
        assert 1 <= len(story.bullets) <= 3
        assert all(told.bullet.evidence for told in story.bullets)


async def test_the_brief_says_where_sources_disagree(engine: Engine) -> None:
    await arrive(engine, *JETS)
    (story,) = (await briefed(engine)).stories
    (words,) = story.disagreements
    assert {"6 F-16s (The Courier)", "8 F-16s (The Ledger)"} == set(words.split(" or "))


async def test_the_same_library_gives_the_same_brief(engine: Engine) -> None:
    await arrive(engine, *JETS, *CHEESE)
    assert await briefed(engine) == await briefed(engine)


async def test_a_brief_about_something_has_only_that(engine: Engine) -> None:
    await arrive(engine, *JETS, *CHEESE)
    assert len(titles(await briefed(engine, "F-16", "Ukraine"))) == 1
    assert titles(await briefed(engine, "Ukraine")) == []


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
    await teach(engine, jets, Act.MORE)
    after = await why(engine, jets)
    await unteach(engine, jets)
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
    text = await profile_text(engine)
    assert any(line.startswith("1.00 of 1.00") and "word:okinawa" in line for line in text.splitlines())
    assert any(line.startswith("0.00 of 5.00") and "word:chees" in line for line in text.splitlines())


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
    await teach(engine, cheese, Act.MORE)
    assert moved[cheese].after == [row.lead.id for row in await front_page(engine)].index(cheese) + 1


async def test_everything_learned_can_be_forgotten(engine: Engine) -> None:
    first, second = await ready(engine, *JETS)
    await teach(engine, first, Act.MORE)
    await engine.shelf.run(mark_read, [second], True, NOW)
    await forget_all(engine)
    assert await learn(engine) == 0
    assert "word:" not in await profile_text(engine)


async def test_the_profile_can_be_edited(engine: Engine) -> None:
    jets, *_ = await ready(engine, *JETS)
    await teach(engine, jets, Act.MORE)
    text = await profile_text(engine)
    assert await put_profile(engine, "nonsense") == ProfileProblem(
        1, "a line looks so: 3 of 4 on 2026-11-24T12:00:00Z  country:JP"
    )
    assert await profile_text(engine) == text
    assert await put_profile(engine, "") is None
    assert "country:JP" not in await profile_text(engine)


async def test_a_preview_says_what_a_follow_or_a_mute_would_find(engine: Engine) -> None:
    await ready(engine, *JETS, *CHEESE)
    found = await preview(engine, "about:F-16")
    assert not isinstance(found, QueryProblem)
    assert found.words == "about:F-16: 1 story in 30 days, 1 unread"
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
    _, second, cheese, poem = await ready(engine, *JETS, *CHEESE, ("stand", 9, "A poem about rain", "A poem."))
    await engine.shelf.run(add_mute, "cheese", NOW)
    front = await front_page(engine)
    assert cheese not in {entry.id for row in front for entry in row.entries}
    found = {put.reason.split("“")[0].strip(): put.entries for put in await ledger(engine, front, 1)}
    assert found["muted by cheese"] == (cheese,)
    assert found["ranked below the first 1 stories"] in {(poem,), (second,)}
    assert "told by" in found


async def test_in_a_story_of_which_one_report_was_read_the_next_shows_what_is_new(engine: Engine) -> None:
    first, second = await ready(engine, *JETS)
    await make_brief(engine)
    later = await reading_of(engine, second)
    assert await what_is_new(engine, second, later) is None
    await engine.shelf.run(store_reading, first, await reading_of(engine, first), VERSION, NOW)
    await engine.shelf.run(mark_read, [first], True, NOW)
    new = await what_is_new(engine, second, later)
    assert new is not None
    said = [later.article.blocks[p.block].text[p.start : p.end] for p in new.sentences]
    assert "The pilots were praised by the governor of the island." in said
    assert len((await compare_story(engine, first)).entries) == 1


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
    assert await read_copies(engine, second) == (first, third)
    assert await read_copies(engine, second) == ()
    assert other not in await engine.shelf.run(copies_of, second)


async def reading_of(engine: Engine, entry_id: EntryId) -> Reading:
    found = await open_from_feed(engine, entry_id)
    assert isinstance(found, Reading)
    return found
