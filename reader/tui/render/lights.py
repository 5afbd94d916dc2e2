"""What shines in an article: its own markup, its names, a bullet's sentence, words that were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Article, BlockKind, EntityKind, Mention, Place, Reading
from reader.tui.render.code import code_glows
from reader.tui.render.dateline import dateline_glows
from reader.tui.render.find import find_words
from reader.tui.render.glows import Glow, Glows
from reader.tui.render.known import known_places
from reader.tui.render.lines import Line
from reader.tui.render.paint import inline_glows, mention_glow
from reader.tui.render.under import holds

if TYPE_CHECKING:
    from reader.understand.stories import Novelty


class Lights:
    """The lights of one reading, and which name and which match is chosen."""

    def __init__(self, reading: Reading | None = None, plain_kinds: frozenset[EntityKind] = frozenset()) -> None:
        self.reading = reading
        self.plain_kinds = plain_kinds
        self.mentions: tuple[Mention, ...] = ()  # those whose kind is lit
        self.mention_index = -1
        self.matches: tuple[Place, ...] = ()
        self.match_index = -1
        self._evidence = self._names = self._matches = self._known = self._fresh = Glows()
        self._markup = Glows(_markup(reading.article)) if reading else Glows()
        self._light_names()

    def over(self, line: Line) -> Sequence[Glow]:
        """The glows that touch a line, weakest first."""
        block, start, end = line.block, line.start, line.end
        if start < 0:
            return ()
        return [
            *(glow for layer in self._layers for glow in layer.over(block, start, end)),
            *(Glow(place, "chosen") for place in self._chosen if place.block == block),
        ]

    @property
    def _layers(self) -> tuple[Glows, ...]:
        return self._known, self._evidence, self._markup, self._names, self._fresh, self._matches

    @property
    def _chosen(self) -> Iterator[Place]:
        if self.chosen_mention is not None:
            yield self.chosen_mention.place
        if 0 <= self.match_index < len(self.matches):
            yield self.matches[self.match_index]

    def light(self, evidence: Iterable[Place]) -> None:
        self._evidence = Glows(Glow(place, "evidence") for place in evidence)

    def tell_news(self, novelty: Novelty | None) -> None:
        """Dim the sentences that are known, and mark the names and numbers that are new; None leaves all alike."""
        known = known_places(self.reading.article, novelty) if self.reading and novelty else ()
        self._known = Glows(Glow(place, "known") for place in known)
        self._fresh = Glows(Glow(place, "fresh") for place in (novelty.facts if novelty else ()))

    # Names ------------------------------------------------------------------------

    @property
    def chosen_mention(self) -> Mention | None:
        return self.mentions[self.mention_index] if 0 <= self.mention_index < len(self.mentions) else None

    def turn(self, kind: EntityKind) -> bool:
        """Light the names of a kind, or leave them plain; True where they are lit now."""
        self.plain_kinds ^= {kind}
        self._light_names()
        return kind not in self.plain_kinds

    def _light_names(self) -> None:
        named = self.reading.mentions if self.reading else ()
        self.mentions = tuple(mention for mention in named if mention.kind not in self.plain_kinds)
        self.mention_index = -1
        self._names = Glows(mention_glow(mention) for mention in self.mentions)

    def hop_mention(self, step: int, top: Place) -> Mention | None:
        """Choose the next (1) or previous (-1) mention, the first time from what is in view at `top`."""
        if not self.mentions:
            return None
        if self.mention_index < 0:
            below = (i for i, mention in enumerate(self.mentions) if mention.place >= _from(top))
            first = next(below, len(self.mentions) - 1)
            self.mention_index = first if step > 0 else first - 1
        else:
            self.mention_index += step
        self.mention_index %= len(self.mentions)
        return self.chosen_mention

    def hop_to_entity(self, key: str) -> Mention | None:
        """Choose the next mention of one entity, round and round."""
        count = len(self.mentions)
        for step in range(1, count + 1):
            index = (self.mention_index + step) % count
            if self.mentions[index].entity.key == key:
                self.mention_index = index
                return self.chosen_mention
        return None

    def choose_at(self, letter: Place) -> Mention | None:
        """Choose the mention that a letter belongs to."""
        index = next((i for i, mention in enumerate(self.mentions) if holds(mention.place, letter)), -1)
        self.mention_index = index if index >= 0 else self.mention_index
        return self.mentions[index] if index >= 0 else None

    # Words that are looked for ----------------------------------------------------

    def find(self, words: str, top: Place) -> Place | None:
        """Light every appearance and choose the first in or below view."""
        self.matches = find_words(self.reading.article, words) if self.reading else ()
        self._matches = Glows(Glow(place, "match") for place in self.matches)
        below = (i for i, place in enumerate(self.matches) if place >= _from(top))
        self.match_index = next(below, 0) - 1
        return self.hop_match(1)

    def hop_match(self, step: int) -> Place | None:
        if not self.matches:
            return None
        self.match_index = (self.match_index + step) % len(self.matches)
        return self.matches[self.match_index]


def _from(top: Place) -> Place:
    return Place(top.block, top.start, 0)


def _markup(article: Article) -> Iterator[Glow]:
    yield from dateline_glows(article)
    for index, block in enumerate(article.blocks):
        yield from code_glows(index, block.text) if block.kind is BlockKind.CODE else inline_glows(index, block)
