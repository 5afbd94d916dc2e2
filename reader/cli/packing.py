"""The verb that packs for a journey."""

from __future__ import annotations

import argparse
from dataclasses import replace

from reader.cli.asked import asked
from reader.cli.output import complain, print_json, say
from reader.cli.parts import with_engine
from reader.cli.upkeep import back_up_first
from reader.desk.words import count_of
from reader.engine.pack import NotPacked, Packed, pack
from reader.engine.parts import Engine
from reader.store.query import Query


def pack_(options: argparse.Namespace) -> int:
    """Status 1 where something could not be had, or nothing was there to pack."""
    query = asked(options.query)
    if query is None:
        return 2
    wanted = replace(query, unread=True) if query == Query() else query

    async def use(engine: Engine) -> int:
        await back_up_first(engine)
        done: list[Packed | NotPacked] = []
        async for each in pack(engine, wanted, options.hours, int(options.max_size * 1_000_000)):
            done.append(each)
            if not options.json:
                _tell(each)
        if options.json:
            print_json([_row(each) for each in done])
        else:
            _sum_up(done)
        return int(not done or any(isinstance(each, NotPacked) for each in done))

    return with_engine(options, use)


def _tell(each: Packed | NotPacked) -> None:
    if isinstance(each, NotPacked):
        complain(f"failed  {each.entry.id}  {each.entry.title}: {each.reason}")
        return
    lacks = [f"without {count_of(len(each.missing), 'picture')}"] if each.missing else []
    say("; ".join([f"packed  {each.entry.id}  {each.entry.title}", *lacks, *filter(None, [each.notice])]))


def _sum_up(done: list[Packed | NotPacked]) -> None:
    packed = [each for each in done if isinstance(each, Packed)]
    minutes = sum(each.words for each in packed) // 230
    size = sum(each.size for each in packed) / 1e6
    complain(f"{count_of(len(packed), 'article')}, {minutes // 60} h {minutes % 60:02} min of reading, {size:.1f} MB")


def _row(each: Packed | NotPacked) -> dict[str, object]:
    row: dict[str, object] = {"id": each.entry.id, "title": each.entry.title}
    if isinstance(each, NotPacked):
        return row | {"error": each.reason}
    return row | {"words": each.words, "size": each.size, "missing_pictures": each.missing, "notice": each.notice}
