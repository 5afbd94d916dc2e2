"""Digits: a count before a key that moves, a bullet's number, a link's."""

from __future__ import annotations

from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.pane import Step


class Counting(Desktop):
    def action_digit(self, digit: int) -> None:
        """The answer to `b`, a link of the article, or in a list the beginning of a count."""
        if digit == 0 and not self._count:
            return
        if self.bullet_asked:
            self.go_to_bullet(self.panel.bullet(digit))
        elif self.showing == "article":
            self.open_link(digit)
        else:
            self.say(f"{self._count}{digit}")

    def action_move(self, step: Step) -> None:
        for _ in range(min(int(self._count or 1), 10_000)):
            self.pane.move(step)
        self.hush()

    @property
    def _count(self) -> str:
        """Digits that stand on the status line: typed before a key."""
        return self.status.message if self.status.message.isdecimal() else ""
