"""Ruin a library again and again, and see that the user is told and gets back what was starred and saved.

    python -m tests.crashes.damage 200 [SEED]

Prints what was seen as JSON, with status 1 where a trial ended badly. The damage: sectors of 512 bytes overwritten at
random, blanked or swapped, a cut at a random length, a head or a whole file of garbage.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from reader.cli import run
from reader.store.backups import back_up_daily
from reader.store.checks import check_library
from reader.store.library import open_library
from reader.store.listing import entry_ids
from reader.store.marks import mark_saved, mark_starred
from reader.store.offline import Page, Picture, keep_page, keep_picture, page_of
from reader.store.query import Query
from reader.store.readings import load_reading, store_reading
from reader.store.subscriptions import add_subscription
from tests.store.shelves import arrive, entry, feed, story

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
ENTRIES: Final = 400
STARRED: Final = 20  # before the backup; as many again after it
SAVED: Final = 5
SECTOR: Final = 512


def fill(path: Path) -> None:
    with closing(open_library(path)) as library:
        courier = add_subscription(library, feed("courier"), now=NOW)
        entries = (entry(str(n), f"Story {n}", content=f"<p>text {n}</p>" * 200) for n in range(ENTRIES))
        ids = arrive(library, courier.id, *entries)
        mark_starred(library, ids[:STARRED], True, NOW)
        for number, entry_id in enumerate(ids[100 : 100 + SAVED]):
            store_reading(library, entry_id, story("Kept", f"All about lighthouse {number}."), 1, NOW)
            keep_page(library, entry_id, Page("https://courier.example/", b"<p>page</p>" * 500, NOW))
            keep_picture(library, entry_id, "https://courier.example/a.png", Picture("image/png", bytes(3_000)))
        mark_saved(library, ids[100 : 100 + SAVED], True, NOW)
        back_up_daily(path, NOW)
        mark_starred(library, ids[200 : 200 + STARRED], True, NOW + timedelta(hours=1))


Ruin = Callable[[bytearray, random.Random], None]


def overwrite(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 1, 3, 8, 20))):
        at = chance.randrange(0, len(content) // SECTOR) * SECTOR
        content[at : at + SECTOR] = chance.randbytes(SECTOR)


def blank(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 4))):
        at = chance.randrange(0, len(content) // 4_096) * 4_096
        content[at : at + 4_096] = bytes(4_096)


def swap(content: bytearray, chance: random.Random) -> None:
    one, two = (chance.randrange(1, len(content) // 4_096) * 4_096 for _ in range(2))
    content[one : one + 4_096], content[two : two + 4_096] = content[two : two + 4_096], content[one : one + 4_096]


def cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(0, len(content)) :]


def behead(content: bytearray, chance: random.Random) -> None:
    size = chance.choice((16, 100, 512, 4_096))
    content[:size] = chance.randbytes(size)


def replace_all(content: bytearray, chance: random.Random) -> None:
    content[:] = chance.randbytes(len(content))


RUINS: Final[tuple[tuple[Ruin, int], ...]] = (
    (overwrite, 10),
    (blank, 3),
    (swap, 2),
    (cut, 6),
    (behead, 2),
    (replace_all, 1),
)


def telex(path: Path, *words: str) -> tuple[int, str]:
    body = io.BytesIO()
    said = io.TextIOWrapper(body, "utf-8", write_through=True)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = run(["--library", str(path), "--config", str(path.with_name("none.toml")), *words])
    return status, body.getvalue().decode()


def try_one(whole: Path, folder: Path, chance: random.Random) -> tuple[str, str]:
    """The kind of damage, and how it ended: "repaired", "nothing that matters is harmed", else what went wrong."""
    path = Path(shutil.copytree(whole, folder)) / "telex.db"
    ruin = chance.choices([each for each, _ in RUINS], [often for _, often in RUINS])[0]
    content = bytearray(path.read_bytes())
    ruin(content, chance)
    path.write_bytes(content)
    return ruin.__name__, _outcome(path, bytes(content))


def _outcome(path: Path, content: bytes) -> str:
    (backup,) = path.parent.glob("telex.backup-*.db")
    status, words = telex(path, "doctor")
    if status == 0:
        return (
            "nothing that matters is harmed"
            if _kept(path) == (2 * STARRED, SAVED)
            else f"unnoticed: {_kept(path)} are left"
        )
    if backup.name not in words:
        return f"the backup is not named: {words[:400]}"
    if path.exists() and path.read_bytes() != content:
        return "looking at it changed the file"
    status, words = telex(path, "doctor", "--repair")
    starred, saved = _kept(path)
    if status or starred < STARRED or saved < SAVED:
        return f"not repaired: {starred} starred, {saved} saved, {words[:400]}"
    for aside in path.parent.glob("telex.damaged-*.db"):
        if aside.read_bytes() != content:
            return "the damaged file was not kept as it was"
    return "repaired" if starred == 2 * STARRED else "repaired, without the newest stars"


def _kept(path: Path) -> tuple[int, int]:
    """How many entries are starred; how many saved ones have all that belongs to them, and nothing is wrong."""
    with closing(open_library(path)) as library:
        starred = len(entry_ids(library, Query(starred=True)))
        saved = entry_ids(library, Query(saved=True))
        if check_library(library):
            return 0, 0
        whole = [each for each in saved if load_reading(library, each) and page_of(library, each)]
        return starred, len(whole)


def try_many(trials: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How the trials ended, and the bad ends."""
    ends: Counter[str] = Counter()
    bad: list[str] = []
    with tempfile.TemporaryDirectory(prefix="telex-damage-") as place:
        (whole := Path(place, "whole")).mkdir()
        fill(whole / "telex.db")
        for trial in range(trials):
            try:
                kind, end = try_one(whole, Path(place, str(trial)), random.Random(f"{seed}/{trial}"))
            except Exception:
                kind, end = "any", traceback.format_exc(limit=-4)
            ends[f"{kind}: {end}" if len(end) < 60 else f"{kind}: bad"] += 1
            if not end.startswith(("repaired", "nothing")):
                bad.append(f"trial {trial}, {kind}: {end}")
            shutil.rmtree(Path(place, str(trial)), ignore_errors=True)
    return ends, bad


if __name__ == "__main__":
    ended, badly = try_many(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print(json.dumps({"trials": sum(ended.values()), "bad": len(badly), "ends": dict(sorted(ended.items()))}, indent=1))
    print("\n".join(badly[:5]))
    sys.exit(bool(badly))
