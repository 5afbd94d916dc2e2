"""`telex search`, `telex backup` and `telex restore`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import run
from reader.store.backups import sound_library
from reader.store.library import close_library, open_library
from reader.store.readings import store_reading
from reader.store.subscriptions import add_subscription, remove_subscription
from tests.store.shelves import F16, NOW, arrive, entry, feed, story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "telex.db"
    library = open_library(path)
    added = add_subscription(library, feed("courier"), now=NOW)
    viper, _ = arrive(library, added.id, entry("2", "Boats"), entry("1", "Air show"))
    store_reading(library, viper, story("Air show", "A Viper landed in the rain.", names=[("Viper", F16)]), 1, NOW)
    close_library(library)
    return path


def telex(path: Path, *arguments: str) -> int:
    return run(["--library", str(path), "--config", str(path.with_name("none.toml")), *arguments])


def test_search_prints_headlines_and_why(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(path, "search", "viper", "rain") == 0
    headline, why = capsys.readouterr().out.splitlines()
    assert headline.endswith("Air show")
    assert why.strip() == "A Viper landed in the rain."


def test_search_prints_one_json_document(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(path, "search", "--json", "-n", "5", "about:F16") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["title"] == "Air show"
    assert telex(path, "search", "--json", "nowhere") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_mistake_in_a_query_is_pointed_at(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for verb in ("search", "list"):
        assert telex(path, verb, "rain", "fed:bbc") == 2
        asked, mistake = capsys.readouterr().err.splitlines()
        assert asked == "telex: rain fed:bbc"
        assert mistake.startswith("            ^^^^^^^ there is no field fed:")


def test_lists_know_names_by_all_their_spellings(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("F-16", "f16", "Viper", "F-16C"):
        assert telex(path, "list", "--json", f"about:{name}") == 0
        assert [row["title"] for row in json.loads(capsys.readouterr().out)] == ["Air show"]


def test_a_backup_is_written_where_it_is_wanted(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "copy.db"
    assert telex(path, "backup", str(target)) == 0
    assert str(target) in capsys.readouterr().out
    assert sound_library(target)
    assert telex(path, "backup", str(target)) == 0  # over an older backup
    (tmp_path / "elsewhere").mkdir()
    assert telex(path, "backup", str(tmp_path / "elsewhere")) == 0
    assert len(list((tmp_path / "elsewhere").iterdir())) == 1


def test_a_backup_overwrites_nothing_else(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("Dear diary")
    for target in (tmp_path / "letter.txt", path):
        before = target.read_bytes()
        assert telex(path, "backup", str(target)) == 2
        assert "was left as it is" in capsys.readouterr().err
        assert target.read_bytes() == before


def test_there_is_nothing_to_back_up_before_the_first_feed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(tmp_path / "none.db", "backup") == 2
    assert "there is no library yet" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_backup_brings_back_what_was_removed(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    telex(path, "backup", str(tmp_path / "copy.db"))
    library = open_library(path)
    remove_subscription(library, 2)
    close_library(library)
    capsys.readouterr()
    assert telex(path, "restore", str(tmp_path / "copy.db")) == 0
    (kept,) = tmp_path.glob("telex.before-restore-*.db")
    assert str(kept) in capsys.readouterr().out
    assert telex(path, "list", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert telex(path, "restore", str(tmp_path / "nowhere.db")) == 2


def test_a_state_goes_from_one_machine_to_another(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state, other = tmp_path / "state.json", tmp_path / "other.db"
    assert telex(path, "state", "export", str(state)) == 0
    assert telex(other, "state", "import", str(state)) == 0
    told = capsys.readouterr()
    assert "1 new feed, 0 entries marked" in told.out
    assert told.err == ""
    state.write_text("Dear diary")
    assert telex(other, "state", "import", str(state)) == 1
    assert "is no state of a Telex" in capsys.readouterr().err
    assert telex(other, "state", "import", str(tmp_path / "nowhere")) == 1
