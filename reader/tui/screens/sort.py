"""How a list is sorted, and whether headings stand in it."""

from __future__ import annotations

from textual.content import Content

from reader.desk.sorting import ORDER_WORDS
from reader.store.query import Order
from reader.tui.screens.choice import ChoiceScreen

SortAnswer = Order | bool


class SortScreen(ChoiceScreen[SortAnswer]):
    """Returns an order, or True and False for headings."""

    def __init__(self, order: Order, *, grouped: bool) -> None:
        orders = [(_row(words, each is order), each) for each, words in ORDER_WORDS.items()]
        headings = (_row("headings over days, feeds or lengths", grouped), not grouped)
        super().__init__("Sort this list", [*orders, headings])


def _row(words: str, chosen: bool) -> Content:
    return Content(f"{'✓' if chosen else ' '} {words[:1].upper()}{words[1:]}")
