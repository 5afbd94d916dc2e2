"""A long list is there at once, and whole a moment later."""

from __future__ import annotations

import asyncio
from array import array
from pathlib import Path

import pytest

from reader.desk.desk import Desk
from reader.desk.first_look import look
from reader.desk.views import ALL
from reader.engine.pool import WorkPool
from reader.store.listing import Piece
from reader.store.tallies import counts
from reader.tui.screens.main.lists import LOOKING
from tests.stage import Stage, home_stage, opened

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.short.FEW", 20)
    monkeypatch.setattr("reader.desk.listed._FIRST", 12)


def held_back(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """What is found beside the keys waits for this."""
    shelf = stage.main.desk.engine.shelf
    beside, late = shelf.run_beside, asyncio.Event()

    async def waits(*asked, **named):  # type: ignore[no-untyped-def]
        await late.wait()
        return await beside(*asked, **named)

    monkeypatch.setattr(shelf, "run_beside", waits)
    return late


async def choose_all(stage: Stage) -> None:
    await stage.press("h", "g", "j", "j", "enter")


async def test_the_whole_list_stands_under_its_beginning(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        seen: list[int] = []
        show = stage.main.headlines.show_ids

        def watched(ids, **named) -> None:  # type: ignore[no-untyped-def]
            seen.append(len(ids))
            show(ids, **named)

        stage.main.headlines.show_ids = watched  # type: ignore[method-assign]
        await choose_all(stage)
        total = (await stage.main.desk.engine.shelf.run(counts)).all.total
        assert seen == [12, total]
        assert stage.main.headlines.cursor == 0
        await stage.press("G")
        assert stage.main.headlines.cursor == total - 1


async def test_a_long_list_has_its_headings_from_the_beginning(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await choose_all(stage)
        await stage.main.group(True)
        desk = stage.main.desk
        await desk.begin_view(ALL)
        first, begun = desk.headings, len(desk.ids)
        await stage.main.relist()
        assert begun == 12
        assert first == tuple(each for each in desk.headings if each[0] < begun)
        assert first


async def test_marking_a_list_that_only_begins_marks_all_of_it(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await choose_all(stage)
        await stage.main.desk.begin_view(ALL)
        stage.main.show_listed(None)
        await stage.press("A")
        assert (await stage.main.desk.engine.shelf.run(counts)).all.unread == 0


async def test_the_next_unread_is_found_beyond_the_rows_that_are_loaded(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await choose_all(stage)
        await stage.press("A", "G", "m", "g")
        listed = stage.main.headlines
        last = listed.ids[-1]
        near = [listed.headline(entry_id) for entry_id in listed.ids[:5]]
        listed._rows = {row.id: row for row in near if row}
        await stage.press("n")
        assert listed.current_id == last
        await stage.press("g", "m")
        assert listed.current_id == listed.ids[0]
        listed._rows = {}
        await stage.press("G", "p")
        assert listed.cursor == 0


async def test_a_start_deep_in_a_long_list_begins_around_the_entry_and_is_whole_then(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press(*"24", "j", "enter", "h")
        whole, here = list(stage.main.headlines.ids), stage.main.headlines.current_id
        await stage.press("Q")
    async with opened(edition, pool) as engine:
        seen = await look(Desk(engine))
        assert not seen.whole
        at = seen.desk.ids.index(here or 0)
        assert whole[24 - 3 : 24 + 4] == list(seen.desk.ids[at - 3 : at + 4])
    async with home_stage(edition, pool) as stage:
        assert list(stage.main.headlines.ids) == whole
        assert stage.main.headlines.cursor == 24


async def test_a_search_that_is_typed_while_another_one_goes_on_takes_its_place(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with home_stage(edition, pool) as stage:
        late = held_back(stage, monkeypatch)
        monkeypatch.setattr("reader.desk.listed._FIRST", 2)
        for text in ("the", "a"):
            await stage.pilot.press("slash", *text, "enter")
            await stage.pilot.pause(0.3)
            assert len(stage.main.headlines.ids) == 2
            assert stage.said == ""
        await stage.pilot.press("j")
        await stage.pilot.pause()
        assert stage.main.headlines.cursor == 1
        late.set()
        await stage.settle()
        assert stage.said.startswith(f"{len(stage.main.headlines.ids)} entries for a:")
        assert stage.main.headlines.cursor == 1


async def test_the_line_goes_and_what_is_found_comes_in_one_picture(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.pilot.press("slash", *"ferry")
        await stage.settle()
        before, drawn = list(stage.main.headlines.ids), set[tuple[bool, bool]]()
        draw = stage.main._compositor_refresh

        def watched() -> None:
            if not stage.app._batch_count:
                drawn.add((stage.main.prompt.display, list(stage.main.headlines.ids) != before))
            draw()

        stage.main._compositor_refresh = watched  # type: ignore[method-assign]
        await stage.pilot.press("enter")
        await stage.settle()
        assert (False, True) in drawn
        assert (False, False) not in drawn


async def test_a_list_is_called_empty_only_when_all_of_the_library_was_looked_through(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with home_stage(edition, pool) as stage:
        late = held_back(stage, monkeypatch)
        monkeypatch.setattr("reader.desk.listed.beginning", lambda *_: Piece(array("q"), whole=False))
        await stage.pilot.press("slash", *"zzz*", "enter")
        await stage.pilot.pause(0.3)
        assert stage.main.headlines.empty_words == LOOKING
        late.set()
        await stage.settle()
        assert stage.main.headlines.empty_words.startswith("Nothing is found")
