"""The brief over a real library, without any network."""

from __future__ import annotations

from reader.engine.brief import Brief, make_brief
from reader.engine.parts import Engine
from tests.engine.press import CHEESE, JETS, arrive


async def briefed(engine: Engine, *about: str) -> Brief:
    made = await make_brief(engine, about=about)
    assert isinstance(made, Brief)
    return made


def titles(made: Brief) -> list[str]:
    return [story.title for story in made.stories]


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
