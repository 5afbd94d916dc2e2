"""A book that every e-reader opens."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

from reader.export.chapter import Chapter
from reader.export.epub import write_epub
from reader.model import Article, Reading
from tests.export.readings import EVIL, chapter, titled

OPF = {"o": "http://www.idpf.org/2007/opf", "d": "http://purl.org/dc/elements/1.1/"}


def book(*chapters: Chapter, title: str = "Saved articles") -> bytes:
    out = io.BytesIO()
    write_epub(iter(chapters), title, out)
    return out.getvalue()


def opened(body: bytes) -> ZipFile:
    return ZipFile(io.BytesIO(body))


def package(body: bytes) -> etree._Element:
    return etree.fromstring(opened(body).read("EPUB/package.opf"))


def test_the_file_tells_at_its_beginning_what_it_is() -> None:
    body = book(chapter())
    first = opened(body).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert body[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_articles_make_the_same_book() -> None:
    assert book(chapter(), titled("Two")) == book(chapter(), titled("Two"))
    assert book(chapter()) != book(titled("Two"))


def test_everything_in_the_book_is_listed_and_everything_listed_is_there() -> None:
    body = book(chapter(), Chapter(EVIL), titled("Two"))
    listed = set(package(body).xpath("//o:item/@href", namespaces=OPF)) | {"package.opf"}
    assert listed == {name.removeprefix("EPUB/") for name in opened(body).namelist() if name.startswith("EPUB/")}


def test_one_article_gives_the_book_its_title_and_author_and_several_a_common_title() -> None:
    alone = package(book(chapter()))
    assert alone.xpath("string(//d:title)", namespaces=OPF) == "The harbour closes"
    assert alone.xpath("string(//d:creator)", namespaces=OPF) == "Nadia Verhoeven"
    assert package(book(chapter(), titled("Two"))).xpath("string(//d:title)", namespaces=OPF) == "Saved articles"


def test_a_book_always_says_in_which_languages_it_is() -> None:
    def languages(*chapters: Chapter) -> list[str]:
        return [each.text for each in package(book(*chapters)).iterfind(".//d:language", OPF)]

    def told(language: str) -> Chapter:
        return Chapter(Reading(Article("", "One", (), language=language)))

    assert languages(told("en_GB"), told("ja"), told("en_GB")) == ["en-GB", "ja"]
    assert languages(told("")) == languages(told("English, mostly")) == ["und"]


def test_the_contents_name_every_article_in_order() -> None:
    contents = etree.fromstring(opened(book(chapter(), titled("Two & more"))).read("EPUB/contents.xhtml"))
    assert [a.text for a in contents.iter("{*}a")] == ["The harbour closes", "Two & more"]


def test_the_cover_names_the_book() -> None:
    cover = etree.fromstring(opened(book(chapter(), titled("岬の灯台、猫が名誉灯台守に"))).read("EPUB/cover.svg"))
    words = " ".join(cover.itertext())
    assert "Saved articles" in words
    assert "18 November 2026" in words
    assert "岬の灯台" in words


def test_a_picture_shown_twice_is_in_the_book_once() -> None:
    names = opened(book(chapter(), chapter())).namelist()
    assert len([name for name in names if name.endswith(".png")]) == 1
    assert len(names) == len(set(names))


def test_hostile_text_leaves_every_page_well_formed_and_still() -> None:
    archive = opened(book(Chapter(EVIL)))
    for name in archive.namelist():
        if name.endswith((".xhtml", ".svg", ".opf")):
            root = etree.fromstring(archive.read(name))
            assert not list(root.iter("{*}script"))
            assert not root.xpath("//@href[starts-with(., 'javascript') or starts-with(., 'file')]")


def checker() -> list[str]:
    found = shutil.which("epubcheck")
    if not found:
        pytest.skip("epubcheck is not installed")
    real = os.path.realpath(found)
    return ["java", "-jar", real] if real.endswith(".jar") else [found]


def test_epubcheck_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(book(chapter(), chapter(pictures=False), Chapter(EVIL), titled("Two")))
    quick = os.environ | {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
    done = subprocess.run([*checker(), path], env=quick, check=False, capture_output=True, text=True, timeout=200)
    assert "0 fatals / 0 errors / 0 warnings" in done.stdout + done.stderr, done.stderr
