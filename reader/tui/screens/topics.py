"""Topics to follow, for the first day and any other: ticked, followed, undone together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from reader.engine.topics import Topic
from reader.text import clean_line
from reader.tui.words import count_of


class TopicsScreen(ModalScreen[tuple[int, ...]]):
    """Returns the numbers of the ticked ones; empty for none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h", "leave", "close", show=False),
        Binding("ctrl+s", "follow", "follow the ticked", show=False, priority=True),
        Binding("enter", "follow", "follow the ticked", show=False, priority=True),
        Binding("j", "step('cursor_down')", "down", show=False),
        Binding("k", "step('cursor_up')", "up", show=False),
    ]

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.topics = tuple(topics)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(Content("Topics to follow, with their stories of 30 days"), classes="dialogue-title")
            yield SelectionList[int](
                *(Selection(_words(topic), number, topic.followed) for number, topic in enumerate(self.topics)),
                compact=True,
            )
            yield Static(Content("Space tick   Enter follow the ticked   Esc close"), classes="dialogue-foot")

    def on_mount(self) -> None:
        self.query_one(SelectionList).focus()

    def action_step(self, step: str) -> None:
        getattr(self.query_one(SelectionList), f"action_{step}")()

    def action_follow(self) -> None:
        ticked = sorted(self.query_one(SelectionList).selected)
        self.dismiss(tuple(number for number in ticked if not self.topics[number].followed))

    def action_leave(self) -> None:
        self.dismiss(())


def _words(topic: Topic) -> Content:
    number = count_of(topic.stories.total, "story", "stories")
    said = f"  {number}, {topic.stories.unread:,} unread{', followed' if topic.followed else ''}"
    return Content(clean_line(topic.name, 40)).append(Content.styled(said, "dim"))
