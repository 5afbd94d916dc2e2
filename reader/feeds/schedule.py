"""When a feed is asked next. Pure: the clock is an argument, and chance is drawn from the feed's own name."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from reader.model import (
    Fetched,
    FetchFailed,
    FetchResult,
    FetchState,
    NotModified,
    ParsedFeed,
    Trouble,
    Validators,
)

INTERVAL: Final = 60  # minutes, where nobody says otherwise
SHORTEST: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=24)
DOUBLINGS: Final = 10  # more than enough to reach the longest pause
JITTER: Final = 0.1  # of the pause, so that feeds added together drift apart
DISBELIEF: Final = timedelta(hours=30)  # a waiting time beyond this comes from a clock that was wrong


def next_state(
    state: FetchState,
    result: FetchResult,
    now: datetime,
    *,
    parsed: ParsedFeed | None = None,
    body_hash: str = "",
    interval_minutes: int = INTERVAL,
    key: str = "",
) -> FetchState:
    """The state after a fetch. A body that made no feed is passed as the FetchFailed that says so.

    `parsed` and `body_hash` go with a Fetched; `key` (the feed's address) decides the jitter.
    """
    interval = max(timedelta(minutes=interval_minutes), SHORTEST)
    if isinstance(result, FetchFailed):
        return _after_failure(state, result, now, interval, key)
    asked = timedelta(minutes=parsed.pause_minutes if parsed else 0)
    pause = max(interval, asked, timedelta(seconds=result.fresh_seconds))
    return FetchState(
        validators=_validators(state, result),
        body_hash=body_hash or state.body_hash,
        checked=now,
        succeeded=now,
        due=now + _jittered(pause, key),
    )


def may_fetch(state: FetchState, now: datetime) -> bool:
    """Whether the feed may be asked at all, even by hand."""
    return not state.gone and _has_come(state.barred, now)


def is_due(state: FetchState, now: datetime) -> bool:
    """Whether the feed's turn has come by itself."""
    return may_fetch(state, now) and _has_come(state.due, now)


def _after_failure(state: FetchState, failure: FetchFailed, now: datetime, interval: timedelta, key: str) -> FetchState:
    """Everything that is known stays; only the pauses grow."""
    failures = state.failures + 1
    pause = interval * 2 ** min(failures - 1, DOUBLINGS)
    due = now + _jittered(pause, f"{key} {failures}")
    barred = now + timedelta(seconds=failure.retry_seconds) if failure.trouble is Trouble.BUSY else state.barred
    return replace(
        state,
        checked=now,
        due=max(due, barred) if barred else due,
        barred=barred,
        failures=failures,
        error=failure.reason,
        gone=state.gone or failure.trouble is Trouble.GONE,
    )


def _validators(state: FetchState, result: Fetched | NotModified) -> Validators:
    """A new body brings its own or none; "not modified" may renew the ones we have."""
    new, old = result.validators, state.validators
    if isinstance(result, Fetched):
        return new
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified)


def _jittered(pause: timedelta, key: str) -> timedelta:
    """The pause, up to a tenth longer, always the same for the same key."""
    chance = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=2).digest()
    return min(pause * (1 + JITTER * int.from_bytes(chance) / 0xFFFF), LONGEST)


def _has_come(moment: datetime | None, now: datetime) -> bool:
    return moment is None or moment <= now or moment - now > DISBELIEF
