"""Lists of feeds go out and come back the same, whatever they are called."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.feeds import OpmlProblem, Outline, read_opml, write_opml
from reader.feeds.opml import NAME_LIMIT
from reader.model import Feed, FeedId, Secrets, Subscription
from reader.text import clean_line

LETTERS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("&<>\"'/\\\n\t%: "), max_size=30)
NAMES = LETTERS.map(lambda text: clean_line(text, NAME_LIMIT)).filter(bool)
FOLDERS = st.lists(NAMES.filter(lambda name: name.strip("/ ")), max_size=4)


def outlines(document: str) -> tuple[Outline, ...]:
    read = read_opml(document.encode())
    assert not isinstance(read, OpmlProblem), read
    return read


def subscribed(number: int, outline: Outline) -> Subscription:
    feed = Feed(outline.url, "The feed's own title", outline.site_url)
    return Subscription(FeedId(number), feed, title=outline.title, folder=outline.folder, secrets=Secrets("ann:pw"))


def nested(folders: list[str], feed: str) -> str:
    from html import escape

    opened = "".join(f'<outline text="{escape(name)}">' for name in folders)
    return opened + feed + "</outline>" * len(folders)


@given(st.lists(st.tuples(FOLDERS, NAMES), max_size=6))
def test_what_another_reader_wrote_goes_out_as_it_came_in(rows: list[tuple[list[str], str]]) -> None:
    from html import escape

    body = "".join(
        nested(folders, f'<outline text="{escape(name)}" xmlUrl="https://news.example/{number}?a=1&amp;b=%22"/>')
        for number, (folders, name) in enumerate(rows)
    )
    read = outlines(f'<opml version="2.0"><head/><body>{body}</body></opml>')
    assert [outline.title for outline in read] == [name for _, name in rows]
    written = write_opml(subscribed(n, outline) for n, outline in enumerate(read))
    assert sorted(outlines(written), key=lambda outline: outline.url) == sorted(read, key=lambda outline: outline.url)
    assert write_opml(subscribed(n, outline) for n, outline in enumerate(outlines(written))) == written
    assert "ann:pw" not in written


def test_a_folder_with_a_slash_in_its_name_is_one_folder_and_stays_so() -> None:
    (read,) = outlines(
        '<opml><body><outline text="AC/DC"><outline text="x" xmlUrl="https://a.example/"/></outline></body></opml>'
    )
    assert read.folder.count("/") == 0
    assert '<outline text="AC/DC">' in write_opml([subscribed(1, read)])


def test_odd_lists_are_read_as_they_are_meant() -> None:
    read = outlines(
        '<opml><body><outline TEXT="Feeds" category="/a,/b" created="x">'
        '<outline title="T" XMLURL=" https://a.example/f " type="atom" description="d" htmlUrl="javascript:alert(1)">'
        '<outline text="in" xmlUrl="https://b.example/f"/></outline></outline>'
        '<group><outline text="" ><outline xmlUrl="https://c.example/f"/></outline></group></body></opml>'
    )
    assert [(each.title, each.url, each.folder, each.site_url) for each in read] == [
        ("T", "https://a.example/f", "Feeds", ""),
        ("in", "https://b.example/f", "Feeds", ""),
        ("", "https://c.example/f", "", ""),
    ]
