"""Whatever a feed brings, mentions stay in order, inside their blocks, and apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Mention
from reader.understand import find_mentions
from reader.understand.entities.salience import salience
from reader.understand.entities.tokens import tokens_of

PIECES = (
    "Nobuo Kishi|Kishi|Mr|von der|Leyen|bin|al-|O’Brien|Jean-Luc|J.K.|KIM|JONG UN|Jordan|the US|U.S.|us|Georgia"
    '|Bank of|Japan|Japanese|Secretary of|State|Minister for the|Hurricane|Rita|USS|Marks &|Spencer|"Tex"|“|”|\'s|’s'
    "|(Arabic:|)|, a town in|, 34,|said|is|.|!|\n|-|—|İ|ß|ǅ|安倍晋三|Путин|é|\u200b|1|F-16|I|I’m|A|a"
).split("|")
text_of_names = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
any_text = st.one_of(text_of_names, st.text(max_size=200))


def holds(article: Article, mentions: tuple[Mention, ...]) -> None:
    places = [one.place for one in mentions]
    assert places == sorted(places)
    for place, following in pairwise(places):
        assert place.block < following.block or place.end <= following.start
    for place in places:
        text = article.blocks[place.block].text
        assert 0 <= place.start < place.end <= len(text)
        assert text[place.start : place.end].strip() == text[place.start : place.end]


@settings(max_examples=250)
@given(title=any_text, paragraphs=st.lists(any_text, max_size=4))
def test_mentions_stand_in_order_inside_their_blocks_and_never_overlap(title: str, paragraphs: list[str]) -> None:
    article = Article.from_text(title, tuple(paragraphs))
    mentions = find_mentions(article)
    holds(article, mentions)
    assert sum(count for _, count, _ in salience(article, mentions)) == len(mentions)


@settings(max_examples=200)
@given(any_text)
def test_words_lie_in_the_text_where_they_say(text: str) -> None:
    tokens = tokens_of(text)
    assert list(tokens.starts) == sorted(tokens.starts)
    for index, word in enumerate(tokens.words):
        assert text[tokens.starts[index] : tokens.end(index)].casefold() == word.casefold()


@settings(max_examples=100)
@given(any_text)
def test_the_same_text_is_always_read_the_same(text: str) -> None:
    article = Article.from_text("", (text,))
    assert find_mentions(article) == find_mentions(article)
