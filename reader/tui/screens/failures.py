"""The feeds that failed, why, and when they are tried again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content

from reader.desk.words import age, when
from reader.engine.subscriptions import next_fetch
from reader.model import Subscription
from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.hung import Hung

TITLE = "Feeds that failed; what they brought is kept"
_INDENT = 2


class FailuresScreen(ChoiceScreen[Subscription]):
    def __init__(self, failing: Sequence[Subscription], now: datetime) -> None:
        rows = [(_words(subscription, now), subscription) for subscription in failing]
        super().__init__(TITLE, rows, (("Enter", "show its entries"), ("Esc", "close")))


def _words(subscription: Subscription, now: datetime) -> Hung:
    state = subscription.state
    reason = clean_line(state.error)
    last = f"last good answer {_since(state.succeeded, now)}" if state.succeeded else "never answered well"
    again = next_fetch(subscription, now)
    next_try = f"next try {_until(again, now)}" if again else "not tried again"
    after = f"{f'{state.failures} failed in a row, ' if state.failures > 1 else ''}{last}, {next_try}"
    said = Content.styled(f"{reason[:1].upper()}{reason[1:]}", "italic")
    name = Content.styled(clean_line(subscription.name, 60), "bold")
    lead = Content(" " * _INDENT)
    return Hung([(Content(""), name), (lead, said), (lead, Content.styled(after, "dim"))], _INDENT)


def _until(moment: datetime, now: datetime) -> str:
    minutes = max(0, round((moment - now).total_seconds() / 60))
    if minutes < 2:
        return "now"
    if minutes < 90:
        return f"in {minutes} minutes"
    return f"in {round(minutes / 60)} hours" if minutes < 36 * 60 else f"on {when(moment)}"


def _since(moment: datetime, now: datetime) -> str:
    short = age(moment, now)
    if short == "now":
        return "just now"
    return f"{short} ago" if short[-1] in "mhd" and short[0].isdigit() and " " not in short else f"on {short}"
