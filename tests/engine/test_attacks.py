"""What servers can do to a reader: whatever it is, the feed's entries and marks outlive it, and the feed recovers."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
from pathlib import Path
from typing import Final

from reader.engine.subscriptions import Standing, standing
from reader.model import Subscription
from reader.store.marks import mark_read
from tests.feeds.documents import rss
from tests.feeds.server import Request, Server, Speak, answer, running

from .house import House, opened

KEPT: Final = {f"Kept {number}" for number in range(3)}
GOOD: Final = answer(200, rss(*(f"<title>{title}</title><guid>{title}</guid>" for title in sorted(KEPT))))
XML: Final = "application/rss+xml"


def served(body: bytes | str, content_type: str = XML, **headers: str) -> bytes:
    return answer(200, body if isinstance(body, bytes) else body.encode(), content_type=content_type, **headers)


async def never(_: Request, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def drip(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x")
        await asyncio.sleep(0.05)


async def endless(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"10000\r\n" + b"<item>x" * 9362 + b"xx" + b"\r\n")
        await writer.drain()


async def close(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def reset(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(GOOD[:200])
    await writer.drain()
    line: socket.socket = writer.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]>'.encode() + rss("<title>&a9;</title><guid>1</guid>")


ATTACKS: Final[dict[str, bytes | Speak]] = {
    "no answer": never,
    "a byte at a time": drip,
    "without end": endless,
    "closed": close,
    "reset": reset,
    "cut": GOOD[:-40],
    "no HTTP": b"\x00\x01\x02 hello\r\n\r\n",
    "a header without end": b"HTTP/1.1 200 OK\r\nX-Big: " + b"h" * 2_000_000,
    "a bomb": served(gzip.compress(bytes(60_000_000), 1, mtime=0), content_encoding="gzip"),
    "packed thrice": served(GOOD, content_encoding="gzip, gzip, gzip"),
    "a loop": answer(301, location="/a%20loop"),
    "to a file": answer(302, location="file:///etc/passwd"),
    "to this machine": answer(302, location="http://127.0.0.1:9/secret"),
    "unasked": answer(304),
    "forbidden": answer(403, b"<html>no</html>"),
    "broken down": answer(500),
    "nothing": served(b""),
    "a page": served("<html><title>Log in</title><form></form></html>", "text/html"),
    "a picture": served(b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "a path": served("/etc/passwd"),
    "a device": served("/dev/zero"),
    "an address": served("http://127.0.0.1:9/feed"),
    "deep JSON": served('{"version":"https://jsonfeed.org/version/1.1","items":' + "[" * 90_000 + "]" * 90_000 + "}"),
    "a list of feeds": served('<opml version="2.0"><body/></opml>'),
    "deep": served(rss("<title>Deep</title><guid>d</guid>" + "<a>" * 50_000 + "</a>" * 50_000)),
}
HARMLESS: Final[dict[str, bytes | Speak]] = {  # what is bad in these costs nothing but itself
    "laughter": served(laughs()),
    "deep HTML": served(rss(f"<title>D</title><guid>d</guid><description>{'&lt;div>' * 50_000}</description>")),
    "a slow pattern": served(
        rss(f"<title>S</title><guid>s</guid><description>&lt;p style='{'a' * 30}{' ' * 60_000}!'></description>")
    ),
    "a slow name": served(rss(f"<title>A</title><guid>a</guid><author>{'a' * 60_000}</author>")),
    "half a character": served(rss("<title>A&#xD800;B</title><guid>h</guid>")),
    "control": served(rss("<title>\x1b]52;c;cm0=\x07\x9b2J</title><guid>c</guid>")),
    "emptied": served(rss()),
}


def path_of(attack: str) -> str:
    return "/" + attack.replace(" ", "%20")


async def subscribe_to_all(house: House, server: Server, attacks: dict[str, bytes | Speak]) -> None:
    server.pages |= {path_of(attack): GOOD for attack in attacks}
    for attack in attacks:
        await house.add(server.url(path_of(attack)))
    ids = [headline.id for headline in await house.headlines()]
    await house.engine.shelf.run(mark_read, ids, True, house.clock())


async def standings(house: House) -> dict[str, Subscription]:
    return {s.feed.url.rpartition("/")[2].replace("%20", " "): s for s in await house.feeds()}


async def kept(house: House) -> set[str]:
    """The feeds in which every entry of before is there, and read."""
    read = [(h.feed_id, h.title) for h in await house.headlines() if h.read and h.title in KEPT]
    return {name for name, s in (await standings(house)).items() if sum(feed == s.id for feed, _ in read) == len(KEPT)}


async def test_no_attack_takes_anything_away_and_every_feed_recovers(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path, deadline=10) as house:
        await subscribe_to_all(house, server, ATTACKS)
        server.pages |= {path_of(attack): page for attack, page in ATTACKS.items()}
        await house.refresh_all()
        attacked = await standings(house)
        assert {name for name, s in attacked.items() if standing(s) is not Standing.FAILING} == set()
        assert all(s.state.error.isprintable() and s.state.due for s in attacked.values())
        assert await kept(house) == ATTACKS.keys()

        server.pages |= {path_of(attack): GOOD for attack in ATTACKS}
        await house.refresh_all()
        assert {name for name, s in (await standings(house)).items() if standing(s) is not Standing.FINE} == set()
        assert await kept(house) == ATTACKS.keys()
        assert await house.titles() == KEPT


async def test_what_is_bad_in_a_feed_costs_nothing_but_itself(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path, deadline=10) as house:
        await subscribe_to_all(house, server, HARMLESS)
        server.pages |= {path_of(attack): page for attack, page in HARMLESS.items()}
        await house.refresh_all()
        told = {name: s.state.error for name, s in (await standings(house)).items() if s.state.error}
        assert told == {}
        assert await kept(house) == HARMLESS.keys()
        assert all(title.isprintable() for title in await house.titles())
