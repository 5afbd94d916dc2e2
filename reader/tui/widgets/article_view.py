"""One article in reader mode: a centred column, names that light up, and a way to every place in the text."""

from __future__ import annotations

import re
from typing import ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.model import EntityKind, Mark, Mention, Place, Reading
from reader.tui.render import Glow, Page, lay_out, paint
from reader.tui.render.lines import Run
from reader.tui.render.paint import inline_glows, mention_glow
from reader.tui.render.wrap import wrap
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.strips import strip_of
from reader.tui.words import reading_time, when

EMPTY_PAGE = Page((), ())


class ArticleView(Pane):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "articleview--title", "articleview--byline", "articleview--notice", "articleview--paragraph",
        "articleview--heading", "articleview--heading-minor", "articleview--item", "articleview--quote",
        "articleview--code", "articleview--table", "articleview--table-head", "articleview--image",
        "articleview--caption", "articleview--embed", "articleview--strong", "articleview--emphasis",
        "articleview--link", "articleview--person", "articleview--country", "articleview--demonym",
        "articleview--hardware", "articleview--organisation", "articleview--evidence", "articleview--chosen",
        "articleview--match", "articleview--words",
    }  # fmt: skip

    class Scrolled(Message):
        """The text under the top edge is another one now."""

    def __init__(self, measure: int, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text_measure = measure
        self.reading: Reading | None = None
        self.words = ""  # shown where there is no reading: loading, or why not
        self.page = EMPTY_PAGE
        self.mention_index = -1
        self.plain_kinds: frozenset[EntityKind] = frozenset()
        self.matches: tuple[Place, ...] = ()
        self.match_index = -1
        self._glows: dict[int, tuple[Glow, ...]] = {}
        self._evidence: tuple[Place, ...] = ()
        self._at: Place | None = None  # the text to keep in view through changes of size, until the reader moves

    # What is shown --------------------------------------------------------------

    def show_reading(self, reading: Reading, at: Place | None = None) -> None:
        """Show an article, at its top or at a place where reading stopped."""
        self.reading, self.words = reading, ""
        self.mention_index, self.match_index = -1, -1
        self.matches, self._evidence = (), ()
        self._glows = _glows_of(reading, self.mentions)
        self._lay_out()
        top = self.page.line_of(at) if at else 0
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self._at = at

    def set_measure(self, measure: int) -> None:
        """Characters in a line from now on."""
        keep = self.at
        self.text_measure = measure
        self._lay_out()
        self.scroll_to(y=self.page.line_of(keep), animate=False, force=True, immediate=True)

    def show_words(self, words: str) -> None:
        """Show a sentence instead of an article."""
        self.reading, self.words, self.page = None, words, EMPTY_PAGE
        self.matches, self._evidence = (), ()
        self.virtual_size = Size(self.size.width, self.size.height)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.refresh()

    @property
    def at(self) -> Place:
        """The place of the first row in view."""
        return self.page.place_at(round(self.scroll_offset.y))

    @property
    def at_end(self) -> bool:
        return self.scroll_offset.y >= self.max_scroll_y

    @property
    def progress(self) -> int:
        """Percent of the article that has been in view."""
        if not self.page.lines:
            return 0
        return min(100, round(100 * (self.scroll_offset.y + self.size.height) / len(self.page.lines)))

    # Ways through it ------------------------------------------------------------

    def light(self, evidence: tuple[Place, ...]) -> None:
        """Light these places, without moving."""
        self._evidence = evidence
        self.refresh()

    def go_to(self, places: tuple[Place, ...]) -> None:
        """Light these places and bring the first into view."""
        self.light(places)
        if places:
            self._bring_into_view(places[0])

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Those whose kind is lit."""
        named = self.reading.mentions if self.reading else ()
        return tuple(mention for mention in named if mention.kind not in self.plain_kinds)

    def turn_lights(self, kind: EntityKind) -> bool:
        """Light the names of a kind, or leave them plain; True where they are lit now."""
        self.plain_kinds ^= {kind}
        self.mention_index = -1
        if self.reading is not None:
            self._glows = _glows_of(self.reading, self.mentions)
        self.refresh()
        return kind not in self.plain_kinds

    @property
    def chosen_mention(self) -> Mention | None:
        return self.mentions[self.mention_index] if 0 <= self.mention_index < len(self.mentions) else None

    def hop_mention(self, step: int) -> Mention | None:
        """Choose the next (1) or previous (-1) mention, from what is in view if none is chosen yet."""
        mentions = self.mentions
        if not mentions:
            return None
        if self.mention_index < 0:
            top = self.at
            below = (i for i, mention in enumerate(mentions) if mention.place >= Place(top.block, top.start, 0))
            first = next(below, len(mentions) - 1)
            self.mention_index = first if step > 0 else first - 1
        else:
            self.mention_index += step
        self.mention_index %= len(mentions)
        mention = mentions[self.mention_index]
        self._bring_into_view(mention.place)
        self.refresh()
        return mention

    def hop_to_entity(self, key: str) -> Mention | None:
        """Choose the next mention of one entity, round and round."""
        mentions = self.mentions
        for step in range(1, len(mentions) + 1):
            index = (self.mention_index + step) % len(mentions)
            mention: Mention = mentions[index]
            if mention.entity.key == key:
                self.mention_index = index
                self._bring_into_view(mention.place)
                self.refresh()
                return mention
        return None

    def find(self, words: str) -> int:
        """Light every appearance of `words` and go to the first in or below view; how many there are."""
        self.matches, self.match_index = (), -1
        if self.reading and words:
            pattern = re.compile(re.escape(words), re.IGNORECASE)
            self.matches = tuple(
                Place(index, match.start(), match.end())
                for index, block in enumerate(self.reading.article.blocks)
                for match in pattern.finditer(block.text)
            )
        if self.matches:
            top = self.at
            below = (i for i, place in enumerate(self.matches) if place >= Place(top.block, top.start, 0))
            self.match_index = next(below, 0) - 1
            self.hop_match(1)
        self.refresh()
        return len(self.matches)

    def hop_match(self, step: int) -> None:
        if self.matches:
            self.match_index = (self.match_index + step) % len(self.matches)
            self._bring_into_view(self.matches[self.match_index])
            self.refresh()

    def links(self) -> tuple[tuple[str, str], ...]:
        """(words, address) of every link of the article, each address once, in order."""
        found: dict[str, str] = {}
        for block in self.reading.article.blocks if self.reading else ():
            for span in block.spans:
                if span.mark is Mark.LINK and span.href:
                    found.setdefault(span.href, block.text[span.start : span.end])
            if block.href:
                found.setdefault(block.href, block.text or str(block.kind))
        return tuple((words, address) for address, words in found.items())

    def page_on(self) -> bool:
        """A page further; False at the end."""
        if self.at_end:
            return False
        self.move("page_down")
        return True

    # Drawing --------------------------------------------------------------------

    def on_resize(self) -> None:
        if self.reading is None:
            self.virtual_size = self.size
            return
        keep = self._at or (self.at if self.page.lines and self.scroll_offset.y else None)
        self._at = keep
        self._lay_out()
        self.scroll_to(y=self.page.line_of(keep) if keep else 0, animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def move(self, step: Step) -> None:
        self._at = None
        super().move(step)

    def on_mouse_scroll_down(self) -> None:
        self._at = None

    def on_mouse_scroll_up(self) -> None:
        self._at = None

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        if self.reading is None:
            return strip_of(self._words_line(y), self.looks, width, ground, self._margin)
        index = y + round(self.scroll_offset.y)
        if index >= len(self.page.lines):
            return strip_of((), self.looks, width, ground)
        line = self.page.lines[index]
        return strip_of(paint(line, self._glows_on(line.block)), self.looks, width, ground, self._margin)

    def _words_line(self, y: int) -> list[Run]:
        rows = wrap(self.words, self._column)
        return [Run(self.words[slice(*rows[y - 1])], ("words",))] if 1 <= y <= len(rows) else []

    def _glows_on(self, block: int) -> tuple[Glow, ...]:
        lit = [Glow(place, "evidence") for place in self._evidence if place.block == block]
        found = [Glow(place, "match") for place in self.matches if place.block == block]
        chosen = []
        if (mention := self.chosen_mention) is not None:
            chosen = [Glow(mention.place, "chosen")]
        if 0 <= self.match_index < len(self.matches):
            chosen.append(Glow(self.matches[self.match_index], "chosen"))
        return (*lit, *self._glows.get(block, ()), *found, *chosen)

    @property
    def _column(self) -> int:
        return max(10, min(self.text_measure, self.size.width - 4))

    @property
    def _margin(self) -> int:
        return max(0, (self.size.width - self._column) // 2)

    def _lay_out(self) -> None:
        if self.reading is None:
            return
        self.page = lay_out(self.reading.article, self._column, _heading(self.reading))
        self.virtual_size = Size(self.size.width, len(self.page.lines) + 1)
        self.refresh()

    def _bring_into_view(self, place: Place) -> None:
        line = self.page.line_of(place)
        top, height = round(self.scroll_offset.y), self.size.height
        self._at = None
        if not top + 1 <= line < top + height - 2:
            self.scroll_to(y=max(0, line - height // 3), animate=False, force=True, immediate=True)


def _glows_of(reading: Reading, mentions: tuple[Mention, ...]) -> dict[int, tuple[Glow, ...]]:
    """Inline markup and mentions, by block."""
    glows: dict[int, list[Glow]] = {}
    for index, block in enumerate(reading.article.blocks):
        glows[index] = list(inline_glows(index, block))
    for mention in mentions:
        glows.setdefault(mention.place.block, []).append(mention_glow(mention))
    return {index: tuple(found) for index, found in glows.items()}


def _heading(reading: Reading) -> tuple[str, ...]:
    """The rows under the title: who, when, where, how long."""
    article = reading.article
    words = len(article.text.split())
    first = " · ".join(part for part in (article.byline, article.site_name, article.section) if part)
    second = " · ".join(
        part
        for part in (
            when(article.published) if article.published else "",
            reading_time(words) if words else "",
            "text from the feed" if article.origin == "feed" else "",
        )
        if part
    )
    return tuple(row for row in (first, second) if row)
