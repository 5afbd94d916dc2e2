"""Feeds to start with, by theme: well-known publishers that announce them for readers like this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Starter:
    theme: str  # the folder it goes to
    title: str
    address: str


STARTERS: Final[tuple[Starter, ...]] = (
    Starter("World", "BBC News: World", "https://feeds.bbci.co.uk/news/world/rss.xml"),
    Starter("World", "The Guardian: World", "https://www.theguardian.com/world/rss"),
    Starter("World", "Deutsche Welle", "https://rss.dw.com/rdf/rss-en-all"),
    Starter("World", "Al Jazeera", "https://www.aljazeera.com/xml/rss/all.xml"),
    Starter("World", "NPR News", "https://feeds.npr.org/1001/rss.xml"),
    Starter("Defence", "Defense News", "https://www.defensenews.com/arc/outboundfeeds/rss/?outputType=xml"),
    Starter("Defence", "The War Zone", "https://www.twz.com/feed"),
    Starter("Defence", "Naval News", "https://www.navalnews.com/feed/"),
    Starter("Defence", "Breaking Defense", "https://breakingdefense.com/feed/"),
    Starter("Science", "NASA", "https://www.nasa.gov/feed/"),
    Starter("Science", "ESA: Space science", "https://www.esa.int/rssfeed/Our_Activities/Space_Science"),
    Starter("Science", "Nature", "https://www.nature.com/nature.rss"),
    Starter("Technology", "Ars Technica", "https://feeds.arstechnica.com/arstechnica/index"),
    Starter("Technology", "Hacker News", "https://news.ycombinator.com/rss"),
    Starter("Technology", "LWN.net", "https://lwn.net/headlines/rss"),
    Starter("Japan", "NHK World", "https://www3.nhk.or.jp/rss/news/cat6.xml"),
    Starter("Japan", "The Japan Times", "https://www.japantimes.co.jp/feed/"),
)


def folder_of(address: str) -> str:
    """The theme of a starter feed, empty for any other address."""
    return next((starter.theme for starter in STARTERS if starter.address == address), "")
