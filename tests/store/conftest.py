from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from reader.model import Subscription
from reader.store.library import close_library, open_library
from reader.store.subscriptions import add_subscription
from tests.store.shelves import NOW, feed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "telex.db"


@pytest.fixture
def library(path: Path) -> Iterator[Connection]:
    connection = open_library(path)
    yield connection
    close_library(connection)


@pytest.fixture
def courier(library: Connection) -> Subscription:
    return add_subscription(library, feed("courier"), now=NOW)
