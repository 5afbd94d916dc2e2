"""When a feed is asked next. Pure: the clock is an argument, and chance is drawn from the feed's own name."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

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
LONGEST: Final = timedelta(hours=24)  # that a server or a failure can keep us away
LONGEST_QUIET: Final = timedelta(days=3)  # that hours and days to be skipped can
HOUR: Final = timedelta(hours=1)
DOUBLINGS: Final = 10  # more than enough to reach the longest pause
JITTER: Final = 0.1  # of the pause, so that feeds added together drift apart
BARRED_BELIEF: Final = timedelta(hours=30)  # a waiting time beyond this comes from a clock that was wrong
DUE_BELIEF: Final = timedelta(days=12)  # the same for the user's own interval, a week at most, and the feed's quiet
ASLEEP: Final = (  # since the newest entry: at least this long between fetches
    (timedelta(days=90), timedelta(hours=12)),
    (timedelta(days=21), timedelta(hours=3)),
)
COSTLY: Final = (  # the same where each fetch costs the server the whole feed
    (timedelta(days=7), timedelta(hours=24)),
    (timedelta(days=2), timedelta(hours=6)),
    (timedelta.min, timedelta(hours=2)),
)


def next_state(
    state: FetchState,
    result: FetchResult,
    now: datetime,
    *,
    parsed: ParsedFeed | None = None,
    body_hash: str = "",
    interval_minutes: int = INTERVAL,
    own_minutes: int = 0,
    key: str = "",
) -> FetchState:
    """The state after a fetch. A body that made no feed is passed as the FetchFailed that says so.

    `parsed` and `body_hash` go with a Fetched that is not the same as the last; `own_minutes` is the user's interval
    for this feed, 0 for none; `key` (the feed's address) decides the jitter.
    """
    interval = max(timedelta(minutes=own_minutes or interval_minutes), SHORTEST)
    if isinstance(result, FetchFailed):
        put_off = result.trouble is Trouble.PUT_OFF
        return _put_off(state, result, now, key) if put_off else _after_failure(state, result, now, interval, key)
    after = replace(
        state,
        validators=_validators(state, result),
        body_hash=body_hash or state.body_hash,
        checked=now,
        succeeded=now,
        barred=None,
        barred_server="",
        failures=0,
        error="",
        changed=min(parsed.newest or now, now) if parsed else state.changed,
        asked_minutes=parsed.pause_minutes if parsed else state.asked_minutes,
        quiet_hours=parsed.quiet_hours if parsed else state.quiet_hours,
        quiet_days=parsed.quiet_days if parsed else state.quiet_days,
    )
    pause = max(interval, _asked(after, result), timedelta() if own_minutes else _rhythm(after, now))
    return replace(after, due=_outside_quiet(after, now + _jittered(pause, key), key))


def _asked(state: FetchState, result: Fetched | NotModified) -> timedelta:
    """How long the feed and its server want to be left alone."""
    return min(max(timedelta(minutes=state.asked_minutes), timedelta(seconds=result.fresh_seconds)), LONGEST)


def _rhythm(state: FetchState, now: datetime) -> timedelta:
    """How long to wait for a feed that sleeps, or whose server cannot say "nothing new"."""
    silence = now - state.changed if state.changed else timedelta()
    steps = ASLEEP if state.validators != Validators() else COSTLY
    return next((pause for since, pause in steps if silence > since), timedelta())


def _outside_quiet(state: FetchState, due: datetime, key: str) -> datetime:
    """The first moment from `due` on in which the feed may be asked; a feed that allows none is asked all the same."""
    until = due + LONGEST_QUIET
    moment = due
    while moment < until and (moment.hour in state.quiet_hours or moment.weekday() in state.quiet_days):
        moment = moment.replace(minute=0, second=0, microsecond=0) + HOUR
    return moment if moment == due else min(_jittered(HOUR, key) - HOUR + moment, until)


def may_fetch(state: FetchState, now: datetime) -> bool:
    """Whether the feed may be asked at all, even by hand."""
    return not state.gone and _has_come(state.barred, now, BARRED_BELIEF)


def is_due(state: FetchState, now: datetime) -> bool:
    """Whether the feed's turn has come by itself."""
    return may_fetch(state, now) and _has_come(state.due, now, DUE_BELIEF)


def _after_failure(state: FetchState, failure: FetchFailed, now: datetime, interval: timedelta, key: str) -> FetchState:
    """Everything that is known stays; only the pauses grow."""
    failures = state.failures + 1
    pause = max(interval, min(interval * 2 ** min(failures - 1, DOUBLINGS), LONGEST))
    due = now + _jittered(pause, f"{key} {failures}")
    busy = failure.trouble is Trouble.BUSY
    barred = now + timedelta(seconds=failure.retry_seconds) if busy else state.barred
    return replace(
        state,
        checked=now,
        due=max(due, barred) if barred else due,
        barred=barred,
        barred_server=failure.server if busy else state.barred_server,
        failures=failures,
        error=failure.reason,
        gone=state.gone or failure.trouble is Trouble.GONE,
    )


def _put_off(state: FetchState, failure: FetchFailed, now: datetime, key: str) -> FetchState:
    """The feed was not asked and has not failed: its turn comes when its server has rested."""
    pause = timedelta(seconds=failure.retry_seconds)
    return replace(
        state,
        due=max(now + _jittered(pause, key), state.due or now),
        barred=now + pause,
        barred_server=failure.server,
        error=failure.reason,
    )


def _validators(state: FetchState, result: Fetched | NotModified) -> Validators:
    """A body brings its own or none; "not modified" may renew the ones we have."""
    new, old = result.validators, state.validators
    if isinstance(result, Fetched):
        return new
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified)


def _jittered(pause: timedelta, key: str) -> timedelta:
    """The pause, up to a tenth longer, always the same for the same key."""
    chance = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=2).digest()
    return pause * (1 + JITTER * int.from_bytes(chance) / 0xFFFF)


def _has_come(moment: datetime | None, now: datetime, belief: timedelta) -> bool:
    return moment is None or moment <= now or moment - now > belief
