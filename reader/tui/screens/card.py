"""An entity's card: what it is, and the other entries of the library that name it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar, Final, Literal

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.desk.pulse import pulse_rows
from reader.desk.words import count_of
from reader.engine.about import MOST, EntityCard
from reader.model import EntityKind, EntryId
from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.headline_row import headline_row
from reader.tui.widgets.spread import Spread

CardAnswer = EntryId | Literal["follow", "list"]
LINE: Final = 70  # cells of a card's line in a terminal of eighty columns
GAP: Final = "   "  # between facts in one line
_READ: Final = (("Enter", "read"), ("a", "list them"))
_ALWAYS: Final = (("t", "follow"), ("Esc", "close"))


class CardScreen(ChoiceScreen[CardAnswer]):
    """Returns an entry to read, or what to do with the entity."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "answer('follow')", "follow", show=False),
        Binding("a", "answer('list')", "list", show=False),
    ]

    def __init__(self, card: EntityCard, now: datetime, *, room: int = LINE, ascii: bool = False) -> None:
        rows: list[tuple[Spread, CardAnswer]] = [
            (Spread([headline_row(entry, now)]), entry.id) for entry in card.entries
        ]
        foot = (*_READ, *_ALWAYS) if rows else _ALWAYS
        super().__init__(f"{card.card.title} ({card.entity.kind})", rows, foot, _about(card, now, room, ascii=ascii))

    def action_answer(self, answer: Literal["follow", "list"]) -> None:
        self.dismiss(answer)


def _about(card: EntityCard, now: datetime, room: int, *, ascii: bool) -> Content:
    facts = _flowed([*card.card.facts, *_told_elsewhere(card)])
    pulse = [Content(clean_line(row)) for row in pulse_rows(card.pulse, now, room, ascii=ascii)]
    apart = [Content("")] if facts and pulse else []
    return Content("\n").join([*facts, *apart, *pulse, Content(""), Content.styled(_named(card), "italic")])


def _flowed(facts: Sequence[tuple[str, str]]) -> list[Content]:
    """Short facts beside one another: a terminal of twenty-four lines has room for the entries below too."""
    lines: list[Content] = []
    for label, value in facts:
        fact = Content.styled(f"{label}: ", "dim").append(Content(clean_line(value)))
        if lines and lines[-1].cell_length + len(GAP) + fact.cell_length <= LINE:
            lines[-1] = lines[-1].append(GAP).append(fact)
        else:
            lines.append(fact)
    return lines


def _named(card: EntityCard) -> str:
    others = len(card.entries)
    whom = "them" if card.entity.kind is EntityKind.PERSON else "it"
    if others >= MOST - 1:  # the entry that one comes from may be among the newest
        return f"The newest {others} of the other entries that name {whom}:"
    return (
        f"{count_of(others, 'other entry', 'other entries')} named {whom}:"
        if others
        else f"No other entry names {whom}."
    )


def _told_elsewhere(card: EntityCard) -> list[tuple[str, str]]:
    """What other entries call a person, and how many of them do."""
    roles = ", ".join(f"{role} ({times})" for role, times in card.roles)
    return [("In other stories", roles)] if roles else []
