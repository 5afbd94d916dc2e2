"""What a page says of its article."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.extract.byline import people
from reader.model import Article

STORY = "<p>" + "The river rose again on Sunday and left the meadow as it found it. " * 5 + "</p>"


def page(head: str, url: str = "https://news.example/s", body: str = STORY) -> Article:
    return extract(f"<html><head>{head}</head><body><article>{body}</article></body></html>", url)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<title>River rises | The Daily Ford</title><meta property=og:site_name content='The Daily Ford'>",
            "River rises",
        ),
        ("<title>The Daily Ford: River rises</title>", "The Daily Ford: River rises"),
        ("<title>Seven-day rain and a half-dry town</title>", "Seven-day rain and a half-dry town"),
        ("<meta property=og:title content='River &amp; meadow'>", "River & meadow"),
        ("", ""),
    ],
)
def test_the_title_is_the_headline_without_the_sites_name(head: str, title: str) -> None:
    assert page(head).title == title


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["By Mirela Antonescu and Kenji Okabe"], "Mirela Antonescu and Kenji Okabe"),
        (["Mirela Antonescu", "Kenji Okabe", "Aino Laaksonen"], "Mirela Antonescu, Kenji Okabe and Aino Laaksonen"),
        (["https://social.example/paper"], ""),
        (["admin"], ""),
        (["Kenji Okabe, kenji okabe"], "Kenji Okabe"),
    ],
)
def test_the_byline_is_people(names: list[str], byline: str) -> None:
    assert people(names) == byline


def test_dates_are_told_in_universal_time() -> None:
    article = page("<meta property=article:published_time content='2031-05-01T01:00:00+03:00'>")
    assert article.published is not None
    assert article.published.isoformat() == "2031-04-30T22:00:00+00:00"


@pytest.mark.parametrize("date", ["yesterday", "0000-00-00", "9999-12-31T23:59:59-14:00", "1031-01-01", "2031-02-30"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert page(f"<meta property=article:published_time content='{date}'>").published is None


def test_the_page_may_rename_its_address_on_its_own_host_only() -> None:
    assert (
        page("<link rel=canonical href='/story'>", "https://news.example/s?from=mail").url
        == "https://news.example/story"
    )
    assert page("<link rel=canonical href='https://other.example/'>").url == "https://news.example/s"


def test_a_broken_json_ld_takes_nothing_else_with_it() -> None:
    article = page("<title>River rises</title><script type='application/ld+json'>{\"@type\": [</script>")
    assert article.title == "River rises"
    assert article.blocks


def test_the_label_above_the_headline_names_the_section() -> None:
    headline = "<title>River rises again</title>"
    assert page(headline, body=f"<p>Weather</p><h1>River rises again</h1>{STORY}").section == "Weather"
    assert page(headline, body=f"<p>Weather</p><p>Ford</p><h1>River rises again</h1>{STORY}").section == ""


def test_the_sites_name_is_read_off_its_pages_title() -> None:
    article = page("<title>River rises again - The Ford</title>", body=f"<h1>River rises again</h1>{STORY}")
    assert (article.site_name, article.title) == ("The Ford", "River rises again")


def test_a_site_that_names_itself_as_the_author_has_no_byline() -> None:
    assert page("<meta property=og:site_name content='Ford News'><meta name=author content='Ford'>").byline == ""
