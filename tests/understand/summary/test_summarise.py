"""The bullets of an article: chosen, traced to their sentences, and the publisher's first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.model import Article, Bullet, BulletSource
from reader.understand.summary import summarise
from reader.understand.summary.words import tokens, word_count
from tests.understand.summary.articles import BRIDGE, HARBOUR, LIBRARY

ARTICLES = (HARBOUR, BRIDGE, LIBRARY)


def evidence_of(bullet: Bullet, article: Article) -> str:
    return " ".join(article.blocks[place.block].text[place.start : place.end] for place in bullet.evidence)


def test_what_the_story_is_about_is_among_the_bullets() -> None:
    for article, main in ((HARBOUR, "close for three weeks"), (BRIDGE, "weight limit"), (LIBRARY, "stay open")):
        assert any(main in bullet.text for bullet in summarise(article).bullets), article.title


def test_bullets_name_neither_credits_nor_questions_nor_a_nameless_speaker() -> None:
    for article in ARTICLES:
        for bullet in summarise(article, limit=5).bullets:
            assert "Photo" not in bullet.text
            assert "newsletter" not in bullet.text
            assert "?" not in bullet.text
            assert not bullet.text.startswith(("He ", "She ", "It ", "They ", "“Nobody told me"))


def test_bullets_stand_in_reading_order_each_with_its_sentence() -> None:
    for article in ARTICLES:
        bullets = summarise(article).bullets
        assert [bullet.source for bullet in bullets] == [BulletSource.EXTRACTED] * len(bullets)
        assert list(bullets) == sorted(bullets, key=lambda bullet: bullet.evidence[0])


def test_the_number_of_bullets_follows_the_length_of_the_article() -> None:
    long = replace(HARBOUR, blocks=HARBOUR.blocks + BRIDGE.blocks + LIBRARY.blocks)
    assert len(summarise(HARBOUR).bullets) == 3
    assert 3 <= len(summarise(long).bullets) <= 5
    assert len(summarise(long, limit=2).bullets) == 2


def test_a_text_of_a_few_words_has_no_bullets_and_says_why() -> None:
    summary = summarise(Article.from_text("Closed", ("The port is closed.",)))
    assert (summary.bullets, summary.note) == ((), "Too short to sum up.")


def test_a_text_without_a_sentence_that_stands_alone_says_so() -> None:
    summary = summarise(Article.from_text("Why?", ("Why was it so cold in the night before the feast?",) * 8))
    assert (summary.bullets, summary.note) == ((), "No sentence of it stands well alone.")


def test_the_publishers_bullets_come_first_and_the_extracted_ones_stay_at_hand() -> None:
    own = ("Alsund’s oldest quay has cracks", "Something that no sentence of it says at all")
    summary = summarise(replace(HARBOUR, publisher_bullets=own))
    assert [bullet.text for bullet in summary.bullets] == list(own)
    assert {bullet.source for bullet in summary.bullets} == {BulletSource.PUBLISHER}
    assert "oldest quay" in evidence_of(summary.bullets[0], HARBOUR)
    assert summary.bullets[1].evidence == ()
    assert summary.extracted == summarise(HARBOUR).bullets


def test_a_publishers_bullet_that_two_neighbours_say_together_leads_to_both() -> None:
    assert "Ferries" in led_to("Ferries sail from Skagen; fishermen fear for mackerel")
    assert "Fishermen" in led_to("Ferries sail from Skagen; fishermen fear for mackerel")
    assert led_to("Ferries sail from Skagen; fishermen fear for 19 mackerel") == ""


def led_to(own: str) -> str:
    (bullet,) = summarise(replace(HARBOUR, publisher_bullets=(own,))).bullets
    return evidence_of(bullet, HARBOUR)


WORDS = st.sampled_from(
    "The port He she it said “We ” will ( ) - -- close. open, on Tuesday Vera Holt 3.5 million U.S. why? and who which "
    "not if because of a the town , . ! … ’ 12 years (Wire) •".split()
)
PARAGRAPHS = st.lists(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=120), max_size=8).map(tuple)


@settings(max_examples=60)
@given(st.text(max_size=30), PARAGRAPHS)
def test_of_any_text_at_all_bullets_are_short_borne_out_and_always_the_same(
    title: str, paragraphs: tuple[str, ...]
) -> None:
    article = Article.from_text(title, paragraphs)
    summary = summarise(article)
    assert summary == summarise(article)
    assert len({bullet.text for bullet in summary.bullets}) == len(summary.bullets)
    for bullet in summary.bullets:
        assert word_count(bullet.text) <= 30
        assert set(tokens(bullet.text)) <= set(tokens(evidence_of(bullet, article)))
