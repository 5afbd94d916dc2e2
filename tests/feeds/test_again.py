"""A feed's next document: only what is new or changed is read, and nothing is the worse for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.feeds import entry_hash, parse_feed
from reader.feeds.stamps import undated
from reader.model import Entry, ParsedFeed, guid_digest

from .documents import NOW, URL, atom, rss


def item(number: int, text: str = "", guid: str = "") -> str:
    return (
        f"<title>Entry {number}</title><link>https://news.example/{number}</link><guid>{guid or number}</guid>"
        f"<pubDate>Mon, 0{number % 9 + 1} Feb 2026 10:00:00 GMT</pubDate><description>{text or number}</description>"
    )


def read(body: bytes, familiar: bytes = b"", url: str = URL) -> ParsedFeed:
    parsed = parse_feed(body, "", url, NOW, familiar)
    assert isinstance(parsed, ParsedFeed)
    return parsed


def read_after(first: bytes, second: bytes) -> ParsedFeed:
    return read(second, read(first).familiar)


def titles(parsed: ParsedFeed) -> list[str]:
    return [entry.title for entry in parsed.entries]


def what_changed(before: ParsedFeed, after: ParsedFeed) -> list[Entry]:
    known = {entry.guid: entry_hash(entry) for entry in before.entries}
    return [entry for entry in after.entries if known.get(entry.guid) != entry_hash(entry)]


def test_of_a_feed_with_one_new_entry_one_is_read() -> None:
    after = read_after(
        rss(item(1), item(2)), rss(item(3), item(1), item(2), channel="<lastBuildDate>x</lastBuildDate>")
    )
    assert titles(after) == ["Entry 3"]
    assert after.passed == {guid_digest("1"), guid_digest("2")}


def test_of_an_atom_feed_too() -> None:
    one, two = ("<title>One</title><id>1</id>", "<title>Two</title><id>2</id>")
    assert titles(read_after(atom(one, one.replace("1", "3")), atom(two, one, one.replace("1", "3")))) == ["Two"]


def test_an_edited_entry_is_read_again() -> None:
    assert titles(read_after(rss(item(1), item(2)), rss(item(1), item(2, "corrected")))) == ["Entry 2"]


def test_an_entry_that_has_only_another_date_is_passed_by() -> None:
    later = item(2).replace("10:00", "11:00")
    assert titles(read_after(rss(item(1), item(2)), rss(item(3), item(1), later))) == ["Entry 3"]


@pytest.mark.parametrize(
    "text",
    [
        "<![CDATA[<b></b><date>1 May</date><b></b>]]>",
        "on <date>1 May</date> <b/>",
        "&lt;date&gt;1 May&lt;/date&gt;",
        "<date>1 May</date> in Alsund",
    ],
)
def test_an_edit_of_a_date_in_a_text_is_an_edit(text: str) -> None:
    edited = text.replace("1 May", "2 May")
    assert len(read_after(rss(item(1), item(2, text)), rss(item(1), item(2, edited))).entries) == 1
    assert undated(text.encode()) == text.encode()


def test_nothing_that_is_passed_by_makes_a_feed_look_older() -> None:
    after = read_after(rss(item(7), item(1)), rss(item(2), item(7), item(1)))
    assert after.newest == read(rss(item(7))).newest


def test_where_nothing_changed_but_the_channel_the_channel_is_read() -> None:
    after = read_after(rss(item(1), item(2)), rss(item(1), item(2), title="Other News"))
    assert after.feed.title == "Other News"
    assert len(after.entries) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"<channel>", b"<channel xml:base='/x/'>")),
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"2005/Atom", b"2005/Other")),
        (rss(item(1), item(2)), rss(item(3, guid="1"), item(1), item(2))),
        (rss(item(1), item(2)), rss(item(1), item(2), item(3, guid="2"))),
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"</rss>", b"")),
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"Entry 3", b"Entry & 3")),
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"</item><item>", b"</item><!-- --><item>")),
        (rss(item(1), item(2)), rss(item(3), item(1), item(2)).replace(b"<item>", b"<!-- <item>", 1)),
        (rss(item(1), item(2)), rss(item(3), f"<title><![CDATA[</item><item>{item(1)}</item>]]></title>")),
        (rss(item(1, guid="2"), item(2)), rss(item(3), item(1, guid="2"), item(2))),
        (rss(item(1), item(2)), rss(item(1), f"--><item>{item(9)}", item(2), channel="<!-- ")),
        (rss(item(1), item(2)), rss("", item(3), item(1), item(2))),
    ],
    ids="base namespace twin-before twin-after cut-off mended comment commented-out cdata twins hidden empty".split(),
)
def test_where_anything_is_doubtful_all_is_read(first: bytes, second: bytes) -> None:
    after = parse_feed(second, "", URL, NOW, read(first).familiar)
    assert after == parse_feed(second, "", URL, NOW)


def test_a_feed_at_another_address_is_read_anew() -> None:
    first, second = rss(item(1), item(2)), rss(item(3), item(1), item(2))
    assert len(read(second, read(first).familiar, "https://other.example/feed").entries) == 3


def test_another_telex_reads_all_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    familiar = read(rss(item(1), item(2))).familiar
    monkeypatch.setattr("reader.feeds.familiar.__version__", "99")
    assert len(read(rss(item(3), item(1), item(2)), familiar).entries) == 3


@pytest.mark.parametrize(
    "body",
    [
        rss(item(1), item(2), "<title>A&nbsp;B</title>"),
        rss(item(1), item(1)),
        rss("", item(1)).replace(b"</item><item>", b"</item><!-- --><item>"),
        rss(item(1) + "<!-- </item> -->"),
        rss(item(1), item(2)).replace(b"item>", b"atom:entry>"),
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "E"}]}',
    ],
    ids="mended twins comment hidden-end prefixed json".split(),
)
def test_nothing_is_remembered_of_a_feed_whose_entries_cannot_be_told_apart_for_certain(body: bytes) -> None:
    assert read(body).familiar == b""


@pytest.mark.parametrize("rubbish", [b"x", b"x" * 16, b"x" * 48, b"\xff" * 1000])
def test_what_is_remembered_wrongly_does_no_harm(rubbish: bytes) -> None:
    body = rss(item(1), item(2))
    assert read(body, rubbish) == read(body)


def test_nor_does_a_date_that_cannot_be() -> None:
    body, later = rss(item(1), item(2)), rss(item(3), item(1), item(2))
    spoilt = read(body).familiar[:-8] + b"\x7f" * 8
    assert read(later, spoilt) == read(later)


TEXTS = [
    "plain",
    "&lt;p&gt;escaped &amp;amp; twice&lt;/p&gt;",
    "<![CDATA[<p>Text</p>]]>",
    "<![CDATA[<!-- wp:paragraph --><p>x</p>]]>",
    "<![CDATA[</item><item><guid>1</guid></item>]]>",
    "<![CDATA[<item>]]> and <![CDATA[</item>]]>",
    "<!-- </item><item> -->",
    "<?php </item> ?>",
    "<item>inside</item>",
    "<![CDATA[never closed",
    "<b>unclosed",
    "caf\u00e9 \u201c\ud83d\ude80\u201d".encode("utf-16", "surrogatepass").decode("utf-16"),
    "<x:y xmlns:x='urn:x'>z</x:y>",
    "]]>",
    "&nbsp;&rsquo;",
]
ITEMS = st.builds(
    lambda number, text, twin: item(number, text, str(number // 2) if twin else ""),
    st.integers(0, 7),
    st.sampled_from(TEXTS),
    st.booleans(),
)
CHANNELS = st.sampled_from(
    ["", "<ttl>60</ttl>", "<!-- <item> -->", "<!-- ", "<![CDATA[ <item>", "<x><item>a</item></x>"]
)
GAPS = st.sampled_from([b"", b"\n\t", b"<!-- -->", b"<x/>", b"text", b"</channel><channel>"])
ROOTS = st.sampled_from([b"", b" xml:base='https://other.example/'", b" xmlns:new='urn:new'"])


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """A pair of them would share entries: numbers and texts are few."""
    items = draw(st.lists(ITEMS, max_size=5))
    body = rss(*items, channel=draw(CHANNELS))
    body = body.replace(b"</item><item>", b"</item>" + draw(GAPS) + b"<item>")
    return body.replace(b"<channel>", b"<channel" + draw(ROOTS) + b">")


@settings(max_examples=300)
@given(st.lists(documents(), min_size=2, max_size=3))
def test_passing_by_changes_nothing_of_what_a_refresh_finds(bodies: list[bytes]) -> None:
    before = parse_feed(bodies[0], "", URL, NOW)
    for body in (*bodies[1:], bodies[0]):
        whole = parse_feed(body, "", URL, NOW)
        if isinstance(before, ParsedFeed) and isinstance(whole, ParsedFeed):
            rest = parse_feed(body, "", URL, NOW, before.familiar)
            assert isinstance(rest, ParsedFeed)
            assert what_changed(before, rest) == what_changed(before, whole)
            assert (rest.feed, rest.newest, rest.pause_minutes) == (whole.feed, whole.newest, whole.pause_minutes)
            present = {guid_digest(entry.guid) for entry in rest.entries} | rest.passed
            assert present == {guid_digest(entry.guid) for entry in whole.entries}
            assert rest.familiar == whole.familiar
        before = whole
