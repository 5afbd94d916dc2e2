"""The names that a query can speak of, as the library knows them now."""

from __future__ import annotations

import sqlite3
from typing import Final

from reader.model import EntityKind
from reader.store.completion import Vocabulary
from reader.store.subscriptions import subscriptions
from reader.store.transaction import reading

_NAMES: Final = 300  # of each kind
_RECENT: Final = 3_000  # entries whose names are counted for what is spoken of now


def vocabulary(connection: sqlite3.Connection) -> Vocabulary:
    """Feeds, folders, and the names that the newest entries speak of most."""
    followed = subscriptions(connection)
    names: dict[EntityKind, list[str]] = {}
    with reading(connection):  # the sign keeps SQLite from going through all mentions, sorted by name as they are
        rows = connection.execute(
            "SELECT kind, name FROM (SELECT entity_id, count(*) AS often FROM "
            "(SELECT entity_id FROM mentions WHERE entry_id > (SELECT coalesce(max(entry_id), 0) FROM mentions) - ?) "
            "GROUP BY +entity_id) JOIN entities ON id = entity_id ORDER BY often DESC",
            (_RECENT,),
        ).fetchall()
    for kind, name in rows:
        among = names.setdefault(EntityKind(kind), [])
        if len(among) < _NAMES:
            among.append(name)
    return Vocabulary(
        tuple(subscription.name for subscription in followed),
        tuple(dict.fromkeys(subscription.folder for subscription in followed if subscription.folder)),
        {kind: tuple(among) for kind, among in names.items()},
    )
