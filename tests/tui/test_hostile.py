"""Whatever feeds send, the screen shows text: no markup, no control sequence, no turned direction, no crash."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, product
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import Paste

from reader.engine.pool import WorkPool
from reader.engine.sample import PRESS_DAY
from reader.model import Article, Block, BlockKind, Changes, Entry, Feed, FetchState, Mark, Reading, Span
from reader.store.follows import keep_follow
from reader.store.library import close_library, open_library
from reader.store.parcels import parcel
from reader.store.refreshes import apply_changes, save_state
from reader.store.subscriptions import add_subscription
from reader.store.times import seconds
from reader.text import TITLE_LIMIT, clean_line, clean_text
from tests.stage import MEDIUM, WIDE, home_stage

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

LONG = 100_000  # characters of an entry's own text
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
DANGEROUS = {*map(chr, range(32)), *map(chr, range(127, 160)), *TURNS}


def hostile_library(path: Path, titles: Sequence[str] = HEADLINES) -> None:
    """As a parser would hand it over: each text has passed the gate once."""
    connection = open_library(path)
    feed = Feed("https://hostile.example/feed", clean_line(HEADLINES[9]) or "hostile")
    subscription = add_subscription(connection, feed, now=NOW)
    entries = tuple(
        Entry(
            feed.url,
            str(number),
            clean_line(text),
            content_html=f"<p>{text[:LONG]}</p><p>{text[:LONG]}</p>",
            published=NOW,
        )
        for number, text in enumerate(titles)
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


async def test_a_title_of_ten_megabytes_is_cut_listed_and_opened(tmp_path: Path, pool: WorkPool) -> None:
    title = "Ж[/b]\x1b[31m\u202e" * 1_000_000
    assert len(title.encode()) > 10_000_000
    assert len(clean_line(title)) <= TITLE_LIMIT
    hostile_library(tmp_path / "huge.db", [title])
    async with home_stage(tmp_path / "huge.db", pool, MEDIUM) as stage:
        assert "Ж[/b]" in stage.drawn
        await stage.press("enter")
        assert stage.main.reading is not None
        assert not set(stage.drawn.replace("\n", "")) & DANGEROUS


KINDS = tuple(BlockKind)
TORN = [clean_text(text, 5_000) for text in HEADLINES]


def torn_article() -> Article:
    """Every hostile text as every kind of block, with marks over all of it and beyond its end."""
    blocks = tuple(
        Block(
            kind,
            f"{text}\t{text}\n{text}" if kind is BlockKind.TABLE else text,
            (Span(0, len(text) + 9, Mark.LINK, "https://x.example/"), Span(1, 3, Mark.STRONG)) if text else (),
            level=number % 9,
            href="https://x.example/picture.png" if kind is BlockKind.IMAGE else "",
        )
        for number, (text, kind) in enumerate(product(TORN, KINDS))
    )
    return Article("https://x.example/", TORN[0], blocks, standfirst=TORN[9], byline=TORN[14], notice=TORN[5])


@pytest.mark.parametrize("size", [(60, 16), (120, 35), (300, 80)])
async def test_hostile_text_in_every_kind_of_block_is_read_through(
    size: tuple[int, int], tmp_path: Path, pool: WorkPool
) -> None:
    hostile_library(tmp_path / "hostile.db")
    async with home_stage(tmp_path / "hostile.db", pool, size) as stage:
        await stage.press("enter")
        view = stage.main.article
        stage.main.reading = Reading(torn_article())
        view.show_reading(stage.main.reading)
        await stage.settle()
        for step in ("semicolon", "escape", "G", "semicolon", "escape", "g"):
            await stage.press(step)
            assert not set(stage.drawn.replace("\n", "")) & DANGEROUS
        for _ in range(12):
            await stage.press("ctrl+f")
            assert not set(stage.drawn.replace("\n", "")) & DANGEROUS
        assert view.find("漢") > 10
        widest = max(cell_len(line.text) for line in view.page.lines)
        assert widest <= view.size.width


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


def raw_library(path: Path) -> None:
    """A library that did not pass any gate: somebody else's file, or one that was tampered with."""
    hostile_library(path)
    connection = open_library(path)
    for number, text in enumerate(HEADLINES):
        moment = seconds(PRESS_DAY - timedelta(minutes=number))
        row = (text[:2_000], moment, str(number))
        connection.execute("UPDATE entries SET title = ?, published = ? WHERE guid = ?", row)
    connection.execute("UPDATE feeds SET title = ?, folder = ?", (HEADLINES[9], HEADLINES[14]))
    keep_follow(connection, HEADLINES[9] + " OR x", HEADLINES[14])
    (feed_id,) = connection.execute("SELECT id FROM feeds").fetchone()
    save_state(connection, feed_id, FetchState(error=HEADLINES[10] + HEADLINES[14]))
    connection.commit()
    close_library(connection)


WAYS = {
    "lists": ("j", "j", "S", "escape", "h", "j", "j", "enter"),
    "front page": ("T", "j", "j", "W", "plus", "escape", "minus", "enter"),
    "brief": ("T", "D", "j", "j", "G", "enter"), "ledger": ("L", "j", "G", "escape"), "story": ("j", "E", "escape"),
    "failures": ("v", "enter"), "feed": ("h", "G", "e", "escape"), "follow": ("t", "escape"),
    "links": ("enter", "u", "escape"),
    "search": ("slash", "type:x", "enter", "t", "escape"),
    "mute": ("colon", "type:mute x", "enter", "enter", "L", "escape"),
    "topics": ("colon", "type:topics", "enter", "escape"), "profile": ("colon", "type:profile", "enter", "escape"),
    "bullets": ("colon", "type:density bullets", "enter", "j"), "groups": ("colon", "type:group feed", "enter", "j"),
    "palette": ("ctrl+p", "escape"), "panel": ("enter", "i", "j", "B", "right_square_bracket", "enter"),
}  # fmt: skip


@pytest.mark.parametrize(("way", "size"), list(zip(WAYS.values(), cycle([(60, 16), WIDE]), strict=False)), ids=WAYS)
async def test_nothing_hostile_leaves_by_any_screen(
    way: Sequence[str], size: tuple[int, int], tmp_path: Path, pool: WorkPool
) -> None:
    raw_library(tmp_path / "raw.db")
    async with home_stage(tmp_path / "raw.db", pool, size) as stage:
        for key in ("", *way):
            if key.startswith("type:"):
                await stage.type(key.removeprefix("type:"))
            elif key:
                await stage.press(key)
            sent = stage.sent()
            assert not set("".join(segment.text for segment in sent)) & DANGEROUS, key
            width = stage.app.size.width
            for row in stage.app.screen._compositor.render_strips():
                assert row.cell_length == width, key


@pytest.mark.parametrize(
    "keys", [(), ("slash",), ("colon",), ("a",), ("enter",), ("enter", "slash"), ("question_mark",)]
)
async def test_hostile_text_that_is_pasted_runs_no_key_and_reaches_no_terminal(
    keys: Sequence[str], tmp_path: Path, pool: WorkPool
) -> None:
    hostile_library(tmp_path / "hostile.db")
    async with home_stage(tmp_path / "hostile.db", pool, MEDIUM) as stage:
        await stage.press(*keys)
        unread = stage.main.sidebar.rows[0].counts.unread
        for text in (*HEADLINES[:20], "A\nQ\nA\n", "\x1b[200~Q\x1b[201~"):
            stage.app.post_message(Paste(text[:2_000]))
            await stage.settle()
            assert not set("".join(segment.text for segment in stage.sent())) & DANGEROUS
        assert stage.app.is_running
        assert stage.main.sidebar.rows[0].counts.unread == unread
