"""A question with consequences, which are shown."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.tui.screens.choice import ChoiceScreen


class ConfirmScreen(ChoiceScreen[bool]):
    """True for yes; the first answer is no."""

    def __init__(self, question: str, yes: str, about: Sequence[str] = ()) -> None:
        rows = [(Content("No, leave it"), False), (Content(yes), True)]
        super().__init__(question, rows, about=Content("\n".join(about)) if about else None)
