"""One article in reader mode: a centred column, names that light up, and a way to every place in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.model import EntityKind, Mention, Place, Reading
from reader.tui.links import link_addresses
from reader.tui.render.hints import Hint, hinted, hints_in_view, link_at, narrowed
from reader.tui.render.layout import lay_out
from reader.tui.render.lights import Lights
from reader.tui.render.lines import TITLE, Run
from reader.tui.render.page import Page
from reader.tui.render.paint import paint
from reader.tui.render.pixels import Picture
from reader.tui.render.under import place_under
from reader.tui.render.wrap import wrap
from reader.tui.widgets.facts import facts_of
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.strips import strip_of, strip_of_dots

if TYPE_CHECKING:
    from reader.understand.stories import Novelty

EMPTY_PAGE = Page((), ())
NOTHING_OPEN: Final = "Enter opens the headline under the cursor here."


class ArticleView(Pane):
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

    class Scrolled(Message):
        """The text under the top edge is another one now."""

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

    def __init__(self, measure: int, *, ascii: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text_measure = measure
        self.ascii = ascii
        self.reading: Reading | None = None
        self.words = NOTHING_OPEN  # shown where there is no reading: why, or what is awaited
        self.page = EMPTY_PAGE
        self.lights = Lights()
        self.hints: tuple[Hint, ...] = ()  # letters over links, while one is asked for
        self.pictures: Mapping[str, Picture] = {}  # those that can be drawn, by address
        self._at: Place | None = None  # the text to keep in view through changes of size, until the reader moves
        self._story: tuple[str, ...] = ()  # rows under the title about the story it is a part of
        self._novelty: Novelty | None = None
        self._news_marked = True
        self._above = 0  # blank rows that were in view above it
        self._laid_column = 0  # cells for which the page was laid out

    # What is shown --------------------------------------------------------------

    def show_reading(self, reading: Reading, at: Place | None = None) -> None:
        """Show an article, at its top or at a place where reading stopped."""
        self.reading, self.words, self.hints, self.pictures = reading, "", (), {}
        self._story, self._novelty = (), None
        self.lights = Lights(reading, self.lights.plain_kinds)
        self._lay_out()
        self._scroll_to_line(self.page.line_of(at) if at else 0)
        self._at, self._above = at, 0

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

    def show_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Draw these where their addresses stand; the text in view stays."""
        keep = self.at if self.scroll_offset.y else None
        self.pictures = pictures
        self._lay_out()
        self._scroll_to_line(self.page.line_of(keep) if keep else 0)

    @property
    def picture_room(self) -> tuple[int, int]:
        """Dots across and down that a picture may take: a row of the screen shows two."""
        return self._column, 2 * max(8, min(24, self.size.height - 8))

    def set_measure(self, measure: int) -> None:
        """Characters in a line from now on."""
        keep = self.at
        self.text_measure = measure
        self._lay_out()
        self._scroll_to_line(self.page.line_of(keep))

    def show_words(self, words: str = NOTHING_OPEN) -> None:
        """Show a sentence instead of an article."""
        self.reading, self.words, self.page, self.hints = None, words, EMPTY_PAGE, ()
        self.lights = Lights(None, self.lights.plain_kinds)
        self.virtual_size = Size(self.size.width, self.size.height)
        self._scroll_to_line(0)
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
        elif self._laid_column != self._column:
            self._lay_out_anew()
        self.post_message(self.Scrolled())

    def _lay_out_anew(self) -> None:
        """For another width; the text in view stays in view."""
        if self._at is None and self.page.lines and self.scroll_offset.y:
            self._at = self.at
            self._above = min(1, self.page.line_of(self._at) - round(self.scroll_offset.y))
        self._lay_out()
        self._scroll_to_line(max(0, self.page.line_of(self._at) - self._above) if self._at else 0)

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
        width, ground = self.size.width, self.ground
        if self.reading is None:
            return strip_of(self._words_line(y), self.looks, width, ground, self._margin)
        index = y + round(self.scroll_offset.y)
        if index >= len(self.page.lines):
            return strip_of((), self.looks, width, ground)
        line = hinted(self.page.lines[index], self.hints) if self.hints else self.page.lines[index]
        if line.dots:
            return strip_of_dots(line.dots, width, ground, self._margin)
        return strip_of(paint(line, self.lights.over(line)), self.looks, width, ground, self._margin)

    def _words_line(self, y: int) -> list[Run]:
        rows = wrap(self.words, self._column)
        return [Run(self.words[slice(*rows[y - 1])], ("words",))] if 1 <= y <= len(rows) else []

    @property
    def _column(self) -> int:
        """Cells of a line; while the pane is hidden, as many as it had: most likely it will have them again."""
        width = self.size.width
        return max(10, min(self.text_measure, width - 4)) if width else self._laid_column

    @property
    def _margin(self) -> int:
        return max(0, (self.size.width - self._column) // 2)

    def _lay_out(self) -> None:
        if self.reading is None or not self._column:
            return  # a pane that was never shown is laid out when it has its width
        facts = (*facts_of(self.reading.article), *self._story)
        article, signs = self.reading.article, self.ascii
        self.page = lay_out(article, self._column, facts, notes=True, ascii=signs, pictures=self.pictures)
        self._laid_column = self._column
        self.virtual_size = Size(self._column, len(self.page.lines) + 1)
        self.refresh()

    def _show(self, place: Place | None) -> None:
        """Bring a place into view, and draw what is lit now."""
        self.refresh()
        if place is None:
            return
        if not self.page.lines:  # not shown yet: it opens there
            self._at, self._above = place, self.app.size.height // 3
            return
        line = self.page.line_of(place)
        top, height = round(self.scroll_offset.y), self.size.height
        self._at = None
        if not top + 1 <= line < top + height - 2:
            self._scroll_to_line(max(0, line - height // 3))

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True, immediate=True)
