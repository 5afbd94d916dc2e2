"""`telex brief` and `telex why`, run as the user runs them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.cli import run
from reader.cli.brief import escaped, since_when
from reader.model import Changes, Entry, Feed, FetchState
from reader.store.library import close_library, open_library
from reader.store.parcels import parcel
from reader.store.query import QueryProblem
from reader.store.refreshes import apply_changes
from reader.store.subscriptions import add_subscription

TITLE = "Harbour of [Alsund](x) closes <b>"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "telex.db"
    now = datetime.now(UTC)
    connection = open_library(path)
    feed = Feed("https://courier.example/feed.xml", "The Courier")
    subscription = add_subscription(connection, feed, now=now)
    entry = Entry(
        feed.url, "1", TITLE, "https://courier.example/1", published=now - timedelta(hours=2),
        content_html="<p>The harbour of Alsund closes for three weeks. The council pays for the work.</p>",
    )  # fmt: skip
    apply_changes(connection, subscription.id, Changes(feed, added=(parcel(entry, "x"),)), FetchState(), now)
    close_library(connection)
    return path


def telex(library: Path, *words: str) -> int:
    return run(["--library", str(library), "--config", str(library.with_name("none.toml")), *words])


def test_the_brief_is_one_json_document(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "brief", "--json") == 0
    (story,) = json.loads(capsys.readouterr().out)["stories"]
    assert story["title"] == TITLE
    assert story["sources"] == ["The Courier"]
    assert story["bullets"][0]["text"] == "The harbour of Alsund closes for three weeks."
    assert story["bullets"][0]["evidence"]


def test_the_brief_ends(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "brief") == 0
    assert capsys.readouterr().out.endswith("That is all: 1 story.\n")
    assert telex(library, "brief", "--about", "Ukraine") == 0
    assert capsys.readouterr().out == "Nothing has come in this time.\n"


def test_feed_text_does_not_become_markup(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "brief", "--markdown") == 0
    out = capsys.readouterr().out
    assert r"## Harbour of \[Alsund\](x) closes \<b\>" in out
    assert "[The Courier](<https://courier.example/1>)" in out


def test_a_day_that_is_none_is_said_so(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "brief", "--since", "whenever") == 2
    assert "is no date" in capsys.readouterr().err


def test_yesterday_begins_at_midnight() -> None:
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert since_when("yesterday", now) == datetime(2026, 11, 23, tzinfo=UTC)
    assert since_when("2d", now) == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert since_when("", now) is None
    assert isinstance(since_when('"', now), QueryProblem)


def test_why_says_that_nothing_is_known_yet_or_that_there_is_no_such_entry(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(library, "why", "1") == 0
    assert TITLE in capsys.readouterr().out
    assert telex(library, "why", "99") == 1
    assert "no entry 99" in capsys.readouterr().err


def test_following_says_what_is_found_and_can_be_ended(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "follow", "harbour", "--dry-run") == 0
    assert telex(library, "follow", "--json") == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2]) == []
    assert telex(library, "follow", "harbour", "--name", "Ports") == 0
    assert capsys.readouterr().out == "Ports: 1 story in 30 days, 1 unread; followed\n"
    assert telex(library, "follow") == 0
    assert capsys.readouterr().out == "Ports: 1 entries, 1 unread  [harbour]\n"
    assert telex(library, "follow", "harbour", "--remove") == 0
    assert telex(library, "follow", "harbour", "--remove") == 1
    assert telex(library, "follow", "sender:x") == 2


def test_the_ledger_is_one_json_document(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(library, "brief") == 0
    assert telex(library, "ledger", "--shown", "0") == 0
    assert "Below the first 0 stories of the front page: 1" in capsys.readouterr().out
    assert telex(library, "ledger", "--shown", "0", "--json") == 0
    ((put),) = json.loads(capsys.readouterr().out)
    assert [entry["title"] for entry in put["entries"]] == [TITLE]
    assert telex(library, "ledger", "--since", "whenever") == 2


def test_the_profile_goes_out_and_in_as_text(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edited = tmp_path / "profile.txt"
    edited.write_text("3 of 4 +1 on 2026-11-24T12:00:00Z  country:JP\n")
    assert telex(library, "profile", str(edited)) == 0
    assert telex(library, "profile") == 0
    assert "3.00 of  4.00  +1.00" in capsys.readouterr().out
    edited.write_text("# mine\nJapan!\n")
    assert telex(library, "profile", str(edited)) == 1
    assert "line 2" in capsys.readouterr().err
    assert telex(library, "profile", str(tmp_path / "none.txt")) == 1
    assert telex(library, "profile", "--forget") == 0
    capsys.readouterr()
    assert telex(library, "profile") == 0
    assert "country:JP" not in capsys.readouterr().out


def test_every_sign_of_markdown_is_escaped() -> None:
    assert escaped("a*b_[c]") == r"a\*b\_\[c\]"
