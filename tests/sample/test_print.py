"""The edition as a library: printed by the same way that every feed goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import sample
from reader.engine.open import open_entry
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import print_edition, sample_engine
from reader.model import BulletSource, EntityKind, FetchFailed, Reading
from reader.store.headlines import headlines
from reader.store.language import parse_query
from reader.store.listing import entry_ids
from reader.store.query import Query
from reader.store.subscriptions import subscriptions
from tests.sample.stories import STORIES

LARGEST = 600_000  # bytes of all files: what everybody downloads


@pytest.fixture
def pool() -> Iterator[WorkPool]:
    pool = WorkPool(1)
    yield pool
    pool.close()


@pytest.fixture
def engine(tmp_path: Path, pool: WorkPool) -> Iterator[Engine]:
    engine = sample_engine(tmp_path, pool)
    yield engine
    engine.shelf.close()


def query(text: str) -> Query:
    parsed = parse_query(text)
    assert isinstance(parsed, Query)
    return parsed


async def test_the_printed_library_holds_every_story_and_opens_on_the_newest(engine: Engine) -> None:
    await print_edition(engine)
    assert len(await engine.shelf.run(subscriptions)) == len(sample.FEEDS)
    rows = await engine.shelf.run(headlines, await engine.shelf.run(entry_ids, query(""), 100))
    assert {row.url for row in rows} == {story.url for story in STORIES}
    assert not any(row.read for row in rows)
    reading = await open_entry(engine, rows[0].id)
    assert isinstance(reading, Reading)
    assert {bullet.source for bullet in reading.summary.bullets} == {BulletSource.PUBLISHER}
    assert set(EntityKind) - {EntityKind.ORGANISATION} <= {mention.kind for mention in reading.mentions}


async def test_there_is_no_web_behind_the_edition(engine: Engine) -> None:
    answer = await engine.web.fetch("https://www.courier.example/plus")
    assert isinstance(answer, FetchFailed)
    assert answer.reason == "the sample edition has no network"


@pytest.mark.parametrize(
    "address",
    ["https://www.courier.example/../__init__.py", "https://../__init__.py", "file:///etc/passwd", "https://", ""],
)
def test_no_address_leads_out_of_the_edition(address: str) -> None:
    assert sample.page(address) is None


def test_the_edition_is_light_to_carry() -> None:
    folder = Path(sample.__file__).parent
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < LARGEST
