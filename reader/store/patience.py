"""Questions that are given up when they take too long."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer


@contextmanager
def given_up_after(
    connection: sqlite3.Connection, seconds: float, where: Callable[[], object] = lambda: True
) -> Iterator[None]:
    """Leave the block if it is still asking the library after so many seconds, where something is true then."""

    def give_up() -> None:
        if where():
            connection.interrupt()

    timer = Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
    finally:
        timer.cancel()
        timer.join()  # so that it gives up nothing that is asked later
