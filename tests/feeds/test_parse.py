from __future__ import annotations

import pickle
from datetime import UTC, datetime
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.feeds import parse_feed
from reader.model import Enclosure, FetchFailed, ParsedFeed, Trouble
from reader.text import clean_code

from .documents import NOW, URL, atom, only_entry, parsed, reason, rss

# Formats


def test_an_rss_entry_is_read_with_all_that_it_says() -> None:
    entry = only_entry(
        rss(
            "<title>Ferry runs again</title><link>https://news.example/1</link><guid isPermaLink='false'>n1</guid>"
            "<pubDate>Mon, 02 Feb 2026 10:00:00 +0200</pubDate><dc:creator>Ann Lee</dc:creator>"
            "<description>In short.</description><content:encoded><![CDATA[<p>At length.</p>]]></content:encoded>"
            "<enclosure url='https://news.example/1.mp3' type='audio/mpeg' length='1234'/>"
        )
    )
    assert (entry.guid, entry.title, entry.url) == ("n1", "Ferry runs again", "https://news.example/1")
    assert (entry.excerpt_html, entry.content_html) == ("In short.", "<p>At length.</p>")
    assert (entry.authors, entry.published) == (("Ann Lee",), datetime(2026, 2, 2, 8, tzinfo=UTC))
    assert entry.enclosures == (Enclosure("https://news.example/1.mp3", "audio/mpeg", 1234),)


def test_an_atom_entry_is_read_with_all_that_it_says() -> None:
    entry = only_entry(
        atom(
            "<title>Ferry runs again</title><id>urn:n1</id><link href='https://news.example/1'/>"
            "<link rel='enclosure' href='https://news.example/1.mp3' type='audio/mpeg'/>"
            "<published>2026-02-02T10:00:00+02:00</published><updated>2026-02-03T00:00:00Z</updated>"
            "<author><name>Ann Lee</name></author><summary>In short.</summary>"
            "<content type='html'>&lt;p&gt;At length.&lt;/p&gt;</content>"
        )
    )
    assert (entry.guid, entry.title, entry.url) == ("urn:n1", "Ferry runs again", "https://news.example/1")
    assert (entry.excerpt_html, entry.content_html) == ("In short.", "<p>At length.</p>")
    assert entry.published == datetime(2026, 2, 2, 8, tzinfo=UTC)
    assert entry.updated == datetime(2026, 2, 3, tzinfo=UTC)
    assert entry.enclosures == (Enclosure("https://news.example/1.mp3", "audio/mpeg"),)


def test_rss_1_keeps_its_entries_beside_the_channel() -> None:
    body = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old News</title></channel>'
        b"<item rdf:about='1'><title>One</title><link>https://news.example/1</link><dc:date>2026-01-01</dc:date></item>"
        b"</rdf:RDF>"
    )
    feed = parsed(body)
    assert feed.feed.title == "Old News"
    assert [(e.title, e.url, e.published) for e in feed.entries] == [
        ("One", "https://news.example/1", datetime(2026, 1, 1, tzinfo=UTC))
    ]


def test_atom_0_3_is_still_read() -> None:
    body = (
        b'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>One</title>'
        b'<link rel="alternate" href="https://news.example/1"/><id>urn:1</id><issued>2005-01-01T00:00:00Z</issued>'
        b'<content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>'
    )
    entry = only_entry(body)
    assert (entry.guid, entry.title, entry.url) == ("urn:1", "One", "https://news.example/1")
    assert entry.content_html == "<p>Text</p>"
    assert entry.published == datetime(2005, 1, 1, tzinfo=UTC)


def test_xhtml_content_becomes_html() -> None:
    entry = only_entry(
        atom(
            "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>bold</b> title</div></title><id>1</id>"
            "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>"
            "So <h:p>it<h:br/>is</h:p></h:div></content>"
        )
    )
    assert entry.title == "A bold title"
    assert entry.content_html == "So <p>it<br>is</p>"


def test_plain_content_is_escaped_before_it_is_taken_for_html() -> None:
    assert only_entry(atom("<id>1</id><content>1 &lt; 2</content>")).content_html == "1 &lt; 2"


def test_the_feed_says_its_title_site_and_language() -> None:
    feed = parsed(rss(channel="<language>en-gb</language>")).feed
    assert (feed.url, feed.title, feed.site_url, feed.language) == (
        URL,
        "Harbour News",
        "https://news.example/",
        "en-gb",
    )


@pytest.mark.parametrize(
    ("channel", "minutes"),
    [
        ("", 0),
        ("<ttl>90</ttl>", 90),
        ("<ttl>many</ttl>", 0),
        ("<ttl>-5</ttl>", 0),
        ("<ttl>99999999999999999999</ttl>", 0),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 1440),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 720),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><ttl>5</ttl>", 60),
        ("<sy:updatePeriod>yearly</sy:updatePeriod>", 10_080),
    ],
)
def test_a_feed_may_ask_to_be_left_alone(channel: str, minutes: int) -> None:
    assert parsed(rss(channel=channel)).pause_minutes == minutes


def test_hours_and_days_to_be_skipped_are_understood_as_far_as_they_make_sense() -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in ("0", "03", "24", "23", "25", "-1", "x", ""))
    days = "".join(f"<day>{day}</day>" for day in ("Sunday", "monday", "Caturday"))
    feed = parsed(rss(channel=f"<skipHours>{hours}</skipHours><skipDays>{days}</skipDays>"))
    assert (feed.quiet_hours, feed.quiet_days) == ((0, 3, 23), (0, 6))
    assert parsed(rss()).quiet_hours == ()


@pytest.mark.parametrize(
    "title",
    ['"One"', '"O\\ud800ne"', '"O\x1bne"', '"O\nne"', '"One", "x": NaN'],
    ids=["sound", "half-a-character", "control", "line-break", "no-number"],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "bom"])
def test_a_json_feed_is_read_in_spite_of_what_json_forbids(title: str, mark: bytes) -> None:
    items = f'[{{"id": "1", "title": {title}}}, {{"id": "2", "title": "Two"}}]'
    body = mark + f'{{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": {items}}}'.encode()
    first, second = parsed(body).entries
    assert (first.title.encode().isascii() or "\ufffd" in first.title, second.title) == (True, "Two")
    assert first.title.isprintable()


# Identity


def test_a_guid_does_not_depend_on_where_the_feed_is() -> None:
    body = rss("<guid>42</guid><link>/42</link>")
    here, there = only_entry(body), only_entry(body, url="https://elsewhere.example/rss")
    assert here.guid == there.guid == "42"
    assert (here.url, there.url) == ("https://news.example/42", "https://elsewhere.example/42")


def test_a_guid_is_not_joined_to_the_base_of_the_document() -> None:
    body = atom("<id>42</id><link href='one'/>", attributes='xml:base="https://cdn.example/x/"')
    for document in (body, body.replace(b"</entry>", b"&oops<b></entry>")):
        entry = only_entry(document)
        assert (entry.guid, entry.url) == ("42", "https://cdn.example/x/one")


def test_without_a_guid_the_link_is_the_identity_and_without_a_link_the_text() -> None:
    body = rss("<link>https://news.example/1</link>", "<title>A</title>", "<title>B</title>", "<title>A</title>")
    guids = [entry.guid for entry in parsed(body).entries]
    assert guids[0] == "https://news.example/1"
    assert len(guids) == len(set(guids)) == 3


def test_a_permanent_guid_serves_as_link() -> None:
    assert only_entry(rss("<guid>https://news.example/1</guid>")).url == "https://news.example/1"
    assert only_entry(rss("<guid isPermaLink='false'>https://news.example/1</guid>")).url == ""
    assert only_entry(rss("<guid>n1</guid>")).url == ""


def test_of_entries_with_one_guid_the_first_is_kept_and_the_order_too() -> None:
    body = rss("<guid>b</guid><title>1</title>", "<guid>a</guid>", "<guid>b</guid><title>2</title>")
    assert [(entry.guid, entry.title) for entry in parsed(body).entries] == [("b", "1"), ("a", "")]


def test_long_guids_that_begin_alike_stay_apart() -> None:
    first, second = parsed(rss(*(f"<guid>{'g' * 5000}{n}</guid>" for n in range(2)))).entries
    assert first.guid != second.guid
    assert len(first.guid) <= 1000


# Links


def test_links_are_taken_against_the_base_of_the_document_then_of_the_feed() -> None:
    links = "<id>{}</id><link href='one'/>"
    body = atom(links.format(1), head='<link href="/home"/>', attributes='xml:base="sub/"')
    assert only_entry(body).url == "https://news.example/sub/one"
    assert parsed(body).feed.site_url == "https://news.example/home"
    assert only_entry(atom(links.format(1))).url == "https://news.example/one"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ssh://-oProxyCommand=x/",
        "--help",
        "|touch x",
        "http://",
        "http://[::1",
        "java\tscript:alert(1)",
        "x" * 3000,
    ],
)
def test_what_must_not_be_opened_is_no_link(link: str) -> None:
    entry = only_entry(rss(f"<guid>1</guid><link>{link}</link><enclosure url='{link}' type='a/b'/>"))
    assert (entry.url, entry.enclosures) == ("", ())


def test_an_international_host_is_written_as_dns_knows_it() -> None:
    assert only_entry(rss("<link>https://Müller.example/ä</link>")).url == "https://xn--mller-kva.example/%C3%A4"


# Limits


def test_every_field_has_a_limit() -> None:
    long = "word " * 100_000
    entry = only_entry(
        rss(
            f"<title>{long}</title><guid>{long}</guid><author>{long}</author>"
            f"<link>https://news.example/{'l' * 9000}</link>"
            f"<description>{long}</description><content:encoded>{long}x</content:encoded>"
        )
    )
    assert len(entry.title) <= 500
    assert len(entry.guid) <= 1000
    assert len(entry.authors[0]) <= 200
    assert len(entry.excerpt_html) <= 20_000
    assert len(entry.content_html) <= 200_000
    assert entry.url == ""


def test_a_feed_has_5000_entries_at_most() -> None:
    assert len(parsed(rss(*(f"<guid>{n}</guid>" for n in range(5100)))).entries) == 5000


def test_a_full_text_in_the_place_of_the_excerpt_is_content() -> None:
    entry = only_entry(rss(f"<description>{'word ' * 9000}</description>"))
    assert entry.excerpt_html == ""
    assert len(entry.content_html) > 40_000


def test_the_same_text_twice_is_kept_once() -> None:
    entry = only_entry(rss("<description>Same</description><content:encoded>Same</content:encoded>"))
    assert (entry.excerpt_html, entry.content_html) == ("", "Same")


# No feeds


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "the answer is empty"),
        (b" \n\t", "the answer is empty"),
        (b"<!doctype html><html><title>Log in</title></html>", "a web page, not a feed"),
        (b'<opml version="2.0"><body/></opml>', "OPML file"),
        (b"<rss version='2.0'></rss>", "damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not a feed"),
        (b"/etc/passwd", "not a feed"),
        (b"https://news.example/feed", "not a feed"),
        (b"<note><to>you</to></note>", "not a feed"),
        (b'{"a": 1}', "JSON, but not a JSON Feed"),
        (b"<rss><channel>" + b"<a>" * 100_000, "too deeply nested"),
    ],
)
def test_what_is_no_feed_is_told_apart(body: bytes, words: str) -> None:
    assert words in reason(body)


def test_results_travel_between_processes() -> None:
    feed = parsed(rss("<title>A</title>"))
    assert pickle.loads(pickle.dumps(feed)) == feed
    failure = parse_feed(b"", "", URL)
    assert failure == FetchFailed(Trouble.MALFORMED, "the answer is empty")


# Whatever comes

PIECES = st.sampled_from(
    [
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&#27;",
        "&amp;",
        "&#xD800;",
        "<guid>",
        "</guid>",
        "<link>",
        "</link>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "&x;",
        "</channel>",
        "</rss>",
        "<!DOCTYPE r [",
        "]>",
        "<?xml ",
        "?>",
        "\x9b",
        "\x00",
        "\udcff",
        "text",
        '{"items": [',
        "<a b='",
    ]
)


def _joined(pieces: list[str]) -> bytes:
    return "".join(pieces).encode("utf-8", "replace")


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(_joined)))
def test_no_document_is_too_strange(body: bytes) -> None:
    result = parse_feed(body, "text/xml; charset=latin-1", URL, NOW)
    assert isinstance(result, ParsedFeed | FetchFailed)


@settings(max_examples=100, deadline=2000)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_title_writes_to_the_terminal(titles: list[str]) -> None:
    escaped = (t.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for t in titles)
    body = rss(*(f"<title>{title}</title><guid>{n}</guid>" for n, title in enumerate(escaped)))
    for entry in parsed(body).entries:
        assert not any(ord(c) < 32 or 126 < ord(c) < 160 for c in entry.title)


@pytest.mark.parametrize(
    "hidden", ["\u202e", "&#x202e;", "&#8238;", "&rlm;", "&shy;"], ids=["itself", "hex", "decimal", "named", "soft"]
)
def test_what_turns_letters_round_or_hides_is_in_no_text_however_it_is_written(hidden: str) -> None:
    (entry,) = parsed(
        rss(
            f"<title>T{hidden}1</title><description>A{hidden}b</description><content:encoded>C{hidden}d</content:encoded>"
        )
    ).entries
    assert (entry.title, entry.excerpt_html, entry.content_html) == ("T1", "Ab", "Cd")


LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t <>&\u00ad\u200f\u202e\u0301\u0085")


@given(st.text(LETTERS, max_size=40), st.sampled_from(["verbatim", "escaped", "by number"]))
@settings(max_examples=200)
def test_a_text_is_cleaned_alike_however_it_is_written(text: str, written: str) -> None:
    spelt = {
        "verbatim": f"<![CDATA[{text.replace(']]>', '')}]]>",
        "escaped": escape(text),
        "by number": "".join(f"&#{ord(letter)};" for letter in text),
    }
    meant = text.replace("]]>", "") if written == "verbatim" else text
    (entry,) = parsed(rss(f"<guid>1</guid><content:encoded>{spelt[written]}</content:encoded>")).entries
    assert entry.content_html == clean_code(meant).strip()
