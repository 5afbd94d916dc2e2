"""The shape of the labelled set: reports, each with the event it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Article
from reader.understand import find_mentions
from reader.understand.stories import Traits, traits_of

HOUR = 3600
MORNING = 1_795_500_000  # of some day


@dataclass(frozen=True, slots=True)
class Report:
    event: str
    feed: int
    hours: float  # after the morning
    title: str
    text: str
    url: str = ""


def traits_of_report(report: Report) -> Traits:
    article = Article.from_text("", (report.title, report.text))
    names = dict.fromkeys(mention.entity.key for mention in find_mentions(article))
    moment = MORNING + int(report.hours * HOUR)
    return traits_of(report.feed, moment, report.url, report.title, report.text, names)


def in_order(reports: list[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.hours, report.feed, report.title))
