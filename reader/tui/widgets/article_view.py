"""One article in reader mode: a centred column, names that light up, and a way to every place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.events import Click, Key
from textual.message import Message

from reader.desk.links import link_addresses
from reader.model import EntityKind, Mention, Place, Reading
from reader.tui.render.hints import hints_in_view, link_at, narrowed
from reader.tui.render.lines import TITLE
from reader.tui.render.under import place_under
from reader.tui.widgets.article_page import ArticlePage

if TYPE_CHECKING:
    from reader.understand.stories import Novelty


class ArticleView(ArticlePage):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "articleview--title", "articleview--standfirst", "articleview--byline", "articleview--notice",
        "articleview--paragraph", "articleview--heading", "articleview--heading-minor", "articleview--item",
        "articleview--quote", "articleview--table", "articleview--table-head", "articleview--table-rule",
        "articleview--table-name", "articleview--image", "articleview--caption", "articleview--embed",
        "articleview--dateline", "articleview--strong", "articleview--emphasis", "articleview--link",
        "articleview--note", "articleview--code", "articleview--code-comment", "articleview--code-string",
        "articleview--code-number", "articleview--code-keyword", "articleview--code-name",
        "articleview--person", "articleview--country", "articleview--demonym", "articleview--hardware",
        "articleview--organisation", "articleview--evidence", "articleview--chosen", "articleview--match",
        "articleview--hint", "articleview--words", "articleview--known", "articleview--fresh",
    }  # fmt: skip

    class LinkChosen(Message):
        """A link was clicked, or the letters over it were typed."""

        def __init__(self, address: str) -> None:
            super().__init__()
            self.address = address

    class NameClicked(Message):
        """A name was clicked; `again` where it was chosen already."""

        def __init__(self, mention: Mention, *, again: bool) -> None:
            super().__init__()
            self.mention = mention
            self.again = again

    _novelty: Novelty | None = None
    _news_marked = True

    def show_reading(self, reading: Reading, at: Place | None = None) -> None:
        self._novelty = None
        super().show_reading(reading, at)

    # What is new ----------------------------------------------------------------

    def tell_news(self, novelty: Novelty | None, story: tuple[str, ...]) -> None:
        """Mark what is new to somebody who read others of its story, and say so under the title."""
        if (novelty, story) == (self._novelty, self._story):
            return
        keep = self.at if self.scroll_offset.y else None
        is_longer = story != self._story
        self._story, self._novelty = story, novelty
        self.lights.tell_news(novelty if self._news_marked else None)
        if not is_longer:
            self.refresh()
            return
        self._lay_out()
        if keep is not None:
            self._scroll_to_line(self.page.line_of(keep))

    def turn_news(self) -> bool | None:
        """The marks of what is new on or off: whether they are on now, None where there is nothing to mark."""
        if self._novelty is None:
            return None
        self._news_marked = not self._news_marked
        self.lights.tell_news(self._novelty if self._news_marked else None)
        self.refresh()
        return self._news_marked

    # Ways through it ------------------------------------------------------------

    def light(self, evidence: tuple[Place, ...]) -> None:
        """Light these places, without moving."""
        self.lights.light(evidence)
        self.refresh()

    def go_to(self, places: tuple[Place, ...]) -> None:
        """Light these places and bring the first into view."""
        self.light(places)
        self._show(places[0] if places else None)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Those whose kind is lit."""
        return self.lights.mentions

    @property
    def chosen_mention(self) -> Mention | None:
        return self.lights.chosen_mention

    @property
    def matches(self) -> tuple[Place, ...]:
        return self.lights.matches

    def turn_lights(self, kind: EntityKind) -> bool:
        """Light the names of a kind, or leave them plain; True where they are lit now."""
        lit = self.lights.turn(kind)
        self.refresh()
        return lit

    def hop_mention(self, step: int) -> Mention | None:
        """Choose the next (1) or previous (-1) mention, from what is in view if none is chosen yet."""
        return self._chosen(self.lights.hop_mention(step, self.at))

    def hop_to_entity(self, key: str) -> Mention | None:
        """Choose the next mention of one entity, round and round."""
        return self._chosen(self.lights.hop_to_entity(key))

    def _chosen(self, mention: Mention | None) -> Mention | None:
        self._show(mention.place if mention else None)
        return mention

    def find(self, words: str) -> int:
        """Light every appearance of `words` and go to the first in or below view; how many there are."""
        self._show(self.lights.find(words, self.at if self.scroll_offset.y else Place(TITLE, 0, 0)))
        return len(self.matches)

    def hop_match(self, step: int) -> None:
        self._show(self.lights.hop_match(step))

    def links(self) -> tuple[tuple[str, str], ...]:
        """(words, address) of every link of the article, each address once, in order."""
        addresses = link_addresses(self.reading.article) if self.reading else {}
        return tuple((words, address) for address, words in addresses.items())

    def show_hints(self) -> bool:
        """Put letters over the links in view; False where there is none."""
        top = round(self.scroll_offset.y)
        article = self.reading.article if self.reading else None
        self.hints = hints_in_view(article, self.page, top, top + self.size.height) if article else ()
        self.refresh()
        return bool(self.hints)

    def on_key(self, event: Key) -> None:
        """While letters stand over the links, every key is one of them, or ends them."""
        if not self.hints:
            return
        event.stop()
        event.prevent_default()
        self.hints = narrowed(self.hints, event.character or " ")
        if self.hints and not self.hints[0].label:
            self.post_message(self.LinkChosen(self.hints[0].address))
            self.hints = ()
        self.refresh()

    def on_click(self, event: Click) -> None:
        """A name is chosen, and told more of when it is chosen already; a link is opened."""
        index = event.y + round(self.scroll_offset.y)
        letter = place_under(self.page.lines[index], event.x - self._margin) if index < len(self.page.lines) else None
        if letter is None or self.reading is None:
            return
        chosen = self.chosen_mention
        mention = self.lights.choose_at(letter)
        if mention is not None:
            self.post_message(self.NameClicked(mention, again=mention is chosen))
        elif address := link_at(self.reading.article, letter):
            self.post_message(self.LinkChosen(address))
        self.refresh()
