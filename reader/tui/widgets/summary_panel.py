"""The side panel: bullets on top, then who and what the article names, each a way into the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.model import Bullet, BulletSource, Entity, EntityKind, Reading
from reader.tui.render.lines import Run
from reader.tui.render.wrap import wrap
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.strips import fit, strip_of

_KINDS: Final = (
    (EntityKind.PERSON, "People"),
    (EntityKind.COUNTRY, "Countries"),
    (EntityKind.HARDWARE, "Hardware"),
    (EntityKind.ORGANISATION, "Organisations"),
)

Item = Bullet | Entity


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One row of the panel; `item` is what the cursor can stand on, -1 for headings and blanks."""

    runs: tuple[Run, ...]
    item: int = -1


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

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.reading: Reading | None = None
        self.items: tuple[Item, ...] = ()
        self._rows: tuple[PanelRow, ...] = ()

    def show_reading(self, reading: Reading | None) -> None:
        self.reading = reading
        self.items = (*reading.summary.bullets, *_entities(reading)) if reading else ()
        self.set_reactive(SummaryPanel.cursor, 0)
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)

    def bullet(self, number: int) -> Bullet | None:
        """Bullet `number`, from 1."""
        bullets = self.reading.summary.bullets if self.reading else ()
        return bullets[number - 1] if 0 < number <= len(bullets) else None

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
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        index = event.y + round(self.scroll_offset.y)
        if index < len(self._rows) and self._rows[index].item >= 0:
            self.cursor = self._rows[index].item
            self.choose()

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        index = y + round(self.scroll_offset.y)
        if index >= len(self._rows):
            return strip_of((), self.looks, width, ground)
        row = self._rows[index]
        if row.item >= 0 and row.item == self.cursor and self.has_focus:
            ground += self.looks("cursor")
        return strip_of(row.runs, self.looks, width, ground, margin=1)

    def _lay_out(self) -> None:
        self._rows = tuple(_rows(self.reading, max(12, self.size.width - 3))) if self.reading else ()
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.refresh()


def _entities(reading: Reading) -> tuple[Entity, ...]:
    """Entities by kind, the most named first, in the order of the panel."""
    counts = _counts(reading)
    return tuple(entity for kind, _ in _KINDS for entity, _ in counts.most_common() if entity.kind is kind)


def _counts(reading: Reading) -> Counter[Entity]:
    return Counter(mention.entity for mention in reading.mentions)


def _rows(reading: Reading, width: int) -> list[PanelRow]:
    rows = [PanelRow((Run(_summary_head(reading), ("head",)),)), PanelRow(())]
    for number, bullet in enumerate(reading.summary.bullets):
        rows.extend(_bullet_rows(number, bullet, width))
        rows.append(PanelRow(()))
    if reading.summary.note:
        rows.extend(_plain_rows(reading.summary.note, width))
        rows.append(PanelRow(()))
    return rows + _entity_rows(reading, width)


def _summary_head(reading: Reading) -> str:
    sources = {bullet.source for bullet in reading.summary.bullets}
    return "Summary by the publisher" if sources == {BulletSource.PUBLISHER} else "Summary"


def _bullet_rows(number: int, bullet: Bullet, width: int) -> list[PanelRow]:
    lead = f"{number + 1} "
    return [
        PanelRow(
            (
                Run(lead if row == 0 else " " * len(lead), ("number",)),
                Run(bullet.text[start:end], ("bullet",)),
            ),
            number,
        )
        for row, (start, end) in enumerate(wrap(bullet.text, width - len(lead)))
    ]


def _plain_rows(text: str, width: int) -> list[PanelRow]:
    return [PanelRow((Run(text[start:end], ("note",)),)) for start, end in wrap(text, width)]


def _entity_rows(reading: Reading, width: int) -> list[PanelRow]:
    counts = _counts(reading)
    rows: list[PanelRow] = []
    item = len(reading.summary.bullets)
    for kind, head in _KINDS:
        named = [entity for entity, _ in counts.most_common() if entity.kind is kind]
        if not named:
            continue
        rows.append(PanelRow((Run(head, ("head",)),)))
        for entity in named:
            rows.extend(_named_rows(entity, counts[entity], item, width))
            item += 1
        rows.append(PanelRow(()))
    return rows


def _named_rows(entity: Entity, count: int, item: int, width: int) -> list[PanelRow]:
    number = f"{count:>4}"
    name = fit(entity.name, width - len(number))
    rows = [
        PanelRow(
            (
                Run(name.rstrip(), (str(entity.kind),)),
                Run(" " * (len(name) - len(name.rstrip())), ()),
                Run(number, ("count",)),
            ),
            item,
        )
    ]
    if entity.role:
        rows.append(PanelRow((Run("  " + fit(entity.role, width - 2), ("role",)),), item))
    return rows
