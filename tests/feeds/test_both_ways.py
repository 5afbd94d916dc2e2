"""The quick parser and feedparser must read the same: entries may not change when a feed is damaged for a day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.feeds.build import build_feed
from reader.feeds.charset import in_utf8
from reader.feeds.loose import loose_feed
from reader.feeds.quick import quick_feed
from reader.model import ParsedFeed

from .documents import NOW, URL, atom, rss


def both_ways(body: bytes) -> tuple[ParsedFeed, ParsedFeed]:
    document = in_utf8(body)
    quick, loose = quick_feed(document), loose_feed(document.decode())
    assert quick
    assert loose
    return build_feed(quick, URL, NOW), build_feed(loose, URL, NOW)


RSS_ITEMS = [
    "<title>One &amp; only</title><link>https://news.example/1</link><guid>1</guid>",
    "<title>One</title><guid>https://news.example/1</guid>",
    "<guid isPermaLink='false'>https://news.example/1</guid><description>Text</description>",
    "<title><![CDATA[A <b>bold</b> title]]></title><link>/relative</link>",
    "<title>Dates</title><pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate>",
    "<title>Dates</title><dc:date>2026-02-02T10:00:00Z</dc:date>",
    "<title>Who</title><author>ann@news.example (Ann Lee)</author>",
    "<title>Who</title><dc:creator>Ann Lee</dc:creator>",
    "<title>Text</title><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>",
    "<title>Text</title><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded><description>Short</description>",
    "<title>Sound</title><enclosure url='https://news.example/a.mp3' type='audio/mpeg' length='9'/>",
]
ATOM_ENTRIES = [
    "<title>One</title><id>urn:1</id><link href='https://news.example/1'/>",
    "<title type='html'>A &lt;b&gt;bold&lt;/b&gt; title &amp;amp; more</title><id>urn:2</id>",
    "<title>A &lt;b&gt; is shown</title><id>urn:3</id><link rel='alternate' href='rel'/>",
    "<title>Dates</title><id>urn:4</id><published>2026-02-02T10:00:00Z</published>"
    "<updated>2026-02-03T10:00:00Z</updated>",
    "<title>Who</title><id>urn:5</id><author><name>Ann</name></author><author><name>Bo</name></author>",
    "<title>Text</title><id>urn:6</id><summary>1 &lt; 2</summary>"
    "<content type='html'>&lt;p&gt;Long&lt;/p&gt;</content>",
    "<title>Sound</title><id>urn:7</id><link rel='enclosure' href='https://news.example/a.mp3' type='audio/mpeg'/>",
]


@pytest.mark.parametrize("item", RSS_ITEMS)
def test_an_rss_entry_reads_the_same(item: str) -> None:
    quick, loose = both_ways(rss(item))
    assert quick == loose


@pytest.mark.parametrize("entry", ATOM_ENTRIES)
def test_an_atom_entry_reads_the_same(entry: str) -> None:
    quick, loose = both_ways(atom(entry))
    assert quick == loose


@settings(max_examples=25, deadline=2000)
@given(st.lists(st.sampled_from(RSS_ITEMS), min_size=1), st.lists(st.sampled_from(ATOM_ENTRIES), min_size=1))
def test_whole_feeds_read_the_same(items: list[str], entries: list[str]) -> None:
    channel = "<ttl>90</ttl><language>en</language><sy:updatePeriod>daily</sy:updatePeriod>"
    for body in (rss(*items, channel=channel), atom(*entries, head="<link href='https://news.example/'/>")):
        quick, loose = both_ways(body)
        assert quick == loose
