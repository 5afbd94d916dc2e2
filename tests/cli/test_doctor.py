"""`telex doctor` looks at everything, says what is wrong, and puts right what it can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import run
from reader.store.library import close_library, open_library
from reader.store.subscriptions import add_subscription
from tests.store.shelves import NOW, arrive, entry, feed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "telex.db"
    library = open_library(path)
    added = add_subscription(library, feed("courier"), now=NOW)
    arrive(library, added.id, *(entry(str(n), content="<p>text</p>" * 90) for n in range(60)))
    close_library(library)
    return path


def telex(path: Path, *arguments: str) -> int:
    return run(["--library", str(path), "--config", str(path.with_name("none.toml")), *arguments])


def findings(capsys: pytest.CaptureFixture[str], about: str) -> list[tuple[bool, str]]:
    return [(each["well"], each["words"]) for each in json.loads(capsys.readouterr().out) if each["about"] == about]


def test_a_sound_library_is_well_and_its_sizes_are_shown(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(path, "doctor", "--json") == 0
    told = capsys.readouterr().out
    assert "1 feeds, 60 entries, 0 articles" in told
    assert "of which articles 0.0 MB" in told
    assert "60 entries wait to be read for names" in told
    assert "none yet; `telex backup` makes one" in told


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('[screen]\ntheme = "telex-lite"', "there is no theme called 'telex-lite'; there is telex-light"),
        ('[keys]\nstars = "x"', "there is no action called 'stars'; there is star"),
        ('[keys]\nstar = "m"', "one key cannot do two things: m: toggle_read and star"),
        ('[screen]\ncolour = "red"', "[screen] there is no setting called 'colour'"),
    ],
)
def test_what_is_wrong_in_the_settings_is_told(
    path: Path, capsys: pytest.CaptureFixture[str], settings: str, words: str
) -> None:
    path.with_name("none.toml").write_text(settings)
    assert telex(path, "doctor", "--json") == 1
    ((well, said),) = findings(capsys, "settings")
    assert (well, words in said) == (False, True)


def test_wrong_counts_are_told_and_mended(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = open_library(path)
    library.execute("UPDATE tallies SET unread = 7")
    close_library(library)
    assert telex(path, "doctor") == 1
    told = capsys.readouterr().out
    assert "wrong library: feeds: the counts of 1 are wrong" in told
    assert "`telex doctor --repair`" in told
    assert telex(path, "doctor", "--repair") == 0
    assert "well repair: mended: feeds: the counts of 1 are wrong" in capsys.readouterr().out
    assert telex(path, "doctor") == 0


def test_a_damaged_library_is_put_aside_and_explained(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(path, "backup") == 0
    (backup,) = path.parent.glob("telex.backup-*.db")
    path.write_bytes(path.read_bytes()[:20_000])
    capsys.readouterr()
    assert telex(path, "list") == 2
    assert backup.name in capsys.readouterr().err
    assert telex(path, "doctor", "--json") == 1
    assert any(not well and backup.name in words for well, words in findings(capsys, "library"))
    assert telex(path, "doctor", "--repair", "--json") == 0
    repair = findings(capsys, "repair")[0][1]
    (aside,) = path.parent.glob("telex.damaged-*.db")
    assert aside.name in repair
    assert backup.name in repair
    assert telex(path, "doctor") == 0


def test_another_programs_file_is_not_repaired(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear diary")
    assert telex(letter, "doctor", "--repair") == 1
    assert "is not a Telex library" in capsys.readouterr().out
    assert letter.read_text() == "Dear diary"
