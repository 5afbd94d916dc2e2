"""Topics to follow, for the first day and any other: ticked, followed, undone together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.desk.words import count_of
from reader.engine.topics import Topic
from reader.text import clean_line
from reader.tui.screens.choice import HEIGHTS
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.strips import fit
from reader.tui.widgets.tick_list import Pack, TickList

_NAMED: Final = 40  # letters of a name


class TopicsScreen(ModalScreen[tuple[int, ...]]):
    """Returns the numbers of the ticked ones that are not followed yet; empty for none."""

    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h", "leave", "close", show=False),
        Binding("ctrl+s", "follow", "follow the ticked", show=False, priority=True),
    ]

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.topics = tuple(topics)

    def compose(self) -> ComposeResult:
        rows = tuple((words, str(number)) for number, words in enumerate(_rows(self.topics)))
        with Vertical(classes="dialogue"):
            yield Static(Content("Topics to follow, with their stories of 30 days"), classes="dialogue-title")
            yield TickList([Pack("", rows)], {str(n) for n, topic in enumerate(self.topics) if topic.followed})
            yield KeyFoot((("Space", "tick"), ("Enter", "follow the ticked"), ("Esc", "close")))

    def on_mount(self) -> None:
        topics = self.query_one(TickList)
        topics.highlighted = 0
        topics.focus()

    @on(TickList.Finished)
    def action_follow(self) -> None:
        ticked = self.query_one(TickList).ticked
        self.dismiss(tuple(n for n, topic in enumerate(self.topics) if str(n) in ticked and not topic.followed))

    def action_leave(self) -> None:
        self.dismiss(())


def _rows(topics: Sequence[Topic]) -> Iterator[str]:
    """Names and numbers in columns, no wider than they need to be: the narrowest window has no room to spare."""
    names = [clean_line(topic.name, _NAMED) for topic in topics]
    numbers = [_number(topic) for topic in topics]
    wide, long = max(map(cell_len, names), default=0), max(map(len, numbers), default=0)
    for topic, name, number in zip(topics, names, numbers, strict=True):
        unread = f", {topic.stories.unread:,} unread" if topic.stories.total else ""
        yield f"{fit(name, wide)}  {number:>{long}}{unread}{', followed' if topic.followed else ''}"


def _number(topic: Topic) -> str:
    return count_of(topic.stories.total, "story", "stories") if topic.stories.total else "nothing yet"
