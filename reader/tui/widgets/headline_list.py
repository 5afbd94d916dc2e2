"""The list of headlines: any number of ids, of which only the rows on the screen are ever loaded."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import UTC, datetime
from typing import ClassVar, Final

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from reader.desk.density import Density
from reader.desk.words import age
from reader.model import EntryId, Headline
from reader.tui.render.lines import Run
from reader.tui.widgets.headline_rows import Shown, draw, lines_of
from reader.tui.widgets.row_lines import HEADING
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.strips import fit, strip_of

AHEAD: Final = 3  # screens of rows loaded beyond the one in view
KEPT: Final = 5_000  # rows in memory: who pages through a million leaves the far ones behind

Headings = Sequence[tuple[int, str]]  # the first row of each group, and its name


class HeadlineList(Rows):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "headlinelist--title", "headlinelist--unread", "headlinelist--feed", "headlinelist--age",
        "headlinelist--mark", "headlinelist--open", "headlinelist--cursor", "headlinelist--blurred",
        "headlinelist--empty", "headlinelist--bullet", "headlinelist--heading",
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
        self.also_in: dict[int, int] = {}  # of a story that a row stands for, how many other feeds tell it
        self.density = Density.NORMAL
        self._names: tuple[str, ...] = ()  # of the groups
        self._bullets: dict[EntryId, str] = {}
        self._rows: dict[int, Headline] = {}
        self._stale: set[int] = set()
        self._asked: set[int] = set()

    @property
    def row_count(self) -> int:
        return len(self.ids)

    @property
    def row_height(self) -> int:
        return lines_of(self.density, self._column)

    @property
    def current_id(self) -> EntryId | None:
        return EntryId(self.ids[self.cursor]) if self.ids else None

    @property
    def _column(self) -> int:
        """Cells of a row: the last one is the scroll bar's, whether it is there or not."""
        return max(1, self.size.width - 1)

    def headline(self, entry_id: int) -> Headline | None:
        return self._rows.get(entry_id)

    def show_ids(self, ids: array[int], *, keep: int | None, headings: Headings = ()) -> None:
        """Show another listing; the cursor stays on entry `keep`, and that row where it is on the screen."""
        on_screen = self.lines.first(self.cursor) - self.scroll_offset.y
        self.ids = ids
        self.starts = array("q", (start for start, _ in headings))
        self._names = tuple(name for _, name in headings)
        self._asked.clear()
        index = self._index_of(keep) if keep is not None else 0
        self.set_reactive(HeadlineList.cursor, max(0, index))
        self.measure()
        top = max(0, self.lines.first(self.cursor) - on_screen)
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self.reveal()
        self.refresh()

    def show_density(self, density: Density) -> None:
        """Another height of rows; the row under the cursor stays in view."""
        self.density = density
        self.forget_all()
        self.measure()
        self.reveal()

    def supply(self, rows: Iterable[Headline], bullets: dict[EntryId, str] | None = None) -> None:
        """Rows that were wanted, or that changed, with the first bullets of those that have any."""
        if len(self._rows) > KEPT:
            self._leave_far_rows()
        changed = {each for each, bullet in (bullets or {}).items() if self._bullets.get(each) != bullet}
        for row in rows:
            if self._rows.get(row.id) != row:
                changed.add(row.id)
            self._rows[row.id] = row
            self._stale.discard(row.id)
            self._asked.discard(row.id)
        self._bullets.update(bullets or {})
        self._draw_again(changed)

    def _draw_again(self, changed: Set[EntryId]) -> None:
        """Those of these rows that are in view."""
        top, _ = self.lines.at(self.scroll_offset.y)
        for index in range(top, min(len(self.ids), top + self.size.height + 1)):
            if self.ids[index] in changed:
                self.refresh_lines(self.lines.first(index), self.row_height)

    def forget(self, ids: Iterable[int]) -> None:
        """These rows changed in the library: they are loaded again when drawn, and stand as they were until then."""
        self._stale.update(ids)
        self._asked.difference_update(ids)
        self.refresh()

    def forget_all(self) -> None:
        self.forget(tuple(self._rows))

    def go_to(self, entry_id: int) -> bool:
        index = self._index_of(entry_id)
        if index < 0:
            return False
        self.cursor = index
        return True

    def neighbour_unread(self, step: int) -> tuple[EntryId | None, array[int]]:
        """The next entry below (1) or above (-1) the cursor that is not read; else the entries on from there whose
        rows are not loaded, of which the library must be asked.
        """
        index = self.cursor + step
        while 0 <= index < len(self.ids):
            row = self._rows.get(self.ids[index]) if self._is_fresh(self.ids[index]) else None
            if row is None:
                return None, self.ids[index:] if step > 0 else self.ids[index::-1]
            if not row.read:
                return row.id, array("q")
            index += step
        return None, array("q")

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.ground
        if not self.ids and self.empty_words:
            return self._empty_line(y, width, ground)
        index, part = self.lines.at(y + self.scroll_offset.y)
        if index >= len(self.ids):
            return strip_of((), self.looks, width, ground)
        if part == HEADING:
            name = self._names[self.starts.index(index)]
            return strip_of([Run(fit(f" {name}", width), ("heading",))], self.looks, width, ground)
        if index == self.cursor:
            ground += self.looks("cursor" if self.has_focus else "blurred")
        row = self._row(index)
        if row is None:
            return strip_of((), self.looks, width, ground)
        return strip_of(draw(self._shown(row), part, self.density, self._column), self.looks, width, ground)

    def _shown(self, row: Headline) -> Shown:
        return Shown(
            row,
            age(row.published, self.now()),
            self.also_in.get(row.id, 0),
            self._bullets.get(row.id, ""),
            row.id == self.open_id,
        )

    def _empty_line(self, y: int, width: int, ground: Style) -> Strip:
        from reader.tui.render.wrap import wrap

        rows = wrap(self.empty_words, max(10, width - 4))
        text = self.empty_words[slice(*rows[y - 1])] if 1 <= y <= len(rows) else ""
        return strip_of([Run("  " + text, ("empty",))], self.looks, width, ground)

    def _row(self, index: int) -> Headline | None:
        row = self._rows.get(self.ids[index])
        if not self._is_fresh(self.ids[index]) or self._near_unloaded(index):
            self._want_around(index)
        return row

    def _near_unloaded(self, index: int) -> bool:
        ahead = min(len(self.ids) - 1, index + self.size.height)
        return not self._is_fresh(self.ids[ahead]) and self.ids[ahead] not in self._asked

    def _is_fresh(self, entry_id: int) -> bool:
        return entry_id in self._rows and entry_id not in self._stale

    def _want_around(self, index: int) -> None:
        reach = AHEAD * max(10, self.size.height)
        near = self.ids[max(0, index - reach) : index + reach]
        wanted = tuple(i for i in near if not self._is_fresh(i) and i not in self._asked)
        if wanted:
            self._asked.update(wanted)
            self.post_message(self.RowsWanted(wanted))

    def _leave_far_rows(self) -> None:
        near = self.ids[max(0, self.cursor - KEPT // 10) : self.cursor + KEPT // 10]
        self._rows = {i: self._rows[i] for i in near if i in self._rows}
        self._bullets = {i: self._bullets[i] for i in map(EntryId, near) if i in self._bullets}
        self._stale.intersection_update(self._rows)

    def _index_of(self, entry_id: int) -> int:
        """-1 where it is not listed. In a million it is found six times as fast among their bytes."""
        ids, wanted = self.ids.tobytes(), array("q", [entry_id]).tobytes()
        at = ids.find(wanted)
        while at % len(wanted) and at >= 0:  # it only looks so, across two numbers
            at = ids.find(wanted, at + 1)
        return at // len(wanted)
