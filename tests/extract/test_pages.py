"""Whole pages: each fixture states its claim, its sidecar what a reader is to see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.extract import extract
from reader.model import UNSPOKEN, Article, BlockKind

PAGES = Path(__file__).parent / "pages"
ADDRESS = "https://news.example/story"


def seen(article: Article) -> dict[str, Any]:
    """An article in the terms of the sidecars."""
    return {
        "title": article.title,
        "byline": article.byline,
        "section": article.section,
        "language": article.language,
        "site_name": article.site_name,
        "published": article.published and article.published.isoformat(),
        "updated": article.updated and article.updated.isoformat(),
        "notice": article.notice,
        "publisher_bullets": list(article.publisher_bullets),
        "captions": [block.text for block in article.blocks if block.kind is BlockKind.CAPTION],
        "images": [block.href for block in article.blocks if block.kind is BlockKind.IMAGE],
        "body": [block.text for block in article.blocks if block.kind not in UNSPOKEN],
    }


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda page: page.stem)
def test_a_page_gives_the_article_that_its_sidecar_states(page: Path) -> None:
    stated = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    found = seen(extract(page.read_bytes(), ADDRESS))
    assert {key: found[key] for key in stated} == stated
    assert found["notice"] == stated.get("notice", "")
