"""Verbs about subscriptions that need no network."""

from __future__ import annotations

import argparse
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from reader.cli.feed_lines import feed_lines
from reader.cli.output import complain, print_json, say
from reader.cli.parts import opened_library
from reader.cli.secrets import credentials_for, headers_of
from reader.engine.subscriptions import (
    Edit,
    NotEdited,
    edit_subscription,
    next_fetch,
    standing,
    with_headers,
)
from reader.model import Counts, Secrets, Subscription
from reader.store.rhythm import posts_a_week
from reader.store.subscriptions import find_subscription, remove_subscription, subscriptions
from reader.store.tallies import counts

UNKNOWN: Final = "no subscription has this id, address or name; see `telex feeds`"


def remove(options: argparse.Namespace) -> int:
    status = 0
    with opened_library(options) as connection:
        for text in options.feeds:
            found = find_subscription(connection, text)
            if found is None:
                complain(f"failed  {text}: {UNKNOWN}")
                status = 1
            else:
                gone = remove_subscription(connection, found.id)
                say(f"removed {found.name} and {gone} entries")
    return status


def feeds(options: argparse.Namespace) -> int:
    with opened_library(options) as connection:
        found, tallies = subscriptions(connection), counts(connection).feeds
        rhythm = posts_a_week(connection, datetime.now(UTC))
    rows = [(s, tallies.get(s.id, Counts()), rhythm.get(s.id, 0.0)) for s in found]
    if options.json:
        print_json([feed_row(s) | _tally_row(tally, posts) for s, tally, posts in rows])
        return 0
    for row in rows:
        _say_feed(*row)
    if not found:
        complain("no subscriptions yet: telex add URL")
    return 0


def _say_feed(subscription: Subscription, tally: Counts, posts: float) -> None:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in feed_lines(subscription, tally, posts, datetime.now(UTC), width):
        say(line)


def feed_row(subscription: Subscription) -> dict[str, object]:
    """A subscription as --json prints it: everything but its secrets."""
    state, wishes = subscription.state, subscription.wishes
    return {
        "id": subscription.id,
        "title": subscription.name,
        "url": subscription.feed.url,
        "site_url": subscription.feed.site_url,
        "folder": subscription.folder,
        "state": str(standing(subscription)),
        "error": state.error,
        "last_success": state.succeeded,
        "next_due": next_fetch(subscription, datetime.now(UTC)),  # null for never
        "muted": wishes.muted,
        "interval_minutes": wishes.interval_minutes,
        "login": bool(subscription.secrets.credentials),
        "headers": [name for name, _ in subscription.secrets.headers],
        "keep_days": wishes.keep_days,
        "keep_count": wishes.keep_count,
    }


def _tally_row(tally: Counts, posts: float) -> dict[str, object]:
    return {"entries": tally.total, "unread": tally.unread, "posts_a_week": round(posts, 2)}


def feed(options: argparse.Namespace) -> int:
    """Change one subscription, and show it as it is then."""
    headers = headers_of(options.header)
    if isinstance(headers, str):
        complain(f"telex: {headers}")
        return 2
    with opened_library(options) as connection:
        found = find_subscription(connection, options.feed)
        if found is None:
            complain(f"telex: {options.feed}: {UNKNOWN}")
            return 1
        edit = _edit(options, found, headers)
        edited = edit_subscription(connection, found.id, edit) if edit != Edit() else found
        if isinstance(edited, NotEdited):
            complain(f"telex: {edited.reason}")
            return 2
        tally = counts(connection).feeds.get(edited.id, Counts())
        posts = posts_a_week(connection, datetime.now(UTC)).get(edited.id, 0.0)
    if options.json:
        print_json(feed_row(edited) | _tally_row(tally, posts))
    else:
        _say_feed(edited, tally, posts)
    return 0


def _edit(options: argparse.Namespace, old: Subscription, headers: tuple[tuple[str, str], ...]) -> Edit:
    edit = Edit(
        title=options.title,
        folder=options.folder,
        address=options.url,
        paused=options.paused,
        muted=options.muted,
        interval_minutes=options.interval,
        keep_days=options.keep_days,
        keep_count=options.keep_count,
        credentials=None if options.login is None else credentials_for(options.login),
    )
    if headers or options.no_headers:
        kept = Secrets() if options.no_headers else old.secrets
        edit = replace(edit, headers=with_headers(kept, headers))
    return edit
