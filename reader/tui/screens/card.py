"""An entity's card: what it is, and the other entries of the library that name it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.engine.about import EntityCard
from reader.model import EntryId, Headline
from reader.text import clean_line
from reader.tui.pulse import pulse_rows
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.words import age, count_of

CardAnswer = EntryId | Literal["follow", "list"]
AgeOf = Callable[[datetime], str]


class CardScreen(ChoiceScreen[CardAnswer]):
    """Returns an entry to read, or what to do with the entity."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "answer('follow')", "follow", show=False),
        Binding("a", "answer('list')", "list", show=False),
    ]

    def __init__(self, card: EntityCard, now: datetime) -> None:
        rows: list[tuple[Content, CardAnswer]] = [(_row(entry, now), entry.id) for entry in card.entries]
        foot = "Enter read   a list them   t follow   Esc close" if rows else "t follow   Esc close"
        super().__init__(f"{card.card.title} ({card.entity.kind})", rows, foot, _about(card, now))

    def action_answer(self, answer: Literal["follow", "list"]) -> None:
        self.dismiss(answer)


def _about(card: EntityCard, now: datetime) -> Content:
    told = [*card.card.facts, *_told_elsewhere(card)]
    facts = [Content.styled(f"{label}: ", "dim").append(Content(clean_line(value))) for label, value in told]
    others = len(card.entries)
    named = f"{count_of(others, 'other entry', 'other entries')} named it:" if others else "No other entry names it."
    pulse = [Content(clean_line(row)) for row in pulse_rows(card.pulse, now)]
    apart = [Content("")] if facts and pulse else []
    return Content("\n").join([*facts, *apart, *pulse, Content(""), Content.styled(named, "italic")])


def _told_elsewhere(card: EntityCard) -> list[tuple[str, str]]:
    """What other entries call a person, and how many of them do."""
    roles = ", ".join(f"{role} ({times})" for role, times in card.roles)
    return [("In other stories", roles)] if roles else []


def _row(entry: Headline, now: datetime) -> Content:
    mark = " " if entry.read else "●"
    where = f"  {clean_line(entry.feed_name, 30)} · {age(entry.published, now)}"
    return Content(f"{mark} {clean_line(entry.title, 120)}").append(Content.styled(where, "dim"))
