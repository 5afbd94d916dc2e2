"""The brief as a page."""

from __future__ import annotations

from collections.abc import Iterator

from reader.desk.keys import Keys
from reader.desk.words import count_of, when
from reader.engine.brief import Brief, BriefStory
from reader.tui.bulletins.lines import BLANK, BulletinLine, LinesAt, Target, flowed, numbered


def brief_lines(brief: Brief, keys: Keys) -> LinesAt:
    return lambda width: numbered([*_head(brief, width), *_stories(brief, width), *_end(brief, width, keys)])


def _head(brief: Brief, width: int) -> Iterator[BulletinLine]:
    local = brief.made.astimezone()
    yield from flowed(f"Brief of {local:%A}, {local.day} {local:%B %Y}", width, "title")
    yield from flowed(f"What came since {when(brief.since)}, in order of weight", width, "quiet")
    yield BLANK


def _stories(brief: Brief, width: int) -> Iterator[BulletinLine]:
    for number, story in enumerate(brief.stories, 1):
        yield from _story(number, story, width)
        yield BLANK


def _story(number: int, story: BriefStory, width: int) -> Iterator[BulletinLine]:
    lead = Target(story.entries[0].id)
    yield from flowed(story.title, width, "headline", f"{number:>2}. ", lead)
    for told in story.bullets:
        place = told.bullet.evidence[0]
        yield from flowed(told.bullet.text, width, "text", "    • ", Target(told.entry, place, told.sentence))
    for words in story.disagreements:
        yield from flowed(f"Sources disagree: {words}", width, "clash", "    ≠ ")
    about = (", ".join(story.sources), "; ".join(story.reasons[:2]))
    yield from flowed(" · ".join(filter(None, about)), width, "quiet", "    ")


def _end(brief: Brief, width: int, keys: Keys) -> Iterator[BulletinLine]:
    if not brief.stories:
        nothing = keys.told("Nothing came in this time. Esc goes back, where {reload_all} fetches your feeds.")
        yield from flowed(nothing, width, "text")
        return
    more = f" {count_of(brief.left_out, 'lesser story', 'lesser stories')} left out." if brief.left_out else ""
    yield from flowed(f"That is all: {count_of(len(brief.stories), 'story', 'stories')}.{more}", width, "quiet")
