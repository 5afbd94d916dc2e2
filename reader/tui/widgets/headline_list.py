"""The list of headlines: any number of ids, of which only the rows on the screen are ever loaded."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from reader.model import EntryId, Headline
from reader.tui.render.lines import Run
from reader.tui.render.wrap import wrap
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.strips import fit, strip_of
from reader.tui.words import age

ONE_ROW_WIDTH: Final = 64  # cells from which title, feed and age share a row
FEED_WIDTH: Final = 20
AHEAD: Final = 3  # screens of rows loaded beyond the one in view


class HeadlineList(Rows):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "headlinelist--title", "headlinelist--unread", "headlinelist--feed", "headlinelist--age",
        "headlinelist--mark", "headlinelist--open", "headlinelist--cursor", "headlinelist--blurred",
        "headlinelist--empty",
    }  # fmt: skip

    class RowsWanted(Message):
        """These rows will be drawn and are not here yet."""

        def __init__(self, ids: tuple[int, ...]) -> None:
            super().__init__()
            self.ids = ids

    def __init__(self, *, now: Callable[[], datetime] = lambda: datetime.now(UTC), id: str | None = None) -> None:
        super().__init__(id=id)
        self.now = now
        self.ids: array[int] = array("q")
        self.open_id: int | None = None
        self.empty_words = ""  # why there is nothing, and what to press
        self._rows: dict[int, Headline] = {}
        self._asked: set[int] = set()

    @property
    def row_count(self) -> int:
        return len(self.ids)

    @property
    def row_height(self) -> int:
        return 1 if self.size.width >= ONE_ROW_WIDTH else 2

    @property
    def current_id(self) -> EntryId | None:
        return EntryId(self.ids[self.cursor]) if self.ids else None

    def headline(self, entry_id: int) -> Headline | None:
        return self._rows.get(entry_id)

    def show_ids(self, ids: array[int], *, keep: int | None) -> None:
        """Show another listing; the cursor stays on entry `keep`, and that row where it is on the screen."""
        on_screen = self.cursor * self.row_height - self.scroll_offset.y
        self.ids = ids
        self._asked.clear()
        index = self._index_of(keep) if keep is not None else 0
        self.set_reactive(HeadlineList.cursor, max(0, index))
        self.measure()
        self.scroll_to(y=max(0, self.cursor * self.row_height - on_screen), animate=False, force=True, immediate=True)
        self.reveal()

    def supply(self, rows: Iterable[Headline]) -> None:
        """Rows that were wanted, or that changed."""
        for row in rows:
            self._rows[row.id] = row
            self._asked.discard(row.id)
        self.refresh()

    def forget(self, ids: Iterable[int]) -> None:
        """These rows changed in the library: load them again when they are drawn."""
        for entry_id in ids:
            self._rows.pop(entry_id, None)
            self._asked.discard(entry_id)
        self.refresh()

    def forget_all(self) -> None:
        self._rows.clear()
        self._asked.clear()
        self.refresh()

    def go_to(self, entry_id: int) -> bool:
        index = self._index_of(entry_id)
        if index < 0:
            return False
        self.cursor = index
        return True

    def neighbour_unread(self, step: int) -> EntryId | None:
        """The next entry below (1) or above (-1) the cursor that is not read, as far as rows are loaded."""
        index = self.cursor + step
        while 0 <= index < len(self.ids):
            row = self._rows.get(self.ids[index])
            if row is None or not row.read:
                return EntryId(self.ids[index])
            index += step
        return None

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.rich_style
        line = y + self.scroll_offset.y
        index, part = divmod(line, self.row_height)
        if not self.ids and self.empty_words:
            return self._empty_line(y, width, ground)
        if index >= len(self.ids):
            return strip_of((), self.looks, width, ground)
        if index == self.cursor:
            ground += self.looks("cursor" if self.has_focus else "blurred")
        row = self._row(index)
        if row is None:
            return strip_of((), self.looks, width, ground)
        runs = self._one_row(row, width) if self.row_height == 1 else self._two_rows(row, width)[part]
        return strip_of(runs, self.looks, width, ground)

    def _empty_line(self, y: int, width: int, ground: Style) -> Strip:
        rows = wrap(self.empty_words, max(10, width - 4))
        text = self.empty_words[slice(*rows[y - 1])] if 1 <= y <= len(rows) else ""
        return strip_of([Run("  " + text, ("empty",))], self.looks, width, ground)

    def _row(self, index: int) -> Headline | None:
        row = self._rows.get(self.ids[index])
        if row is None or self._near_unloaded(index):
            self._want_around(index)
        return row

    def _near_unloaded(self, index: int) -> bool:
        ahead = min(len(self.ids) - 1, index + self.size.height)
        return self.ids[ahead] not in self._rows and self.ids[ahead] not in self._asked

    def _want_around(self, index: int) -> None:
        reach = AHEAD * max(10, self.size.height)
        wanted = [i for i in self.ids[max(0, index - reach) : index + reach] if i not in self._rows]
        fresh = tuple(i for i in wanted if i not in self._asked)
        if fresh:
            self._asked.update(fresh)
            self.post_message(self.RowsWanted(fresh))

    def _one_row(self, row: Headline, width: int) -> list[Run]:
        feed_width = min(FEED_WIDTH, width // 4)
        title_width = width - feed_width - 13
        return [
            *self._lead(row),
            Run(fit(row.title, title_width) + "  ", self._title_style(row)),
            Run(fit(row.feed_name, feed_width), ("feed",)),
            Run(f"{age(row.published, self.now()):>6} ", ("age",)),
        ]

    def _two_rows(self, row: Headline, width: int) -> tuple[list[Run], list[Run]]:
        room = max(8, width - 5)
        first, *more = wrap(row.title, room) or ((0, 0),)
        rest = row.title[more[0][0] :] if more else ""
        style = self._title_style(row)
        top = [*self._lead(row), Run(row.title[slice(*first)], style)]
        old = age(row.published, self.now())
        if not rest:
            below = f"{row.feed_name} · {old}"
            return top, [Run("    " + fit(below, room), ("feed",))]
        name = fit(row.feed_name, min(cell_len(row.feed_name), room // 3)).rstrip()
        meta = f"{name} · {old}"
        left = fit(rest, max(4, room - cell_len(meta) - 2)) + "  "
        return top, [Run("    ", ("feed",)), Run(left, style), Run(meta, ("feed",))]

    def _lead(self, row: Headline) -> list[Run]:
        unread = "●" if not row.read else "±" if row.edited else " "
        kept = "★" if row.starred else "↓" if row.saved else " "
        return [Run(f" {unread}", ("mark",)), Run(f"{kept} ", ("mark",))]

    def _title_style(self, row: Headline) -> tuple[str, ...]:
        names = ["title"] if row.read else ["title", "unread"]
        return (*names, "open") if row.id == self.open_id else tuple(names)

    def _index_of(self, entry_id: int) -> int:
        try:
            return self.ids.index(entry_id)
        except ValueError:
            return -1
