"""The page of an article on the screen: laid out for its column, scrolled, and kept in place through every change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.desk.keys import USUAL_KEYS, Keys
from reader.model import Place, Reading
from reader.tui.render.hints import Hint, hinted
from reader.tui.render.layout import lay_out
from reader.tui.render.lights import Lights
from reader.tui.render.lines import Run
from reader.tui.render.page import Page
from reader.tui.render.paint import paint
from reader.tui.render.pixels import Picture
from reader.tui.render.wrap import wrap
from reader.tui.widgets.facts import facts_of
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.strips import strip_of, strip_of_dots

EMPTY_PAGE: Final = Page((), ())
NOTHING_OPEN: Final = "{enter} opens the headline under the cursor here."


class ArticlePage(Pane):
    class Scrolled(Message, namespace="article_view"):
        """The text under the top edge is another one now."""

    def __init__(self, measure: int, keys: Keys = USUAL_KEYS, *, ascii: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text_measure = measure
        self.ascii = ascii
        self.reading: Reading | None = None
        self._nothing_open = keys.told(NOTHING_OPEN)
        self.words = self._nothing_open  # shown where there is no reading: why, or what is awaited
        self.page = EMPTY_PAGE
        self.lights = Lights()
        self.hints: tuple[Hint, ...] = ()  # letters over links, while one is asked for
        self.pictures: Mapping[str, Picture] = {}  # those that can be drawn, by address
        self._at: Place | None = None  # the text to keep in view through changes of size, until the reader moves
        self._story: tuple[str, ...] = ()  # rows under the title about the story it is a part of
        self._above = 0  # blank rows that were in view above it
        self._laid_column = 0  # cells for which the page was laid out

    # What is shown --------------------------------------------------------------

    def show_reading(self, reading: Reading, at: Place | None = None) -> None:
        """Show an article, at its top or at a place where reading stopped."""
        self.reading, self.words, self.hints, self.pictures = reading, "", (), {}
        self._story = ()
        self.lights = Lights(reading, self.lights.plain_kinds)
        self._lay_out()
        self._scroll_to_line(self.page.line_of(at) if at else 0)
        self._at, self._above = at, 0

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

    def show_words(self, words: str = "") -> None:
        """Show a sentence instead of an article; without one, how to open one."""
        self.reading, self.words, self.page, self.hints = None, words or self._nothing_open, EMPTY_PAGE, ()
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
