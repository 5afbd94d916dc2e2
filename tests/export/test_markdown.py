"""Markdown for a folder of notes."""

from __future__ import annotations

import json
from pathlib import Path

from reader.export.chapter import Chapter
from reader.export.markdown import to_markdown
from reader.export.markdown_files import document, write_markdown_folder
from reader.model import Article, Block, BlockKind, Mark, Reading, Span
from tests.export.readings import EVIL, PNG, WHOLE, chapter, titled


def of_text(text: str, *spans: Span) -> str:
    reading = Reading(Article("", "T", (Block(BlockKind.PARAGRAPH, text, spans),)))
    return to_markdown(reading).removeprefix("# T\n\n").rstrip("\n")


def test_front_matter_tells_where_the_article_is_from_and_whom_it_names() -> None:
    lines = document(chapter()).split("---\n")[1].splitlines()
    facts = {name: json.loads(value) for name, _, value in (line.partition(": ") for line in lines)}
    assert facts["title"] == "The harbour closes"
    assert facts["published"] == "2026-11-18T17:35:00+00:00"
    assert facts["people"] == ["Ines Calderón"]
    assert facts["hardware"] == ["F-15 Eagle"]


def test_the_article_keeps_its_shape() -> None:
    text = to_markdown(WHOLE)
    assert text.startswith("# The harbour closes\n\nNothing sails before spring.\n\n")
    assert "- The F-15J left.\n- Ships are listed." in text
    assert "**Ines Calderón** said the [F-15J left](<https://courier.example/f15>) Japan." in text
    assert "## What was left out" in text
    assert "1. one\n    - inside one\n2. two" in text
    assert "> We wait.\n>\n> And wait." in text
    assert "```\nif ship < 1:\n    wait()\n```" in text
    assert "| Ship | Tons |\n| --- | --- |\n| Alma | 400 |\n| Berta |  |" in text
    assert "![A map of the harbour](<https://courier.example/map.png>)" in text


def test_text_that_looks_like_markup_stays_text() -> None:
    assert of_text("1. no list") == "\\1. no list"
    assert of_text("- no list\n+ nor here") == "\\- no list\\\n\\+ nor here"
    assert of_text("# no heading *nor* _this_ <b>") == "\\# no heading \\*nor\\* \\_this\\_ \\<b\\>"
    assert of_text("a &lt; b") == "a \\&lt; b"


def test_emphasis_hugs_its_words_and_code_keeps_its_ticks() -> None:
    assert of_text("so very much", Span(2, 8, Mark.STRONG)) == "so **very** much"
    assert of_text("use a`b now", Span(4, 7, Mark.CODE)) == "use `` a`b `` now"
    assert of_text("bold link", Span(0, 9, Mark.STRONG), Span(5, 9, Mark.LINK, "https://a.example/")) == (
        "**bold [link](<https://a.example/>)**"
    )


def test_hostile_text_makes_no_markup_link_or_front_matter() -> None:
    text = document(Chapter(EVIL))
    assert not set(text) & set("\x00\x07\x1b\u202e")
    assert "](<javascript" not in text
    assert "](<file" not in text
    body = text.split("\n---\n", 1)[1]
    outside_code = body[: body.index("````")] + body[body.rindex("````") :]
    assert "](javascript" not in outside_code.replace("\\](javascript", "")
    assert "<" not in outside_code.replace("\\<", "")
    assert "\n---" not in outside_code


def test_a_folder_holds_a_file_for_each_article_and_its_pictures_beside(tmp_path: Path) -> None:
    write_markdown_folder([chapter(), titled("The harbour closes")], tmp_path / "notes")
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert [name for name in files if name.endswith(".md")] == [
        "notes/2026-11-18-The-harbour-closes-2.md",
        "notes/2026-11-18-The-harbour-closes.md",
    ]
    picture = next(name for name in files if name.endswith(".png"))
    assert (tmp_path / picture).read_bytes() == PNG
    shown = (tmp_path / "notes/2026-11-18-The-harbour-closes.md").read_text()
    assert f"![A map of the harbour](<{picture.removeprefix('notes/')}>)" in shown
