"""Entries of some days gathered into their stories, and which of them stands for each."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reader.store.listing import entry_ids
from reader.store.query import Query
from reader.store.reports import Report, reports_between

MOST: Final = 1_500  # newest entries that are gathered


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    reports: tuple[Report, ...]
    lead: Report

    @property
    def sources(self) -> int:
        return len({report.feed for report in self.reports})

    @property
    def newest(self) -> int:
        return max(report.listed for report in self.reports)


def gathered(
    connection: sqlite3.Connection, since: datetime, now: datetime, query: Query | None = None, *, unread: bool = False
) -> list[Story]:
    """The newest story first. A query that finds one entry brings its story's others."""
    found = set(entry_ids(connection, query)) if query is not None else None
    stories: dict[int, list[Report]] = defaultdict(list)
    for report in reports_between(connection, since, now + timedelta(seconds=1), MOST):
        stories[report.story].append(report)
    return [
        story_told_by(reports)
        for reports in stories.values()
        if (found is None or any(report.id in found for report in reports)) and not (unread and _is_read(reports))
    ]


def story_told_by(reports: Sequence[Report]) -> Story:
    """Its lead is the newest report that is no copy, since it knows most; an unread one, where there is any."""
    own = [report for report in reports if report.copy_of is None] or reports
    fresh = [report for report in own if not report.read] or own
    return Story(reports[0].story, tuple(reports), max(fresh, key=lambda report: (report.listed, -report.id)))


def _is_read(reports: Sequence[Report]) -> bool:
    """Whether no text of it is newer than the newest that was read; a copy is as old as its text."""
    told: dict[int, int] = {}
    for report in reports:
        text = report.copy_of or report.id
        told[text] = min(report.listed, told.get(text, report.listed))
    read = [told[report.copy_of or report.id] for report in reports if report.read]
    return bool(read) and max(told.values()) <= max(read)
