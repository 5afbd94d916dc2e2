"""What the user may change about a subscription: its name, folder, pauses, interval, what is kept, and secrets.

All of it runs on the library's connection: `await engine.shelf.run(edit_subscription, feed_id, Edit(paused=True))`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from reader.feeds import is_due, is_header, may_fetch, normalise_address, same_server, without_credentials
from reader.model import FeedId, FetchState, Secrets, Subscription, Wishes
from reader.store.refreshes import move_feed, save_state
from reader.store.subscriptions import (
    find_subscription,
    move_subscription,
    rename_subscription,
    set_secrets,
    set_wishes,
    subscription,
)
from reader.store.transaction import writing

SHORTEST_MINUTES: Final = 30
LONGEST_MINUTES: Final = 7 * 24 * 60
MOST_KEPT: Final = 1_000_000


class Standing(StrEnum):
    """How a subscription is doing, in one word."""

    NEW = "new"  # never fetched
    FINE = "fine"
    FAILING = "failing"  # tried again later and later
    PAUSED = "paused"  # by the user
    DEAD = "dead"  # gone for good by its server's word; never asked again, its entries stay


_NEVER_ASKED: Final = frozenset({Standing.DEAD, Standing.PAUSED})


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change; None leaves a thing as it is."""

    title: str | None = None  # empty brings the feed's own title back
    folder: str | None = None  # "World/Asia"; empty for none
    paused: bool | None = None
    muted: bool | None = None
    interval_minutes: int | None = None  # 0 leaves it to the settings
    keep_days: int | None = None  # how long entries are kept, and how many; 0 leaves it to the settings
    keep_count: int | None = None
    address: str | None = field(default=None, repr=False)  # with a name and password, where the server wants them
    credentials: str | None = field(default=None, repr=False)  # "name:password"; empty for none
    headers: tuple[tuple[str, str], ...] | None = field(default=None, repr=False)  # all of them


@dataclass(frozen=True, slots=True)
class NotEdited:
    reason: str


def standing(subscription: Subscription) -> Standing:
    state = subscription.state
    if state.gone:
        return Standing.DEAD
    if subscription.wishes.paused:
        return Standing.PAUSED
    if state.error:
        return Standing.FAILING
    return Standing.FINE if state.succeeded else Standing.NEW


def is_due_now(subscription: Subscription, now: datetime) -> bool:
    """Whether the feed is asked at the next refresh."""
    return standing(subscription) not in _NEVER_ASKED and is_due(subscription.state, now)


def next_fetch(subscription: Subscription, now: datetime) -> datetime | None:
    """When the feed is asked by itself, which is now where it is due; None where it never is."""
    if standing(subscription) in _NEVER_ASKED:
        return None
    state = subscription.state
    return now if is_due(state, now) else max(filter(None, (state.due, state.barred)))


def why_left(subscription: Subscription, now: datetime) -> str:
    """Why the feed is not even asked by hand, to be said after its name; empty where it is."""
    match standing(subscription):
        case Standing.DEAD:
            return "is gone for good, as its server says, and asked again only when you resume it"
        case Standing.PAUSED:
            return "is paused until you resume it"
    if subscription.state.barred is None or may_fetch(subscription.state, now):
        return ""
    return f"asked to be left alone until {subscription.state.barred.astimezone():%a %H:%M}"


def edit_subscription(connection: sqlite3.Connection, feed_id: FeedId, edit: Edit) -> Subscription | NotEdited:
    """The subscription as it is after the change; all of it is changed or nothing."""
    old = subscription(connection, feed_id)
    if old is None:
        return NotEdited("this subscription is no longer in the library")
    if problem := why_not(edit) or _why_not_there(connection, old, edit):
        return NotEdited(problem)
    with writing(connection):
        _write(connection, old, edit)
        if edit.address is not None:
            _move_to(connection, feed_id, edit.address)
    return subscription(connection, feed_id) or old


def why_not(edit: Edit) -> str:
    """What is wrong with an edit, in words; empty for nothing."""
    minutes = edit.interval_minutes
    if minutes and not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        return f"an interval is between {SHORTEST_MINUTES} and {LONGEST_MINUTES:,} minutes, or 0 for the usual"
    if any(not 0 <= (kept or 0) <= MOST_KEPT for kept in (edit.keep_days, edit.keep_count)):
        return f"days and entries to keep are between 1 and {MOST_KEPT:,}, or 0 for the usual"
    if edit.address is not None and not normalise_address(edit.address):
        return "this is not a web address"
    wrong = next((name for name, value in edit.headers or () if not is_header(name, value)), None)
    return "" if wrong is None else f"{wrong[:60] or 'this'} cannot be sent as a header"


def read_retention(text: str) -> Edit | NotEdited:
    """From "30", or "30 500": days, and entries."""
    days, _, count = text.strip().partition(" ")
    if days.isdecimal() and (count or "0").isdecimal() and len(text) < 20:
        return Edit(keep_days=int(days), keep_count=int(count or 0))
    return NotEdited("say how many days, and how many entries; 0 leaves it to the settings")


def read_header(text: str) -> tuple[str, str] | None:
    """A name and a value from "Name: value"; None for what is no header, or none that may be set."""
    name, colon, value = (part.strip() for part in text.partition(":"))
    return (name, value) if colon and is_header(name, value) else None


def with_headers(old: Secrets, added: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The old ones and the added; of one name the newest counts."""
    by_name = {name.lower(): (name, value) for name, value in (*old.headers, *added)}
    return tuple(by_name.values())


def _write(connection: sqlite3.Connection, old: Subscription, edit: Edit) -> None:
    if edit.title is not None:
        rename_subscription(connection, old.id, edit.title)
    if edit.folder is not None:
        move_subscription(connection, old.id, "/".join(name.strip() for name in edit.folder.split("/") if name.strip()))
    if (wishes := _wishes(old.wishes, edit)) != old.wishes:
        set_wishes(connection, old.id, wishes)
    if (secrets := _secrets(old.secrets, edit)) != old.secrets:
        set_secrets(connection, old.id, secrets)
    revived = edit.paused is False and old.state.gone
    if revived or wishes.interval_minutes != old.wishes.interval_minutes or secrets != old.secrets:
        save_state(connection, old.id, _due_again(old.state, alive=revived))


def _why_not_there(connection: sqlite3.Connection, old: Subscription, edit: Edit) -> str:
    """What stands against the new address, where one is given."""
    if edit.address is None:
        return ""
    there = find_subscription(connection, without_credentials(normalise_address(edit.address))[0])
    return "" if there is None or there.id == old.id else f"{there.name} has this address already"


def _move_to(connection: sqlite3.Connection, feed_id: FeedId, typed: str) -> None:
    """To another address, to be asked there as for the first time; another server is told no secrets of this one."""
    old = subscription(connection, feed_id)
    url, credentials = without_credentials(normalise_address(typed))
    if old is None or (url == old.feed.url and not credentials):
        return
    kept = old.secrets if same_server(url, old.feed.url) else Secrets()
    set_secrets(connection, feed_id, replace(kept, credentials=credentials or kept.credentials))
    move_feed(connection, feed_id, url)
    save_state(connection, feed_id, FetchState(succeeded=old.state.succeeded, changed=old.state.changed))


def _wishes(old: Wishes, edit: Edit) -> Wishes:
    named = {name: getattr(edit, name) for name in ("paused", "muted", "interval_minutes", "keep_days", "keep_count")}
    return replace(old, **{name: value for name, value in named.items() if value is not None})


def _secrets(old: Secrets, edit: Edit) -> Secrets:
    return Secrets(
        old.credentials if edit.credentials is None else edit.credentials,
        old.headers if edit.headers is None else edit.headers,
    )


def _due_again(state: FetchState, *, alive: bool) -> FetchState:
    """The next fetch was set under other terms; what the server has said still holds, unless the user knows better."""
    return replace(state, due=state.barred, gone=state.gone and not alive)
