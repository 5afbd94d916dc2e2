"""What was typed is there again on Up, in this session and the next, but for what is secret."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.desk.typed import COMMAND, tells_secret, with_line, without_secrets
from reader.engine.pool import WorkPool
from reader.linear.commands import tells_secret as tells_secret_by_ear
from tests.stage import MEDIUM, home_stage

SECRETS = (
    "header Authorization: Bearer hunter2", ":header Cookie: id=hunter2", "head X-Key: hunter2",
    "subscribe https://ann:hunter2@example.org/feed", "address https://hunter2@example.org/feed",
    "subscribe https://example.org/feed?token=hunter2", "keep_page https://example.org/a?x=1&api_key=hunter2",
)  # fmt: skip
PLAIN = (
    "subscribe https://example.org/feed?page=2", "search ann@example.org", "header", "theme telex-light",
    "follow passwords", "rename Token: the magazine",
)  # fmt: skip


@pytest.mark.parametrize("line", SECRETS)
def test_what_is_secret_is_not_kept(line: str) -> None:
    assert tells_secret(COMMAND, line)
    assert tells_secret_by_ear(line)
    assert with_line(["help"], COMMAND, line) == ["help"]
    assert without_secrets({COMMAND: [line, "help"]}) == {COMMAND: ["help"]}


@pytest.mark.parametrize("line", PLAIN)
def test_everything_else_is_kept_once(line: str) -> None:
    assert with_line([line, "help"], COMMAND, line) == ["help", line]


def test_a_search_may_begin_as_a_command_does() -> None:
    assert not tells_secret("Search", "header bidding")


@pytest.mark.asyncio(loop_scope="session")
async def test_a_password_typed_at_the_prompt_is_nowhere_in_the_library_but_with_its_feed(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        for line in ("help", "header Authorization: Basic hunter2"):
            await stage.press("colon")
            await stage.type(line)
            await stage.press("enter", "escape")
        await stage.press("colon", "up")
        assert "Command: help" in stage.drawn
        await stage.press("escape", "Q")
    left = sqlite3.connect(edition).execute("SELECT value FROM desk").fetchall()
    assert "help" in str(left)
    assert "hunter2" not in str(left)
