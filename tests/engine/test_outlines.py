"""OPML in: every feed of the file gets a word, and none can do anything but be fetched."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine.add import Added, NotAdded, add_anything, import_address, import_file
from reader.engine.events import Fate
from reader.feeds import write_opml
from tests.feeds.server import Server, answer, running

from .house import House, opened

LIST = """<?xml version="1.0"?><opml version="2.0"><head/><body>
<outline text="World"><outline text="Asia &amp; more"><outline text="Paper" xmlUrl="https://a.example/f"/></outline>
<outline text="Wire" xmlUrl="https://ann:pw@b.example/f" htmlUrl="https://b.example/"/></outline>
<outline text="Twice" xmlUrl="https://a.example/f"/><outline text="Evil" xmlUrl="exec:touch /tmp/x"/>
<outline text="Pipe" xmlUrl="|touch /tmp/x"/><outline text="Local" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running() as server:
        yield server


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with opened(tmp_path) as house:
        yield house


async def test_each_feed_of_a_list_gets_a_word(house: House, tmp_path: Path) -> None:
    (tmp_path / "list.opml").write_text(LIST)
    imported = await import_file(house.engine, tmp_path / "list.opml")
    assert not isinstance(imported, str)
    assert [each.fate for each in imported] == [Fate.ADDED, Fate.ADDED, Fate.KNOWN] + [Fate.REFUSED] * 3
    assert all("not a web address" in each.reason for each in imported if each.fate is Fate.REFUSED)
    assert {(s.name, s.folder, s.feed.url) for s in await house.feeds()} == {
        ("Paper", "World/Asia & more", "https://a.example/f"),
        ("Wire", "World", "https://b.example/f"),
    }


async def test_a_round_trip_changes_nothing_and_carries_no_secret(house: House, tmp_path: Path) -> None:
    (tmp_path / "list.opml").write_text(LIST)
    await import_file(house.engine, tmp_path / "list.opml")
    written = write_opml(await house.feeds())
    assert "pw" not in written
    (tmp_path / "other").mkdir()
    (tmp_path / "again.opml").write_text(written)
    async with opened(tmp_path / "other") as other:
        await import_file(other.engine, tmp_path / "again.opml")
        assert write_opml(await other.feeds()) == written


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not a file that can be imported"),
        (b"just text", "not a file that can be imported"),
        (b"<html><body>x</body></html>", "the file is no OPML"),
        (LIST[:150].encode(), "the file is damaged or no OPML"),
        (b"<opml>" + b"<outline text='x'>" * 10_000, "the file is"),
    ],
)
async def test_a_file_that_is_no_list_adds_nothing(house: House, tmp_path: Path, body: bytes, reason: str) -> None:
    (tmp_path / "bad.opml").write_bytes(body)
    problem = await import_file(house.engine, tmp_path / "bad.opml")
    assert isinstance(problem, str)
    assert reason in problem
    assert await house.feeds() == ()


async def test_a_file_that_is_not_there_says_so(house: House, tmp_path: Path) -> None:
    assert await import_file(house.engine, tmp_path / "none.opml") == "No such file or directory"


async def test_a_path_may_be_typed_where_an_address_is_asked_for(house: House, tmp_path: Path) -> None:
    path = tmp_path / "list.opml"
    path.write_text(LIST)
    added = await add_anything(house.engine, str(path))
    assert isinstance(added, Added)
    counted, *refused, rest = added.words.split("; ")
    assert (counted, rest) == ("2 added, 1 already there, 3 refused", "`telex import` tells of each")
    assert refused == ["Evil: not a web address: exec:touch /tmp/x", "Pipe: not a web address: |touch /tmp/x"]
    assert isinstance(await add_anything(house.engine, "nothing at all"), NotAdded)
    for missing in ("~/none.opml", "~nobody-here/list", "/none", "./none\0.opml", str(tmp_path)):
        told = await add_anything(house.engine, missing)
        assert isinstance(told, NotAdded)
        assert told.words.endswith("there is no such file")


def opml(*addresses: str) -> bytes:
    feeds = "".join(f'<outline text="{number}" xmlUrl="{address}"/>' for number, address in enumerate(addresses))
    body = f'<opml version="2.0"><body><outline text="World">{feeds}</outline></body></opml>'
    return answer(200, body.encode(), content_type="text/x-opml")


async def test_the_address_of_a_list_adds_all_its_feeds_into_their_folders(house: House, server: Server) -> None:
    server.pages["/list"] = opml("https://a.example/f", server.url("/feed.xml"), "https://a.example/f")
    lines = await import_address(house.engine, server.url("/list"))
    assert not isinstance(lines, str)
    assert [line.fate for line in lines] == [Fate.ADDED, Fate.ADDED, Fate.KNOWN]
    assert {(each.feed.url, each.folder) for each in await house.feeds()} == {
        ("https://a.example/f", "World"),
        (server.url("/feed.xml"), "World"),
    }
    assert len(server.asked) == 1


async def test_a_list_from_the_web_leads_into_no_private_network(house: House, server: Server) -> None:
    server.pages["/list"] = opml(
        "http://192.168.1.1/f", "http://localhost:631/", "http://[::1]/f", "file:///etc/passwd"
    )
    lines = await import_address(house.engine, server.url("/list"))
    assert not isinstance(lines, str)
    assert {line.fate for line in lines} == {Fate.REFUSED}
    assert "may not lead to 192.168.1.1" in lines[0].reason
    assert await house.feeds() == ()


async def test_a_damaged_list_says_so(house: House, server: Server) -> None:
    server.pages["/list"] = answer(200, b"<opml><body><outline", content_type="text/x-opml")
    assert "damaged" in str(await import_address(house.engine, server.url("/list")))


@pytest.mark.parametrize(("typed", "reason"), [("no address://", "this is not a web address"), ("/gone", "404")])
async def test_a_list_that_cannot_be_had_says_why(house: House, server: Server, typed: str, reason: str) -> None:
    imported = await import_address(house.engine, server.url(typed) if typed[0] == "/" else typed)
    assert isinstance(imported, str)
    assert reason in imported


async def test_the_address_of_a_list_may_be_typed_where_a_feed_is_asked_for(house: House, server: Server) -> None:
    server.pages["/list"] = opml("https://a.example/f")
    assert await add_anything(house.engine, server.url("/list")) == Added("1 added", fetched=False)
