"""Before a lesson is learned: what it would change on the front page."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Key

from reader.desk.titles import shown_title
from reader.engine.rehearsal import ROWS, Move
from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.hung import Hung


class LessonScreen(ChoiceScreen[bool]):
    """True to learn it. The keys that asked learn, too: pressed twice they need no look."""

    def __init__(self, words: str, title: str, moves: Sequence[Move], asked_by: Sequence[str]) -> None:
        rows = [(Content("Learn it"), True), (Content("Leave it"), False)]
        super().__init__(
            f"{words}: {clean_line(title, 60)}",
            rows,
            (("Enter", "or the same key learns"), ("Esc", "leave")),
            _about(moves),
        )
        self.asked_by = asked_by

    def on_key(self, event: Key) -> None:
        if event.key in self.asked_by:
            event.stop()
            self.action_step("select")


def _about(moves: Sequence[Move]) -> Content | Hung:
    if not moves:
        return Content("No story of today's front page would move; what comes later will.")
    steps = [tuple(f"below {ROWS}" if row is None else f"{row}" for row in (move.before, move.after)) for move in moves]
    widest = max(len(row) for step in steps for row in step)
    head = Content(""), Content.styled("On the front page", "italic")
    rows = [
        (Content.styled(f"{before:>{widest}} → {after}", "dim"), Content(clean_line(shown_title(move.lead), 54)))
        for (before, after), move in zip(steps, moves, strict=True)
    ]
    return Hung([head, *rows], 2 * widest + 5)
