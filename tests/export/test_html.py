"""One page that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import io
import re

from lxml import etree

from reader.export.chapter import Chapter
from reader.export.html import write_html
from reader.model import Article, Block, BlockKind, Mark, Reading, Span
from tests.export.readings import EVIL, PNG, chapter, titled


def page(*chapters: Chapter, title: str = "Saved articles") -> str:
    out = io.BytesIO()
    write_html(chapters, title, out)
    return out.getvalue().decode()


def tree(markup: str) -> etree._Element:
    """The page as XML, which only well-formed markup is."""
    return etree.fromstring(markup.split("\n", 1)[1].encode())


def test_every_bullet_with_evidence_leads_to_its_sentence() -> None:
    root = tree(page(chapter()))
    links = root.xpath("//section[@class='summary']//a/@href")
    led_to = ["".join(root.xpath("//*[@id=$id]", id=link[1:])[0].itertext()) for link in links]
    assert led_to[0] == "Ines Calderón said the F-15J left Japan."
    assert "Alma" in led_to[1]
    assert len(links) == 2
    assert "Nobody knows why." in "".join(root.xpath("//section[@class='summary']")[0].itertext())


def test_the_standfirst_stands_under_the_title() -> None:
    (told,) = tree(page(chapter())).xpath("//header/h1/following-sibling::p[1]")
    assert (told.get("class"), told.text) == ("standfirst", "Nothing sails before spring.")


def test_names_are_marked_by_kind_and_the_legend_tells_the_kinds() -> None:
    root = tree(page(chapter()))
    body = root.xpath("//article/p[@class='legend']/following-sibling::p[1]")[0]
    assert ["".join(e.itertext()) for e in body.xpath(".//*[contains(@class, 'person')]")] == ["Ines Calderón"]
    assert ["".join(e.itertext()) for e in body.xpath(".//*[contains(@class, 'hardware')]")] == ["F-15J"]
    assert body.xpath(".//*[contains(@class, 'country')]/@title") == ["Country: Japan"]
    legend = "".join(root.xpath("//p[@class='legend']")[0].itertext())
    assert legend == "Names in the text: person, country, hardware."


def test_nothing_is_fetched_or_run_and_pictures_are_inside() -> None:
    markup = page(chapter())
    root = tree(markup)
    assert root.xpath("//script | //link | //iframe | //*[@onclick]") == []
    sources = root.xpath("//img/@src")
    assert sources[0] == f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert all(source.startswith("data:image/") for source in sources)
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    sheet = re.search(r"<style>(.*?)</style>", markup, re.DOTALL)
    assert sheet is not None
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert base64.b64encode(hashlib.sha256(sheet[1].encode()).digest()).decode() in policy
    assert "unsafe" not in policy
    assert "prefers-color-scheme: dark" in sheet[1]


def test_a_picture_that_is_not_stored_is_named_and_linked_not_loaded() -> None:
    root = tree(page(chapter(pictures=False)))
    assert root.xpath("//img") == []
    assert root.xpath("//p[@class='elsewhere']/a[.='A map of the harbour']/@href") == [
        "https://courier.example/map.png"
    ]


def test_lists_quotes_code_and_tables_keep_their_shape() -> None:
    root = tree(page(chapter()))
    assert root.xpath("string(//ol/li[1]/ul/li)") == "inside one"
    assert root.xpath("//ol/li/@value") == ["1", "2"]
    assert [p.text for p in root.xpath("//blockquote/p")] == ["We wait.", "And wait."]
    assert root.xpath("string(//pre/code)") == "if ship < 1:\n    wait()"
    assert [len(row) for row in root.xpath("//table/tr")] == [2, 2, 2]
    assert root.xpath("string(//figure/figcaption)") == "The harbour from above"


def test_hostile_text_stays_text() -> None:
    markup = page(Chapter(EVIL))
    root = tree(markup)
    assert root.xpath("//script | //img | //*[@onerror or @onload or @onmouseover]") == []
    assert all(href.startswith(("#", "http")) for href in root.xpath("//@href"))
    assert not set(markup) & set("\x00\x07\x1b\u202e")
    assert "[x](javascript:y)" in "".join(root.itertext())


def test_several_articles_share_a_page_with_its_contents_on_top() -> None:
    root = tree(page(chapter(), titled("Another story"), title="Saved articles"))
    assert root.findtext(".//title") == "Saved articles"
    links = root.xpath("//nav//a/@href")
    assert [root.xpath("string(//article[@id=$id]//h1)", id=link[1:]) for link in links] == [
        "The harbour closes",
        "Another story",
    ]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_the_same_article_makes_the_same_page() -> None:
    assert page(chapter()) == page(chapter())


def test_names_in_a_large_table_stand_in_their_cells() -> None:
    """Each cell is given only what stands in it: ten thousand cells of marked words are written in a moment."""
    text = "\n".join(["ab\tcd"] * 5_000)
    spans = tuple(Span(at, at + 2, Mark.STRONG) for at in range(0, len(text), 6))
    root = tree(page(Chapter(Reading(Article("", "T", (Block(BlockKind.TABLE, text, spans),))))))
    assert len(root.xpath("//tr/*[1]/strong[.='ab']")) == 5_000
    assert root.xpath("//tr/*[2]/strong") == []
