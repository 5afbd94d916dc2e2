"""A folder is no more than what its feeds say; it is renamed by what all of them say, or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.engine.subscriptions import Edit, NotEdited, edit_subscription
from reader.model import FeedId
from reader.store.subscriptions import subscriptions
from reader.store.transaction import writing


def rename_folder(connection: sqlite3.Connection, folder: str, name: str) -> tuple[FeedId, ...] | NotEdited:
    """The feeds of the folder, which stand in the one of this name now; in none, where there is no name."""
    return put_in_folder(connection, [each.id for each in subscriptions(connection) if each.folder == folder], name)


def put_in_folder(
    connection: sqlite3.Connection, feeds: Sequence[FeedId], folder: str
) -> tuple[FeedId, ...] | NotEdited:
    with writing(connection):
        for feed_id in feeds:
            changed = edit_subscription(connection, feed_id, Edit(folder=folder))
            if isinstance(changed, NotEdited):
                return changed  # what is wrong with a name is wrong at the first feed
    return tuple(feeds)
