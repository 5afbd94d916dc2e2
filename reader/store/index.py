"""What search knows of an entry. All of it runs inside the transaction that changes the entry.

The index keeps no text of its own, so it must be told word for word what it shall forget: an entry's title, and what
`texts` remembers. Therefore `forget_words` comes before anything that changes or removes either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from reader.model import EntryId
from reader.model.noun import Noun
from reader.store.blobs import decoded
from reader.store.bulk import insert_rows
from reader.store.packing import packed, unpacked
from reader.store.words import fold
from reader.text import count_words

if TYPE_CHECKING:
    from reader.model import Reading

TEXT_LIMIT: Final = 100_000  # characters of an article that are searched

_ADD: Final = "INSERT INTO search (rowid, title, text, bullets, names) VALUES (?, ?, ?, ?, ?)"
_DELETE: Final = "INSERT INTO search (search, rowid, title, text, bullets, names) VALUES ('delete', ?, ?, ?, ?, ?)"
_KNOWN: Final = "SELECT title, texts.text FROM entries LEFT JOIN texts ON entry_id = id WHERE id = ?"


class Words(Noun, frozen=True):
    """What is searched beside the title."""

    text: str = ""
    bullets: str = ""
    names: str = ""


def words_of(reading: Reading) -> Words:
    bullets = "\n".join(bullet.text for bullet in reading.summary.bullets)
    names = "\n".join(dict.fromkeys(mention.entity.name for mention in reading.mentions))
    text = reading.article.text.removeprefix(reading.article.title).lstrip()  # the title is searched by itself
    return Words(text[:TEXT_LIMIT], bullets, names)


def index_title(connection: sqlite3.Connection, entry_id: int, title: str) -> None:
    """A new entry: its title is all that is known of it."""
    index_folded_titles(connection, [(entry_id, fold(title))])


def index_folded_titles(connection: sqlite3.Connection, titles: Sequence[tuple[EntryId | int, str]]) -> None:
    insert_rows(connection, "search (rowid, title)", titles)


def index_words(connection: sqlite3.Connection, entry_id: int, words: Words) -> None:
    """Put an entry's words in place of those that the index has of it."""
    found = forget_words(connection, entry_id)
    if found is None:
        return
    blob = packed(msgspec.json.encode(words).decode())
    connection.execute("INSERT INTO texts (entry_id, text) VALUES (?, ?)", (entry_id, blob))
    connection.execute("UPDATE marks SET words = ? WHERE entry_id = ?", (count_words(words.text) or None, entry_id))
    connection.execute(_ADD, (entry_id, *_row(found, words)))


def forget_words(connection: sqlite3.Connection, entry_id: int) -> str | None:
    """The title of the entry that search now knows nothing of; None where there is no such entry."""
    found = connection.execute(_KNOWN, (entry_id,)).fetchone()
    if found is None:
        return None
    title, blob = found
    connection.execute(_DELETE, (entry_id, *_row(title, unpacked_words(blob))))
    connection.execute("DELETE FROM texts WHERE entry_id = ?", (entry_id,))
    return str(title)


def unpacked_words(blob: str | bytes | None) -> Words:
    return decoded(unpacked(blob) or None, Words) or Words()


def rebuild_index(connection: sqlite3.Connection) -> None:
    """Make the whole index anew from what the library has."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    last = 0
    while rows := connection.execute(
        "SELECT id, title, texts.text FROM entries LEFT JOIN texts ON entry_id = id WHERE id > ? ORDER BY id LIMIT 500",
        (last,),
    ).fetchall():
        connection.executemany(_ADD, ((entry_id, *_row(title, unpacked_words(blob))) for entry_id, title, blob in rows))
        last = rows[-1][0]


def _row(title: str, words: Words) -> tuple[str, str, str, str]:
    return fold(title), fold(words.text), fold(words.bullets), fold(words.names)
