"""The rows of the side panel: bullets with their numbers, then who and what the article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model import Bullet, BulletSource, Entity, EntityKind, Reading
from reader.tui.render.lines import Run
from reader.tui.render.wrap import wrap
from reader.tui.widgets.strips import fit

_KINDS: Final = (
    (EntityKind.PERSON, "People"),
    (EntityKind.COUNTRY, "Countries"),
    (EntityKind.HARDWARE, "Hardware"),
    (EntityKind.ORGANISATION, "Organisations"),
)
_HEADS: Final = {
    BulletSource.PUBLISHER: "Summary by the publisher",
    BulletSource.EXTRACTED: "Summary",
    BulletSource.MODEL: "Summary by your model",
}
_OFFERS: Final = {
    BulletSource.PUBLISHER: "the publisher's own",
    BulletSource.EXTRACTED: "what Telex would choose",
    BulletSource.MODEL: "what your model says",
}


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One row of the panel; `item` is what the cursor can stand on, -1 for headings and blanks."""

    runs: tuple[Run, ...] = ()
    item: int = -1


def entities_of(reading: Reading) -> tuple[Entity, ...]:
    """By kind in the panel's order, of each kind those first that the story is most about."""
    named = dict.fromkeys(mention.entity for mention in reading.mentions)
    places = {key: place for place, key in enumerate(reading.central)}
    ordered = sorted(named, key=lambda entity: places.get(entity.key, len(places)))
    return tuple(entity for kind, _ in _KINDS for entity in ordered if entity.kind is kind)


def bullets_head(bullets: Sequence[Bullet]) -> str:
    return _HEADS[bullets[0].source] if bullets else "Summary"


def bullet_rows(bullets: Sequence[Bullet], note: str, width: int) -> list[PanelRow]:
    rows = [PanelRow(), PanelRow((Run(bullets_head(bullets), ("head",)),)), PanelRow()]
    for number, bullet in enumerate(bullets):
        rows += [*_bullet(number, bullet, width), PanelRow()]
    if note:
        rows += noted_rows(note, width)
    return rows


def turned_to(bullets: Sequence[Bullet]) -> str:
    """What one turns to, in words."""
    return _OFFERS[bullets[0].source]


def entity_rows(reading: Reading, first_item: int, width: int) -> list[PanelRow]:
    counts = Counter(mention.entity for mention in reading.mentions)
    items = list(enumerate(entities_of(reading), first_item))
    rows: list[PanelRow] = []
    for kind, head in _KINDS:
        named = [(item, entity) for item, entity in items if entity.kind is kind]
        if named:
            rows += [PanelRow((Run(head, ("head",)),)), *_named(named, counts, width), PanelRow()]
    return rows or noted_rows("No names are highlighted in this article.", width)


def noted_rows(words: str, width: int) -> list[PanelRow]:
    """A sentence."""
    return [*(PanelRow((Run(words[start:end], ("note",)),)) for start, end in wrap(words, width)), PanelRow()]


def _bullet(number: int, bullet: Bullet, width: int) -> Iterable[PanelRow]:
    lead = f"{number + 1} "
    for row, (start, end) in enumerate(wrap(bullet.text, width - len(lead))):
        mark = lead if row == 0 else " " * len(lead)
        yield PanelRow((Run(mark, ("number",)), Run(bullet.text[start:end], ("bullet",))), number)


def _named(named: Iterable[tuple[int, Entity]], counts: Counter[Entity], width: int) -> Iterable[PanelRow]:
    for item, entity in named:
        number = f"{counts[entity]:>4}"
        name = fit(entity.name, width - len(number))
        bare = name.rstrip()
        rest = Run(" " * (len(name) - len(bare)), ())
        yield PanelRow((Run(bare, (str(entity.kind),)), rest, Run(number, ("count",))), item)
        if entity.role:
            yield PanelRow((Run("  " + fit(entity.role, width - 2), ("role",)),), item)
