"""Whatever feeds send, the screen shows text: no markup, no control sequence, no turned direction, no crash."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.model import Changes, Entry, Feed, FetchState
from reader.store.library import close_library, open_library
from reader.store.parcels import parcel
from reader.store.refreshes import apply_changes
from reader.store.subscriptions import add_subscription
from reader.text import clean_line
from tests.stage import MEDIUM, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
HEADLINES = [
    "Ukraine [/b] says F-16 lost", "[/]", "[", "[link=file:///etc/passwd]bank[/link]", "[$primary]x[/]",
    "[@click=app.quit]press[/]", "[[double]]", "[true, false]", ":smile:", "\x1b]52;c;ZXZpbA==\x07clipboard",
    "\x1b[2J\x1b[?1049lgone", "\x1b]8;;http://evil.invalid\x1b\\link\x1b]8;;\x1b\\", "\x9b6n\x9d0;title\x9c",
    "\x1bP1$r\x1b\\", "\u202eevil\u202c drawkcab", "\u2066isolated\u2069", "zero\u200bwidth\ufeff",
    "Z" + "\u0300" * 200,
    "👩\u200d👩\u200d👧\u200d👦 family", "🇯🇵🇺🇦 flags", "漢字" * 300, "عربى ועברית",
    "tab\tnew\nline\rreturn",
    "\x00\x01\x02",
    "a" * 100_000, " ", "\u00ad" * 50, "&#27;[31mred", "<script>alert(1)</script>", "<b>bold</b>",
    "{0}{name}%s%n", "'; DROP TABLE entries; --", "../../etc/passwd", "$(rm -rf /)", "`id`", "\ud7ff\ue000\ufffd",
    "\U000e0041\U000e0042tags", "ﷺ" * 80, "\u3000ideographic\u3000", "𝕳𝖊𝖆𝖉𝖑𝖎𝖓𝖊",
]  # fmt: skip

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
DANGEROUS = {*map(chr, range(32)), *map(chr, range(127, 160)), *TURNS}


def hostile_library(path: Path) -> None:
    """As a parser would hand it over: each text has passed the gate once."""
    connection = open_library(path)
    feed = Feed("https://hostile.example/feed", clean_line(HEADLINES[9]) or "hostile")
    subscription = add_subscription(connection, feed, now=NOW)
    entries = tuple(
        Entry(feed.url, str(number), clean_line(text), content_html=f"<p>{text}</p><p>{text}</p>", published=NOW)
        for number, text in enumerate(HEADLINES)
    )
    changes = Changes(feed, added=tuple(parcel(entry, entry.guid) for entry in entries))
    apply_changes(connection, subscription.id, changes, FetchState(), NOW)
    close_library(connection)


async def test_forty_hostile_entries_are_listed_opened_and_read(tmp_path: Path, pool: WorkPool) -> None:
    hostile_library(tmp_path / "hostile.db")
    assert len(HEADLINES) == 40
    async with home_stage(tmp_path / "hostile.db", pool, MEDIUM) as stage:
        assert len(stage.main.headlines.ids) == 40
        await stage.press("enter")
        for _ in range(40):
            assert not set(stage.drawn.replace("\n", "")) & DANGEROUS
            await stage.press("n")
        assert "Nothing unread below" in stage.said
        await stage.press("h")
        assert not set(stage.drawn.replace("\n", "")) & DANGEROUS


async def test_a_hostile_reason_a_link_and_a_search_do_no_harm(tmp_path: Path, pool: WorkPool) -> None:
    hostile_library(tmp_path / "hostile.db")
    async with home_stage(tmp_path / "hostile.db", pool, MEDIUM) as stage:
        stage.main.complain("Failed: \x1b[31m[/b] \x9b6n")
        await stage.settle()
        assert "[31m[/b]" in stage.drawn
        for typed in ("[/b]", "\"'; --", "%s", "[link=x]"):
            await stage.press("slash")
            await stage.type(typed)
            await stage.press("enter")
            if stage.main.prompt.display:
                await stage.press("escape")
        assert not set(stage.drawn.replace("\n", "")) & DANGEROUS
