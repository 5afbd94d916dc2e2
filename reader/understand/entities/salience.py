"""How central each entity is to its story: in the title, early, often, all through, and as the one who acts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reader.model import Article, Block, BlockKind, Entity, EntityKind, Mention
from reader.understand.entities.people.lexicon import fold
from reader.understand.entities.tokens import words_of

TITLE_WEIGHT: Final = 3.0
LEAD_WEIGHT: Final = 2.0  # in the first paragraph, falling to nothing at LEAD_BLOCKS
LEAD_BLOCKS: Final = 4
COUNT_WEIGHT: Final = 2.0
COUNT_ENOUGH: Final = 8  # mentions; more tell little more
SPREAD_WEIGHT: Final = 1.0
ACTOR_WEIGHT: Final = 1.5
DEMONYM_SHARE: Final = 0.5  # "Japanese" tells half as much as "Japan"
SPOKEN: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.QUOTE})

Central = tuple[Entity, int, float]  # the entity, how often it is named, and its weight from 0 to 1


def salience(article: Article, mentions: Sequence[Mention]) -> tuple[Central, ...]:
    """Every entity once, the most central first, organisations last."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault(mention.entity.key, []).append(mention)
    title = frozenset(map(fold, words_of(article.title)))
    order = {number: place for place, number in enumerate(_spoken(article.blocks))}
    weighed = [(_fullest(own), len(own), _weight(own, article.blocks, order, title)) for own in by_key.values()]
    return tuple(sorted(weighed, key=_rank))


def _rank(central: Central) -> tuple[bool, float, int, str]:
    entity, count, weight = central
    return entity.kind is EntityKind.ORGANISATION, -weight, -count, entity.key


def _fullest(mentions: Sequence[Mention]) -> Entity:
    """The entity as the mention that tells most of it has it."""
    return max((mention.entity for mention in mentions), key=lambda entity: (bool(entity.role), len(entity.name)))


def _spoken(blocks: Sequence[Block]) -> Iterable[int]:
    return (number for number, block in enumerate(blocks) if block.kind in SPOKEN)


def _weight(
    mentions: Sequence[Mention], blocks: Sequence[Block], order: Mapping[int, int], title: frozenset[str]
) -> float:
    told = [mention for mention in mentions if mention.place.block in order]
    count = sum(DEMONYM_SHARE if mention.demonym else 1.0 for mention in mentions)
    where = {order[mention.place.block] for mention in told}
    parts = (
        TITLE_WEIGHT * _in_title(mentions, blocks, title),
        LEAD_WEIGHT * (max(0.0, 1 - min(where) / LEAD_BLOCKS) if where else 0.0),
        COUNT_WEIGHT * min(count, COUNT_ENOUGH) / COUNT_ENOUGH,
        SPREAD_WEIGHT * len(where) / max(len(order), 1),
        ACTOR_WEIGHT * sum(_acts(mention, blocks) for mention in told) / max(len(told), 1) * min(1.0, count / 3),
    )
    whole = TITLE_WEIGHT + LEAD_WEIGHT + COUNT_WEIGHT + SPREAD_WEIGHT + ACTOR_WEIGHT
    return round(sum(parts) / whole, 4)


def _in_title(mentions: Sequence[Mention], blocks: Sequence[Block], title: frozenset[str]) -> float:
    """1 where the title has every word of one way the text calls it; less for a demonym."""
    found = [mention for mention in mentions if _words(mention, blocks) <= title]
    return max((DEMONYM_SHARE if mention.demonym else 1.0 for mention in found), default=0.0)


def _words(mention: Mention, blocks: Sequence[Block]) -> frozenset[str]:
    place = mention.place
    return frozenset(map(fold, words_of(blocks[place.block].text[place.start : place.end])))


def _acts(mention: Mention, blocks: Sequence[Block]) -> bool:
    """Whether it begins its sentence, as the one who acts does most often in English."""
    before = blocks[mention.place.block].text[: mention.place.start].rstrip()
    return not before or before[-1] in '.!?:\n"“'
