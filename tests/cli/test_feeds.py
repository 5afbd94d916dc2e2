"""The verbs about feeds, as a shell runs them: the installed program against a real server."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from reader.cli.feed_lines import feed_lines
from reader.model import Counts, Feed, FeedId, FetchState, Secrets, Subscription, Wishes
from tests.feeds.documents import rss
from tests.feeds.server import Server, answer, running


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Telex:
    folder: Path

    async def __call__(self, *arguments: str, stdin: str = "") -> Ran:
        command = [sys.executable, "-m", "reader", "--library", str(self.folder / "t.db"), *arguments]
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        out, err = await process.communicate(stdin.encode())
        assert b"Traceback" not in err
        return Ran(process.returncode or 0, out.decode(), err.decode())


@pytest.fixture
def telex(tmp_path: Path) -> Telex:
    return Telex(tmp_path)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    feed = rss("<title>One</title><guid>1</guid>", "<title>Two</title><guid>2</guid>")
    page = b'<link rel="alternate" type="application/rss+xml" href="/feed">'
    pages = {"feed": answer(200, feed, etag='"1"'), "home": answer(200, b"<html>" + page, content_type="text/html")}
    async with running(None, **pages) as server:
        yield server


async def test_a_feeds_life_from_add_to_remove(telex: Telex, server: Server) -> None:
    added = await telex("add", server.url("/home"))
    assert (added.status, added.out) == (0, "added   Harbour News: 2 entries\n")
    assert "Two" in (await telex("list")).out
    again = await telex("refresh")
    assert (again.status, again.out) == (0, "")
    assert "nothing is due" in again.err
    server.pages["/feed"] = answer(200, rss("<title>Three</title><guid>3</guid>"))
    assert "1 new" in (await telex("refresh", "--all")).out
    removed = await telex("remove", "Harbour News")
    assert (removed.status, removed.out) == (0, "removed Harbour News and 3 entries\n")
    assert (await telex("list")).out == ""


async def test_what_a_refresh_brought_is_found_by_name_under_the_key_that_show_prints(
    telex: Telex, server: Server
) -> None:
    await telex("add", server.url("/home"))
    crash = (
        "<title>An F-16 crashes</title><guid>9</guid><description>The F-16C fell into the sea off Japan.</description>"
    )
    server.pages["/feed"] = answer(200, rss(crash))
    refreshed = await telex("refresh", "--all")
    assert (refreshed.status, refreshed.err) == (0, "")
    (row,) = (await telex("list", "about:F-16", "--json")).json
    shown = (await telex("show", str(row["id"]), "--json")).json
    assert [one["entity"] for one in shown["mentions"]] == ["hardware:f-16", "country:JP"]
    for key in ("hardware:f-16", "about:hardware:f-16", "country:JP", "about:Viper"):
        assert (await telex("list", key, "--json")).json == [row], key


async def test_many_new_entries_are_not_waited_for_and_that_is_said(telex: Telex, server: Server) -> None:
    await telex("add", server.url("/home"))
    many = (f"<title>The F-16 again</title><guid>n{n}</guid>" for n in range(61))
    server.pages["/feed"] = answer(200, rss(*many))
    assert "telex refresh --understand" in (await telex("refresh", "--all")).err
    assert (await telex("list", "about:F-16", "--json")).json == []
    assert "0 to come" in (await telex("refresh", "--understand")).err
    assert len((await telex("list", "about:F-16", "--json", "-n", "100")).json) == 61


async def test_each_address_that_cannot_be_added_gets_one_line(telex: Telex, server: Server) -> None:
    server.pages["/page"] = answer(200, b"<html><body>News</body></html>", content_type="text/html")
    del server.pages["/feed"]
    addresses = ["nonsense", "http://nowhere.invalid/", server.url("/none"), server.url("/page")]
    ran = await telex("add", *addresses)
    assert ran.status == 1
    lines = ran.err.splitlines()
    assert len(lines) == len(addresses)
    for line, words in zip(lines, ("not a web address", "no such host", "404 Not Found", "a web page"), strict=True):
        assert line.startswith("failed ")
        assert words in line


async def test_a_feed_that_fails_is_named_with_reason_and_next_try_and_keeps_its_entries(
    telex: Telex, server: Server
) -> None:
    await telex("add", server.url("/feed"))
    server.pages["/feed"] = b"HTTP/1.1 500 \x1b[2J[bold]\r\nContent-Length: 0\r\n\r\n"
    ran = await telex("refresh", "--force", "Harbour News")
    assert ran.status == 1
    assert ran.err.startswith("failed  Harbour News: the server answered 500 Internal Server Error; next try 20")
    listed = await telex("feeds")
    assert "failing" in listed.out
    assert "500 Internal Server Error" in listed.out
    assert "2 of 2" in listed.out
    (row,) = (await telex("feeds", "--json")).json
    assert (row["state"], row["entries"], row["error"]) == (
        "failing",
        2,
        "the server answered 500 Internal Server Error",
    )
    assert row["next_due"] > row["last_success"]


async def test_a_dead_feed_is_marked_and_kept(telex: Telex, server: Server) -> None:
    await telex("add", server.url("/feed"))
    server.pages["/feed"] = answer(410)
    assert "not asked again" in (await telex("refresh", "--all")).err
    assert "dead" in (await telex("feeds")).out
    forced = await telex("refresh", "--force", "Harbour News")
    assert (forced.status, "gone for good" in forced.err) == (1, True)
    assert "Two" in (await telex("list")).out


async def test_a_feed_is_renamed_moved_paused_muted_and_shown(telex: Telex, server: Server) -> None:
    await telex("add", server.url("/feed"))
    ran = await telex(
        "feed", "Harbour News", "--title", "Mine", "--folder", "World/Asia", "--pause", "--mute", "--json"
    )
    assert {"title": "Mine", "folder": "World/Asia", "state": "paused", "muted": True}.items() <= ran.json.items()
    assert "nothing is due" in (await telex("refresh", "--all")).err
    resumed = await telex("feed", "Mine", "--resume", "--interval", "90")
    assert "muted, every 90 minutes" in resumed.out
    assert "next now" in resumed.out
    kept = await telex("feed", "Mine", "--keep-days", "30", "--keep-count", "500")
    assert "kept 30 days, the newest 500 kept" in kept.out
    assert (await telex("feed", "Mine", "--interval", "3")).status == 2
    assert (await telex("feed", "Mine", "--url", server.url("/new"), "--json")).json["url"] == server.url("/new")
    assert (await telex("feed", "Mine", "--keep-days", "-1")).status == 2
    assert (await telex("feed", "Nobody")).status == 1


async def test_secrets_are_sent_but_never_shown(telex: Telex, server: Server) -> None:
    await telex("add", server.url("/feed").replace("//", "//ann:hush1@"))
    await telex("feed", "Harbour News", "--header", "X-Key: hush2")
    assert (await telex("feed", "Harbour News", "--login", "bob", stdin="hush3\n")).status == 0
    server.pages["/feed"] = answer(404)
    shown = [await telex(*verb.split()) for verb in ("feeds", "feeds --json", "export opml", "refresh --all", "doctor")]
    assert not any("hush" in ran.out + ran.err for ran in shown)
    (row,) = shown[1].json
    assert (row["login"], row["headers"]) == (True, ["X-Key"])
    assert server.asked[-1].headers["x-key"] == "hush2"
    assert server.asked[-1].headers["authorization"] == "Basic Ym9iOmh1c2gz"
    wrong = await telex("feed", "Harbour News", "--header", "Host: hush4")
    assert (wrong.status, "hush" in wrong.err) == (2, False)


async def test_a_list_of_feeds_goes_out_and_comes_back(telex: Telex, server: Server, tmp_path: Path) -> None:
    await telex("add", server.url("/feed"), "--folder", "World", "--title", "Mine & yours")
    file = tmp_path / "out.opml"
    assert (await telex("export", "opml", "-o", str(file))).status == 0
    (tmp_path / "other").mkdir()
    other = Telex(tmp_path / "other")
    imported = await other("import", str(file))
    assert (imported.status, imported.out.split()[0]) == (0, "added")
    assert (await other("export", "opml")).out.replace(f' htmlUrl="{SITE}"', "") == file.read_text().replace(
        f' htmlUrl="{SITE}"', ""
    )
    assert (await other("import", str(file))).out.startswith("already there")


SITE = "https://news.example/"


@pytest.mark.parametrize("body", [b"", b"not XML at all", b"<html/>", b"<opml><body><outline"])
async def test_a_file_that_is_no_opml_is_refused_in_one_line(telex: Telex, tmp_path: Path, body: bytes) -> None:
    (tmp_path / "x.opml").write_bytes(body)
    ran = await telex("import", str(tmp_path / "x.opml"))
    assert (ran.status, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert "x.opml" in ran.err


async def test_json_is_one_document_whatever_happens(telex: Telex, server: Server) -> None:
    added = await telex("add", "--json", server.url("/feed"), "nonsense")
    assert [row["outcome"] for row in added.json] == ["added", "failed"]
    server.pages["/feed"] = answer(503, retry_after="3600")
    refreshed = await telex("refresh", "--all", "--json")
    assert (refreshed.status, refreshed.json[0]["error"]) == (1, "the server answered 503 Service Unavailable")
    assert (await telex("refresh", "--force", "Harbour News", "--json")).json == []


async def test_a_refresh_backs_the_library_up_first_and_drops_what_the_settings_say(
    telex: Telex, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text("[library]\nkeep_count = 1\n")
    await telex("add", server.url("/feed"))
    assert list(tmp_path.glob("t.backup-*")) == []
    ran = await telex("--config", str(tmp_path / "config.toml"), "refresh", "--all")
    assert len(list(tmp_path.glob("t.backup-*"))) == 1
    assert "1 old entry dropped" in ran.err
    assert len((await telex("list")).out.splitlines()) == 1


async def test_json_tells_never_from_now(telex: Telex, server: Server) -> None:
    await telex("import", str(write_opml(telex.folder, server.url("/feed"), server.url("/home"))))
    before = datetime.now(UTC)
    fresh, paused = (await telex("feeds", "--json")).json
    assert (fresh["state"], paused["state"]) == ("new", "new")
    assert datetime.fromisoformat(fresh["next_due"]) >= before
    assert (await telex("feed", str(paused["id"]), "--pause", "--json")).json["next_due"] is None


def write_opml(folder: Path, *urls: str) -> Path:
    outlines = "".join(f'<outline type="rss" text="{n}" xmlUrl="{url}"/>' for n, url in enumerate(urls))
    file = folder / "some.opml"
    file.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    return file


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_feed_fits_any_terminal_and_loses_nothing(width: int) -> None:
    now = datetime(2026, 11, 26, tzinfo=UTC)
    feed = Feed("https://news.example/" + "long/" * 20 + "feed", "Harbour News of the World")
    secrets = Secrets("ann:pw", (("X-Key", "value"),))
    subscription = Subscription(
        FeedId(7), feed, folder="World/Asia", state=FetchState(error="no such host"), wishes=Wishes(muted=True),
        secrets=secrets,
    )  # fmt: skip
    lines = feed_lines(subscription, Counts(3, 12), 1.5, now, width)
    assert all(len(line) <= max(width, 26) for line in lines)
    (whole,) = feed_lines(replace(subscription, state=FetchState()), Counts(3, 12), 1.5, now, None)
    for said in ("World/Asia/Harbour", feed.url, "1.5 a week", "last never", "next now", "muted", "with X-Key"):
        assert said.replace(" ", "") in "".join(lines).replace(" ", "")
        assert said in whole
    assert "ann" not in whole + "".join(lines)
    assert "value" not in whole + "".join(lines)


async def test_a_password_in_an_address_is_told_nowhere(telex: Telex, server: Server) -> None:
    article = b"<html><article>" + b"<p>Words enough to be an article, said once more.</p>" * 20 + b"</article></html>"
    server.pages["/page"] = answer(200, article, content_type="text/html")
    home = server.url("").replace("//", "//ann:hunter2@")
    wrong = ["http://ann:hunter2@[::bad/f", "ftp://ann:hunter2@x/f", "ann:hunter2@x.example/f", f"{home}/a b"]
    file = telex.folder / "some.opml"
    outlines = "".join(f'<outline xmlUrl="{url}"/><outline text="{url}" xmlUrl="{url}"/>' for url in (*wrong, home))
    file.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    for arguments in (
        ["add", f"{home}/feed", *wrong], ["add", "--json", f"{home}/feed", *wrong],
        ["import", str(file)], ["import", "--json", str(file)],
        ["save", f"{home}/page", *wrong], ["show", f"{home}/none"], ["list"], ["list", "--json"],
        ["refresh", "--all"], ["feeds"], ["feeds", "--json"], ["export", "opml"], ["export", "json"], ["doctor"],
    ):  # fmt: skip
        ran = await telex(*arguments)
        assert "hunter2" not in ran.out + ran.err, arguments
    assert [each.path for each in server.asked if "authorization" in each.headers][:2] == ["/feed", "/page"]
