"""Who a story is about."""

from __future__ import annotations

from reader.model import Article, Entity, EntityKind, Mention, Place
from reader.understand import find_mentions
from reader.understand.entities.salience import salience

STORY = Article.from_text(
    "Kishi quits as Japan's defence minister",
    (
        "Nobuo Kishi has resigned as Japanese defence minister. Kishi, 62, cited his health.",
        "Prime Minister Fumio Kishida praised him. Japan will name a successor this week.",
        "Kishi had met Lloyd Austin in May. In Brussels, Belgium, diplomats were surprised.",
    ),
)


def test_the_one_in_the_title_and_the_lead_comes_first() -> None:
    ranked = salience(STORY, find_mentions(STORY))
    assert ranked[0][0].key == "person:nobuo-kishi"
    assert ranked[0][1] == 3
    assert [entity.key for entity, _, _ in ranked].index("country:JP") < 3
    assert ranked[-1][0].key in {"country:BE", "person:lloyd-austin"}


def test_every_entity_is_there_once_with_its_count_and_a_weight_from_0_to_1() -> None:
    mentions = find_mentions(STORY)
    ranked = salience(STORY, mentions)
    keys = [entity.key for entity, _, _ in ranked]
    assert sorted(keys) == sorted({one.entity.key for one in mentions})
    assert sum(count for _, count, _ in ranked) == len(mentions)
    weights = [weight for _, _, weight in ranked]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 1 for weight in weights)


def test_organisations_come_last_however_often_they_are_named() -> None:
    firm = Entity("organisation:acme", "Acme", EntityKind.ORGANISATION)
    country = Entity("country:JP", "Japan", EntityKind.COUNTRY)
    article = Article.from_text("Acme", ("Acme Acme Acme Japan",))
    places = [Mention(Place(0, at, at + 4), firm) for at in (0, 5, 10)]
    ranked = salience(article, [*places, Mention(Place(0, 15, 20), country)])
    assert [entity.kind for entity, _, _ in ranked] == [EntityKind.COUNTRY, EntityKind.ORGANISATION]


def test_demonyms_tell_less_than_the_countrys_name() -> None:
    article = Article.from_text("", ("It happened in Japan and in a French town.",))
    weights = {entity.key: weight for entity, _, weight in salience(article, find_mentions(article))}
    assert weights["country:JP"] > weights["country:FR"]


def test_no_mentions_no_entities() -> None:
    assert salience(STORY, ()) == ()
