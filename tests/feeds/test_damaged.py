"""Feeds as publishers break them."""

from __future__ import annotations

import time

import pytest

from reader.feeds import parse_feed
from reader.feeds.risk import is_risky

from .documents import only_entry, parsed, rss

TITLED = "<title>{}</title><guid>1</guid>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("AT&T", "AT&T"),
        ("caf&eacute;&nbsp;&hellip;", "café …"),
        ("a &unknown; b", "a &unknown; b"),
        ("A\x00B\x08C\x1fD", "ABCD"),
        ("A&#xD800;B&#27;C", "ABC"),
        ("<![CDATA[A & <b>B</b> ]]]]><![CDATA[> C]]>", "A & B ]]> C"),
    ],
)
def test_a_title_is_read_in_spite_of_its_faults(written: str, read: str) -> None:
    assert only_entry(rss(TITLED.format(written))).title == read


def test_an_ampersand_in_a_link_is_part_of_the_link() -> None:
    body = rss("<link>https://news.example/?a=1&b=2</link>")
    assert only_entry(body).url == "https://news.example/?a=1&b=2"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\n\n \t", b""),
        (b"\xef\xbb\xbf\xef\xbb\xbf\n", b""),
        (b"<br />\n<b>Warning</b>: line <b>3</b><br />\n", b""),
        (b"", b"\n<!-- cached --><script>x()</script>"),
        (b"<!-- <item> -->", b"\0\0"),
    ],
)
def test_what_stands_around_a_feed_is_overlooked(before: bytes, after: bytes) -> None:
    assert only_entry(before + rss(TITLED.format("One")) + after).title == "One"


def test_an_undeclared_prefix_costs_nothing() -> None:
    body = rss(TITLED.format("One") + "<media:content url='x'/>")
    assert only_entry(body).title == "One"


def test_a_document_that_breaks_off_keeps_what_came_before() -> None:
    body = rss(*(f"<guid>{n}</guid><title>Number {n}</title>" for n in range(3)))
    assert [entry.title for entry in parsed(body[:-60]).entries][:2] == ["Number 0", "Number 1"]


def test_no_entity_of_the_publisher_is_ever_expanded() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = rss(TITLED.format("&a10; &f;")).replace(b"?><rss", b"?>" + doctype.encode() + b"<rss")
    assert only_entry(body).title == "&a10; &f;"


BROKEN = "<oops>"  # not well-formed, so that the lenient parser gets it


@pytest.mark.parametrize(
    "inside",
    [
        f"<author>{'a' * 60_000}</author>",
        f"<author><![CDATA[{'a' * 60_000}]]></author>",
        f"<description><![CDATA[<p style='{'a' * 30}{' ' * 60_000}!'>]]></description>",
        f"<description>{'<!--' * 50_000}</description>",
        "<x" + "".join(f" a{n}='1'" for n in range(50_000)) + "/>",
        f"<{'n' * 500_000}/>",
        "<a>" * 50_000,
        "<![CDATA[" * 50_000,
        "<" * 200_000,
        "&" * 200_000,
        "<!DOCTYPE [" * 50_000,
        "</rss" * 50_000,
    ],
    ids=lambda inside: inside[:12],
)
def test_no_text_takes_long(inside: str) -> None:
    began = time.process_time()
    for body in (rss(TITLED.format("One") + inside), rss(TITLED.format("One") + inside + BROKEN)):
        parse_feed(body, "", "https://news.example/feed")
    assert time.process_time() - began < 3


def test_ordinary_broken_feeds_are_no_risk() -> None:
    item = "<title>A</title><author>ann@news.example (Ann)</author><description>&lt;p&gt;x&lt;/p&gt;</description>"
    assert not is_risky(rss(*[item] * 200).decode())
