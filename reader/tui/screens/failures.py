"""The feeds that failed, why, and when they are tried again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content

from reader.engine.subscriptions import next_fetch
from reader.model import Subscription
from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.words import age, when


class FailuresScreen(ChoiceScreen[Subscription]):
    def __init__(self, failing: Sequence[Subscription], now: datetime) -> None:
        rows = [(_words(subscription, now), subscription) for subscription in failing]
        title = "Feeds that failed" if rows else "No feed failed at its last refresh."
        super().__init__(title, rows, "Enter show its entries   Esc close")


def _words(subscription: Subscription, now: datetime) -> Content:
    state = subscription.state
    reason = clean_line(state.error)
    last = f"last good answer {_since(state.succeeded, now)}" if state.succeeded else "never answered well"
    again = next_fetch(subscription)
    next_try = f"next try {when(again)}" if again else "not tried again"
    after = f"{f'{state.failures} failed in a row, ' if state.failures > 1 else ''}{last}, {next_try}"
    return (
        Content(clean_line(subscription.name, 60) + "\n  ")
        .append(Content.styled(f"{reason[:1].upper()}{reason[1:]}", "italic"))
        .append(Content.styled(f"\n  {after}; its entries are kept", "dim"))
    )


def _since(moment: datetime, now: datetime) -> str:
    short = age(moment, now)
    if short == "now":
        return "just now"
    return f"{short} ago" if short[-1] in "mhd" and short[0].isdigit() and " " not in short else f"on {short}"
