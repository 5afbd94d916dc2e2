"""Headlines and articles by the real command, in a pipe and in a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from rich.cells import cell_len

from tests.cli.test_export import F15, telex

HOSTILE = (
    "<html><head><title>A \x1b]0;x\x07title</title></head><body><article><h1>A \x1b[2Jtitle</h1>"
    + "<p>The harbour of Alsund closes for three weeks, \x9b31m said the mayor. \u202eIt opens again in May.</p>" * 6
    + "</article></body></html>"
)


def in_terminal(library: Path, *words: str, columns: int = 100, **environment: str) -> str:
    command = [sys.executable, "-m", "reader", "--library", str(library), *words]
    env = os.environ | {"TERM": "xterm-256color", "TZ": "UTC"} | environment
    child = pexpect.spawn(command[0], command[1:], env=env, dimensions=(40, columns), encoding="utf-8", timeout=60)
    shown = str(child.read())
    child.close()
    assert child.exitstatus == 0, shown
    return shown.replace("\r\n", "\n")


def test_json_holds_the_article_its_bullets_and_its_names(
    opened_edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(opened_edition, "list", "--json", "-n", "1") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert telex(opened_edition, "show", str(row["id"]), "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert set(shown) == {"article", "summary", "mentions"}
    article = shown["article"]
    assert article["title"] == F15
    assert {"url", "title", "byline", "published", "section", "language", "blocks"} <= set(article)
    assert all(set(block) == {"kind", "text"} for block in article["blocks"])
    assert row["bullet"] == shown["summary"][0]["text"]
    for bullet in shown["summary"]:
        assert set(bullet) == {"text", "source", "evidence"}
        for block, start, end in bullet["evidence"]:
            assert article["blocks"][block]["text"][start:end]
    for mention in shown["mentions"]:
        assert {"block", "start", "end", "text", "kind", "entity"} <= set(mention)
        text = article["blocks"][mention["block"]]["text"]
        assert text[mention["start"] : mention["end"]] == mention["text"]
    assert {"person", "country", "hardware"} <= {mention["kind"] for mention in shown["mentions"]}


def test_plain_is_the_text_alone_and_markdown_has_its_title(
    opened_edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(opened_edition, "list", "--json", "-n", "1") == 0
    entry_id = str(json.loads(capsys.readouterr().out)[0]["id"])
    assert telex(opened_edition, "show", entry_id, "--plain") == 0
    assert capsys.readouterr().out.startswith("NAHA, Japan – Fighter pilots")
    assert telex(opened_edition, "show", entry_id, "--markdown") == 0
    assert capsys.readouterr().out.startswith(f"# {F15}\n")
    assert telex(opened_edition, "show", entry_id) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_terminal_shows_names_lit_in_lines_that_read_well(
    opened_edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(opened_edition, "list", "--json", "-n", "1") == 0
    entry_id = str(json.loads(capsys.readouterr().out)[0]["id"])
    shown = in_terminal(opened_edition, "show", entry_id)
    assert "\x1b[4;33mBaek Seung-rok\x1b[0m" in shown
    assert "\x1b[3;36mJapan\x1b[0m" in shown
    plain = in_terminal(opened_edition, "show", entry_id, NO_COLOR="1")
    assert "\x1b[4mBaek Seung-rok\x1b[0m" in plain
    assert "\x1b[1mF-15J\x1b[0m" in plain
    assert not {f"\x1b[3{colour}m" for colour in range(8)} & {plain[i : i + 5] for i in range(len(plain))}


def test_a_list_fits_the_terminal_and_its_columns_stand_under_each_other(opened_edition: Path) -> None:
    lines = in_terminal(opened_edition, "list", columns=80).splitlines()
    assert all(cell_len(line) <= 80 for line in lines)
    beginnings = {
        cell_len(line[: line.index(word)]) for line in lines for word in ("岬の灯台", "Japan and") if word in line
    }
    assert len(beginnings) == 1
    assert any(line.endswith("…") for line in lines)


def test_a_list_in_a_pipe_is_whole(opened_edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(opened_edition, "list", "-n", "2") == 0
    assert capsys.readouterr().out.splitlines()[0].endswith(F15)


@pytest.mark.parametrize("number", ["0", "-3", "many", "1.5"])
def test_a_list_of_no_rows_is_not_understood(
    opened_edition: Path, capsys: pytest.CaptureFixture[str], number: str
) -> None:
    assert telex(opened_edition, "list", f"-n={number}") == 2
    assert "is no number of rows" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("987654", "there is no such entry"),
        ("9" * 40, "no such entry, file or address"),
        ("nowhere.html", "No such file"),
        ("./nowhere", "No such file"),
        (".", "Is a directory"),
        ("ftp://courier.example/a", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
        ("word", "no such entry, file or address"),
        ("a" * 5000, "no such entry, file or address"),
        ("\x1b[2Jword", "no such entry, file or address"),
        ("/dev/zero", "larger than 15 MB"),
    ],
)
def test_what_cannot_be_shown_is_said_in_a_line(
    opened_edition: Path, capsys: pytest.CaptureFixture[str], what: str, said: str
) -> None:
    assert telex(opened_edition, "show", what) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert "\x1b" not in captured.err
    assert captured.out == ""


def test_an_empty_page_a_wrong_address_and_two_formats_at_once_are_refused(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    assert telex(opened_edition, "show", str(tmp_path / "empty.html")) == 1
    assert telex(opened_edition, "show", "1", "--url", "gopher://a.example") == 1
    assert telex(opened_edition, "show", "1", "--json", "--plain") == 2
    assert "not allowed with argument" in capsys.readouterr().err


@pytest.mark.parametrize("form", [[], ["--json"], ["--markdown"], ["--plain"]])
def test_no_control_character_of_a_page_gets_through(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: list[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(HOSTILE, encoding="utf-8")
    assert telex(opened_edition, "show", str(page), "--url", "https://a.example/page", *form) == 0
    shown = capsys.readouterr().out
    assert "harbour of Alsund" in shown
    assert not set(shown) & set("\x00\x07\x1b\x9b\u202e")


def test_a_reader_that_has_seen_enough_is_left_quietly(opened_edition: Path) -> None:
    script = f"{sys.executable} -m reader --library {opened_edition} list | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
