"""Sound feeds of every format, damaged at random: whatever comes is a feed or a reason, and clean."""

from __future__ import annotations

import json
import random

import pytest

from reader.feeds import parse_feed
from reader.model import FetchFailed, ParsedFeed
from reader.text import clean_line

from .documents import NOW, URL, atom, rss

ITEM = (
    "<title>Entry &amp; more</title><link>https://news.example/1</link><guid>{}</guid>"
    "<author>a@b.example (Ann)</author>"
    "<pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate><description>&lt;p style='a:b'&gt;café&lt;/p&gt;</description>"
    "<content:encoded><![CDATA[<p>Long</p>]]></content:encoded><enclosure url='https://n.example/a' length='9'/>"
)
ENTRY = (
    "<title type='html'>Entry</title><id>urn:{}</id><link href='/1'/><updated>2026-02-02T10:00:00Z</updated>"
    "<author><name>Ann</name></author><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>x</div></content>"
)
SOUND = [
    rss(*(ITEM.format(n) for n in range(4))),
    atom(*(ENTRY.format(n) for n in range(4)), attributes="xml:base='https://news.example/'"),
    rss(*(ITEM.format(n) for n in range(4))).decode().encode("utf-16"),
    b'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>E</title><id>1</id></entry></feed>',
    json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": 1, "title": "E"}]}
    ).encode(),
]
DIRT = [
    b"<",
    b">",
    b"&",
    b"&#27;",
    b"&#xD800;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"\x00",
    b"\x1b",
    b"\xff",
    b"</item>",
    b"{",
    b"\\ud800",
    b"\xef\xbb\xbf",
]


def damaged(chance: random.Random) -> bytes:
    body = bytearray(chance.choice(SOUND))
    for _ in range(chance.choice((1, 3, 30))):
        place = chance.randrange(len(body) + 1)
        match chance.randrange(5):
            case 0 if place < len(body):
                body[place] ^= 1 << chance.randrange(8)
            case 1:
                body[place:place] = chance.choice(DIRT) * chance.choice((1, 1, 40))
            case 2:
                other = chance.choice(SOUND)
                body[place:place] = other[chance.randrange(len(other)) :][:500]
            case 3:
                del body[place : place + chance.randrange(200)]
            case _:
                body[place : place + 100] *= 3
    return bytes(body[: chance.randrange(len(body) + 1)] if chance.random() < 0.3 else body)


@pytest.mark.parametrize("seed", range(6))
def test_no_damage_gets_through_the_parser(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        result = parse_feed(damaged(chance), chance.choice(("", "text/xml; charset=latin1")), URL, NOW)
        if isinstance(result, FetchFailed):
            assert result.reason
            continue
        assert isinstance(result, ParsedFeed)
        for entry in result.entries:
            assert entry.guid
            assert entry.title == clean_line(entry.title)
            assert entry.url == "" or entry.url.startswith(("http://", "https://"))
            f"{entry.guid}{entry.excerpt_html}{entry.content_html}{entry.authors}".encode()  # storable
