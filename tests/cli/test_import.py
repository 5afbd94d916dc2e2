"""Feeds and saved links of other programs, taken over by the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_export import telex
from tests.engine.exports_of_others import NEWSBOAT_URLS, POCKET_CSV, newsboat_cache


def test_saved_links_are_listed_as_saved_and_what_is_no_link_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "anything.txt").write_bytes(POCKET_CSV)
    assert telex(tmp_path / "t.db", "import", str(tmp_path / "anything.txt")) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        "saved         https://courier.example/a",
        "saved         https://courier.example/b",
    ]
    assert "refused       file:///etc/passwd: not a web address" in told.err
    assert telex(tmp_path / "t.db", "list", "saved", "--json") == 0
    assert [row["title"] for row in json.loads(capsys.readouterr().out)] == ["A", "B, with comma"]


def test_newsboats_two_files_bring_feeds_and_what_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "urls").write_bytes(NEWSBOAT_URLS)
    (tmp_path / "copy.db").write_bytes(newsboat_cache(tmp_path / "cache.db"))
    assert telex(tmp_path / "t.db", "import", str(tmp_path / "urls")) == 1
    assert telex(tmp_path / "t.db", "import", str(tmp_path / "copy.db")) == 1
    told = capsys.readouterr()
    assert "programs and files are not run or read" in told.err
    assert "already there https://courier.example/rss.xml: 2 entries, 1 of them read" in told.out
    assert telex(tmp_path / "t.db", "list", "unread", "--json") == 0
    assert [row["title"] for row in json.loads(capsys.readouterr().out)] == ["Another"]


@pytest.mark.parametrize(
    ("name", "said"), [("missing", "No such file"), (".", "Is a directory"), ("text", "OPML, newsboat's urls")]
)
def test_what_cannot_be_imported_is_said_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    (tmp_path / "text").write_text("Dear diary")
    assert telex(tmp_path / "t.db", "import", str(tmp_path / name)) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.count("\n") == 1
