"""The side panel: bullets on top, then who and what the article names, each a way into the text."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.desk.keys import USUAL_KEYS, Keys
from reader.model import Bullet, Entity, Reading, Summary
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.panel_rows import (
    PanelRow,
    bullet_rows,
    bullets_head,
    entities_of,
    entity_rows,
    noted_rows,
    turned_to,
)
from reader.tui.widgets.strips import strip_of

Item = Bullet | Entity

NOTHING_OPEN: Final = "The bullets and names of an article stand here once one is open."


class SummaryPanel(Pane):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "summarypanel--head", "summarypanel--number", "summarypanel--bullet", "summarypanel--note",
        "summarypanel--person", "summarypanel--country", "summarypanel--hardware", "summarypanel--organisation",
        "summarypanel--count", "summarypanel--role", "summarypanel--cursor", "summarypanel--blurred",
    }  # fmt: skip

    cursor: reactive[int] = reactive(0)

    class Pointed(Message):
        """The cursor moved onto an item while the panel has the keys."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    class Chosen(Pointed):
        """An item was entered."""

    def __init__(self, keys: Keys = USUAL_KEYS, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keys = keys
        self.reading: Reading | None = None
        self.items: tuple[Item, ...] = ()
        self._rows: tuple[PanelRow, ...] = ()
        self._sets: tuple[tuple[Bullet, ...], ...] = ()  # the publisher's, this reader's, a model's: what there is
        self._turned = 0  # to which of them
        self._laid_width = 0  # cells for which the rows were laid out

    def show_reading(self, reading: Reading | None) -> None:
        self.reading = reading
        summary = reading.summary if reading else Summary()
        self._sets = tuple(bullets for bullets in (summary.bullets, summary.extracted) if bullets)
        self._turned = 0
        self._fill()

    def offer_bullets(self, bullets: tuple[Bullet, ...]) -> None:
        """One more set to turn to; what is on the screen stays."""
        self._sets = (*self._sets, bullets)
        self._lay_out()

    def turn_bullets(self) -> bool:
        """To the next set of bullets, from the last to the first; False where there is one set only."""
        if len(self._sets) < 2:
            return False
        self._turned = (self._turned + 1) % len(self._sets)
        self._fill()
        return True

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        return self._sets[self._turned] if self._sets else ()

    @property
    def _note(self) -> str:
        """Why there are no bullets, or which others there are."""
        if len(self._sets) > 1:
            other = self._sets[(self._turned + 1) % len(self._sets)]
            return f"{self.keys.one('own_bullets')}: {turned_to(other)}"
        return self.reading.summary.note if self.reading else ""

    @property
    def bullets_head(self) -> str:
        return bullets_head(self.bullets)

    def bullet(self, number: int) -> Bullet | None:
        """Bullet `number`, from 1."""
        return self.bullets[number - 1] if 0 < number <= len(self.bullets) else None

    @property
    def current(self) -> Item | None:
        return self.items[self.cursor] if self.items else None

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self.items) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        rows = [index for index, row in enumerate(self._rows) if row.item == now]
        if rows:
            self.show_rows(0 if now == 0 else rows[0], rows[-1])
        if before != now and self.current is not None:
            self.post_message(self.Pointed(self.current))
        self.refresh()

    def move(self, step: Step) -> None:
        if step in {"down", "up", "top", "bottom"}:
            self.cursor += self.rows_for(step)
        else:
            self.cursor += 3 if self.rows_for(step) > 0 else -3

    def choose(self) -> None:
        if self.current is not None:
            self.post_message(self.Chosen(self.current))

    def on_focus(self) -> None:
        if self.current is not None:
            self.post_message(self.Pointed(self.current))

    def on_resize(self) -> None:
        if self._laid_width != self.size.width:
            self._lay_out()

    def on_click(self, event: events.Click) -> None:
        index = event.y + round(self.scroll_offset.y)
        if index < len(self._rows) and self._rows[index].item >= 0:
            self.cursor = self._rows[index].item
            self.choose()

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.ground
        index = y + round(self.scroll_offset.y)
        if index >= len(self._rows):
            return strip_of((), self.looks, width, ground)
        row = self._rows[index]
        if row.item >= 0 and row.item == self.cursor and self.has_focus:
            ground += self.looks("cursor")
        return strip_of(row.runs, self.looks, width, ground, margin=1)

    def _fill(self) -> None:
        self.items = (*self.bullets, *entities_of(self.reading)) if self.reading else ()
        self.set_reactive(SummaryPanel.cursor, 0)
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def _lay_out(self) -> None:
        pane = self.size.width or self._laid_width  # while it is hidden, what it was
        width = max(12, pane - 3)
        if self.reading is None:
            self._rows = (PanelRow(), *noted_rows(NOTHING_OPEN, width))
        else:
            names = entity_rows(self.reading, len(self.bullets), width)
            self._rows = (*bullet_rows(self.bullets, self._note, width), *names)
        self._laid_width = pane
        self.virtual_size = Size(pane, len(self._rows))
        self.refresh()
