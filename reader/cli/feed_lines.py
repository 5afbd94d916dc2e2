"""A subscription in words: one line for a pipe, a few that fit for a terminal."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from reader.desk.words import count_of
from reader.engine.subscriptions import is_due_now, next_fetch, standing
from reader.model import Counts, Subscription
from reader.tui.render.wrap import wrap

_INDENT: Final = " " * 6


def feed_lines(subscription: Subscription, tally: Counts, posts: float, now: datetime, width: int | None) -> list[str]:
    """`posts` are those of a week; `width` is the terminal's, None for no terminal."""
    name = f"{subscription.folder}/{subscription.name}" if subscription.folder else subscription.name
    head = f"{subscription.id:>4}  {standing(subscription):<7}  {tally.unread:>5} of {tally.total:<5}"
    rhythm = f"{posts:>5.1f} a week"
    last, following = f"last {_last(subscription)}", f"next {_next(subscription, now)}"
    notes = f"({said})" if (said := _notes(subscription)) else ""
    error = subscription.state.error
    if width is None:
        line = f"{head}  {rhythm}  {last:<21}  {following:<21}  {name}  {subscription.feed.url}  {notes}"
        return [line.rstrip(), *([_INDENT + error] if error else [])]
    below = (subscription.feed.url, ", ".join((rhythm.strip(), last, following)), notes, error)
    return [line for text in (f"{head}  {name}", *below) if text for line in _fitted(text, width)]


def _fitted(text: str, width: int) -> list[str]:
    """Its lines, all but the first line of a feed under each other."""
    indent = "" if text.startswith(" ") else _INDENT
    first, *more = wrap(text, max(20, width - len(indent)))
    rest = text[more[0][0] :] if more else ""
    return [indent + text[slice(*first)], *(_fitted(rest, width) if rest else [])]


def _last(subscription: Subscription) -> str:
    succeeded = subscription.state.succeeded
    return _moment(succeeded) if succeeded else "never"


def _next(subscription: Subscription, now: datetime) -> str:
    following = next_fetch(subscription, now)
    if following is None:
        return "never"
    return "now" if is_due_now(subscription, now) else _moment(following)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _notes(subscription: Subscription) -> str:
    wishes, secrets = subscription.wishes, subscription.secrets
    notes = (
        "muted" if wishes.muted else "",
        f"every {wishes.interval_minutes} minutes" if wishes.interval_minutes else "",
        f"kept {count_of(wishes.keep_days, 'day')}" if wishes.keep_days else "",
        f"the newest {wishes.keep_count:,} kept" if wishes.keep_count else "",
        "with a password" if secrets.credentials else "",
        f"with {', '.join(name for name, _ in secrets.headers)}" if secrets.headers else "",
    )
    return ", ".join(note for note in notes if note)
