"""Topics to follow, for the first day and any other: ticked, followed, undone together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.engine.topics import Topic
from reader.text import clean_line
from reader.tui.screens.choice import HEIGHTS
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.strips import fit
from reader.tui.widgets.tick_list import Pack, TickList
from reader.tui.words import count_of

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
        width = max((cell_len(clean_line(topic.name, _NAMED)) for topic in self.topics), default=0)
        rows = tuple((_words(topic, width), str(number)) for number, topic in enumerate(self.topics))
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


def _words(topic: Topic, width: int) -> str:
    name = fit(clean_line(topic.name, _NAMED), width)
    if not topic.stories.total:
        return f"{name}  {'nothing yet':>12}"
    number = count_of(topic.stories.total, "story", "stories")
    return f"{name}  {number:>12}  {topic.stories.unread:>6,} unread{', followed' if topic.followed else ''}"
