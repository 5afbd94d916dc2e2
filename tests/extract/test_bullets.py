"""The publisher's own summary: found, taken out of the text, and never mistaken for another list."""

from __future__ import annotations

import pytest

from reader.extract import extract, extract_fragment
from reader.model import Article

POINTS = (
    "Divers found the bell of the steamer Aurelia in forty metres of water",
    "Its owners of 1911 have no heirs who could lay claim to it",
    "The harbour museum wants to show it before the summer is over",
)
STORY = [
    "The bell of the Aurelia, which sank off the northern shoal in 1911, was brought up on Sunday by two divers.",
    "It lay on its side in the mud, still hanging from its bracket, and rang once when the crane lifted it out.",
    "“We all took our caps off,” said Ines Valdemar, who has looked for the wreck since she was a student.",
    "The court in the county town decides next week who may keep the bell, and where it is shown until then.",
]
BODY = "".join(f"<p>{text}</p>" for text in STORY)
HEADLINE = "<h1>Bell of the Aurelia rings again after a century</h1>"


def items(texts: tuple[str, ...] = POINTS) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


def page(inside: str, language: str = "en") -> Article:
    head = "<title>Bell of the Aurelia rings again after a century</title>"
    menu = "<nav><ul><li><a href=/n>News from the whole of the northern coast</a></li></ul></nav>"
    return extract(f"<html lang={language}><head>{head}</head><body>{menu}<main>{inside}</main></body></html>", "")


def above(summary: str) -> str:
    """A story with something between its headline and its first paragraph."""
    return f"<article>{HEADLINE}{summary}{BODY}</article>"


LIST = items()
DOTTED = "".join(f"<p>• {point}</p>" for point in POINTS)
NOTE = "<p>This summary was generated automatically.</p>"
SUMMARIES = {
    "heading above the list": f"{HEADLINE}<h2>Key points</h2>{LIST}{BODY}",
    "box with a heading": above(f"<div class='box'><h3>At a glance</h3>{LIST}</div>"),
    "strong line in a paragraph": above(f"<p><strong>Key takeaways:</strong></p>{LIST}"),
    "nested wrappers": above(f"<section><header><h2>In brief</h2></header><div><div>{LIST}</div></div></section>"),
    "class of the list": above(LIST.replace("<ul>", "<ul class='article-summary__bullets key-points'>")),
    "class of the box": above(f"<div class='story-highlights'>{LIST}</div>"),
    "aside beside the story": above(f"<aside><h4>What to know</h4>{LIST}</aside>"),
    "no label, above the story": above(LIST),
    "no label, outside the story": f"<div class=head>{HEADLINE}{LIST}</div><div class=story>{BODY}</div>",
    "paragraphs in the items": above("<h2>The gist</h2>" + LIST.replace("<li>", "<li><p>")),
    "label in a div": above(f"<div class=x><div class=t>Highlights</div>{LIST}</div>"),
    "label in a button": above(f"<div><h2><button><span>Summary</span></button></h2>{LIST}</div>"),
    "below the first paragraph": (
        f"<article>{HEADLINE}<p>{STORY[0]}</p><div><h2>Key facts</h2>{LIST}</div>{BODY.partition('</p>')[2]}</article>"
    ),
    "at the end of the story": f"<article>{HEADLINE}{BODY}<h2>The bottom line</h2>{LIST}</article>",
    "numbered": above("<h3>Quick summary</h3>" + LIST.replace("ul>", "ol>")),
    "written with dots": above(f"<div class='key-points'>{DOTTED}</div>"),
    "with a note of who wrote it": above(f"<div><h3>AI summary</h3>{LIST}{NOTE}</div>"),
}
LABELS = {
    "de": "Das Wichtigste in Kürze", "fr": "L’essentiel", "es": "Claves", "it": "In sintesi", "pt": "Destaques",
    "nl": "In het kort", "no": "Kortversjonen", "sv": "I korthet", "da": "Kort fortalt", "pl": "W skrócie",
    "ru": "Главное", "ja": "要点", "zh": "摘要", "ar": "أبرز النقاط", "tr": "Özet", "id": "Ringkasan",
    "fi": "Tiivistelmä", "cs": "Ve zkratce", "uk": "Головне", "ko": "요약", "el": "Με λίγα λόγια", "hi": "मुख्य बातें",
}  # fmt: skip


@pytest.mark.parametrize("inside", SUMMARIES.values(), ids=SUMMARIES)
def test_a_summary_list_is_handed_over_and_kept_out_of_the_text(inside: str) -> None:
    article = page(inside)
    assert article.publisher_bullets == POINTS
    assert [block.text for block in article.blocks] == STORY


@pytest.mark.parametrize(("language", "label"), LABELS.items())
def test_the_label_of_a_summary_is_known_in_many_languages(language: str, label: str) -> None:
    article = page(f"<article>{HEADLINE}<h2>{label}</h2>{items()}{BODY}</article>", language)
    assert (article.publisher_bullets, [block.text for block in article.blocks]) == (POINTS, STORY)


def elsewhere(*names: str) -> str:
    return items(tuple(f"<a href=/{name[:4]}>{name}</a>" for name in names))


OTHERS = {
    "related stories": "<h3>Related</h3>" + elsewhere(*POINTS),
    "highlights that lead elsewhere": f"<div class=highlights><h3>Highlights</h3>{elsewhere(*POINTS)}</div>",
    "ingredients": "<h2>Ingredients</h2>" + items(("Three cups of rye flour, sieved", "One cup of thin buttermilk")),
    "tags": elsewhere("The northern harbours and shoals", "Wrecks of the last century").replace(
        "<ul", "<ul class=tags"
    ),
    "steps": "<h2>Method</h2>" + items(("Stir all of it in a bowl until smooth.", "Leave the bowl by the window.")),
    "a list in the story": f"<p>{STORY[0]}</p>{LIST}<p>{STORY[1]}</p>",
    "people": "<h3>Who was there</h3>" + items(("Ines Valdemar, diver and historian", "Pál Szekeres, at the crane")),
    "dates": items(("Published 3 May 2031, 10:40 in the morning", "Updated 4 May 2031, 08:12 in the morning")),
    "short labels": "<h2>Key facts</h2>" + items(("Length: 61 m", "Built: 1898")),
    "contents": "<h2>In this article</h2>" + elsewhere("How the bell of the steamer was found", "Who may keep it now"),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("place", ["in the story", "below it"])
def test_no_other_list_is_taken_for_a_summary(other: str, place: str) -> None:
    first, _, rest = BODY.partition("</p>")
    inside = f"{first}</p>{other}{rest}" if place == "in the story" else f"{BODY}{other}"
    assert page(f"<article>{HEADLINE}{inside}</article>").publisher_bullets == ()


def test_an_entry_of_a_feed_hands_its_summary_over_too() -> None:
    article = extract_fragment(
        f"<p><strong>What to know</strong></p>{items()}{BODY}", "https://news.example/", "A bell"
    )
    assert (article.publisher_bullets, [block.text for block in article.blocks]) == (POINTS, STORY)
