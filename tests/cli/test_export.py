"""Articles taken out of the library by the real command."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.cli import run

F15 = "Japan and South Korea fly F-15s on one shared air picture for the first time"


def telex(library: Path, *words: str) -> int:
    try:
        return run(["--library", str(library), *words])
    except SystemExit as left:
        return int(left.code or 0)


def first_ids(library: Path, capsys: pytest.CaptureFixture[str], count: int, *query: str) -> list[str]:
    assert telex(library, "list", "--json", "-n", str(count), *query) == 0
    return [str(row["id"]) for row in json.loads(capsys.readouterr().out)]


def test_what_is_saved_becomes_a_book(opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert telex(opened_edition, "export", "epub", "-o", str(tmp_path / "book.epub")) == 0
    assert "3 articles" in capsys.readouterr().out
    with ZipFile(tmp_path / "book.epub") as book:
        assert len([name for name in book.namelist() if name.startswith("EPUB/a")]) == 3
        assert "Saved articles" in book.read("EPUB/package.opf").decode()
        assert book.testzip() is None


def test_one_article_goes_into_a_folder_under_a_name_of_its_own(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newest,) = first_ids(opened_edition, capsys, 1)
    assert telex(opened_edition, "export", "html", newest, "-o", str(tmp_path)) == 0
    (page,) = tmp_path.iterdir()
    assert page.name.startswith("2026-11-18-Japan-and-South-Korea")
    assert F15 in page.read_text()


def test_a_query_becomes_a_folder_of_markdown(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = first_ids(opened_edition, capsys, 9, "saved", "feed:courier")
    assert (
        telex(opened_edition, "export", "markdown", "--saved", "--query", "feed:courier", "-o", str(tmp_path / "notes"))
        == 0
    )
    files = list((tmp_path / "notes").glob("*.md"))
    assert len(files) == len(wanted) > 1
    assert all(file.read_text().startswith("---\ntitle: ") for file in files)


def test_a_day_has_the_articles_of_that_day_and_no_other(
    opened_edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(opened_edition, "export", "json", "--day", "2026-11-18", "-n", "5") == 0
    articles = json.loads(capsys.readouterr().out)
    assert len(articles) == 5
    assert {each["article"]["published"][:10] for each in articles} == {"2026-11-18"}
    assert all(each["id"] and each["summary"] is not None for each in articles)


def test_a_book_goes_through_a_pipe(opened_edition: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert telex(opened_edition, "export", "epub") == 0
    assert ZipFile(io.BytesIO(capfdbinary.readouterr().out)).namelist()[0] == "mimetype"


def test_an_export_twice_is_the_same_to_the_last_byte(opened_edition: Path, tmp_path: Path) -> None:
    for form in ("epub", "html", "json"):
        for name in ("one", "two"):
            assert telex(opened_edition, "export", form, "-o", str(tmp_path / name)) == 0
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_what_cannot_be_had_is_named_and_the_rest_is_written(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (newest,) = first_ids(opened_edition, capsys, 1)
    assert telex(opened_edition, "export", "html", newest, "987654", "-o", str(tmp_path / "page.html")) == 1
    said = capsys.readouterr()
    assert "987654: there is no such entry" in said.err
    assert F15 in (tmp_path / "page.html").read_text()


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["epub", "987654"], 1, "nothing was written"),
        (["epub", "--query", "zebrafish"], 1, "no article is so"),
        (["epub", "--query", "colour:red"], 2, "there is no field colour:"),
        (["epub", "--day", "yesteryear"], 2, "is no day: write 2026-11-18"),
        (["epub", "first"], 2, "is no entry's id"),
        (["epub", "-n", "0"], 2, "is no number of rows"),
        (["epub", "1", "--saved"], 2, "name articles by their ids, or ask"),
        (["opml", "1"], 2, "opml holds all subscriptions"),
        (["pdf"], 2, "invalid choice"),
        (["html", "-o", "/nowhere/page.html"], 1, "cannot be written"),
        (["markdown", "-o", "notes.md"], 1, "several articles need a folder"),
        (["markdown", "-o", "/dev/null"], 1, "is a file; name a folder"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(
    opened_edition: Path, capfd: pytest.CaptureFixture[str], words: list[str], status: int, said: str
) -> None:
    assert telex(opened_edition, "export", *words) == status
    captured = capfd.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_a_full_disk_leaves_what_was_there(opened_edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    assert telex(opened_edition, "export", "html", "-o", "/dev/full") == 1
    assert "No space left" in capsys.readouterr().err
    assert Path("/dev/full").is_char_device()


def test_subscriptions_come_back_from_opml(
    opened_edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert telex(opened_edition, "export", "opml", "-o", str(tmp_path / "feeds.opml")) == 0
    assert telex(tmp_path / "other.db", "import", str(tmp_path / "feeds.opml")) == 0
    capsys.readouterr()
    assert telex(tmp_path / "other.db", "feeds", "--json") == 0
    other = {row["url"] for row in json.loads(capsys.readouterr().out)}
    assert telex(opened_edition, "feeds", "--json") == 0
    assert other == {row["url"] for row in json.loads(capsys.readouterr().out)}
