"""What the parts of the main screen ask of each other, each done by the part that knows how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.desk.views import View
    from reader.engine.events import NotOpened
    from reader.model import Article, Bullet, EntryId, Place, Reading


class Hooks(Screen[None]):
    async def show_view(self, view: View, at: int | None = None) -> None:
        """Show another listing, with the cursor on entry `at`."""
        raise NotImplementedError

    async def whole_list(self) -> int | None:
        """How many entries the list has, once all of them are found; None where another list took its place."""
        raise NotImplementedError

    async def relist(self) -> None:
        """Ask the library again for what the lists show."""
        raise NotImplementedError

    def count_follows(self) -> Worker[None]:
        """Draw the numbers of what is followed when they are counted: that takes longer than a key may."""
        raise NotImplementedError

    async def load_rows(self, ids: Sequence[int]) -> None:
        """Draw these rows as the library has them now."""
        raise NotImplementedError

    async def marks_changed(self, ids: Sequence[int]) -> None:
        """Draw these rows and the counts anew."""
        raise NotImplementedError

    async def add(self, typed: Sequence[str]) -> None:
        """Subscribe to each, and say what came of it."""
        raise NotImplementedError

    async def remember(self) -> None:
        """Write down where everything stands."""
        raise NotImplementedError

    def open(self, entry_id: EntryId) -> None:
        """Show an entry's article; the keys go to it."""
        raise NotImplementedError

    def show_opened(self, entry_id: EntryId, opened: Reading | NotOpened, place: Place | None) -> None:
        """Show the article of an entry where it was left, or why there is none."""
        raise NotImplementedError

    def ask_model(self, entry_id: EntryId, article: Article) -> Worker[None]:
        """Ask the user's own model for bullets, where there is one."""
        raise NotImplementedError

    def draw_pictures(self, entry_id: EntryId, article: Article) -> Worker[None]:
        """Draw the pictures that are stored with an article, where they are wanted."""
        raise NotImplementedError

    async def find_in_library(self, text: str) -> None:
        """List what a query finds."""
        raise NotImplementedError

    def begin_line(self, text: str, *, ask: bool = False) -> None:
        """Do a line of the command line; where something must follow, or with `ask`, begin it only."""
        raise NotImplementedError

    @property
    def bullet_asked(self) -> bool:
        """True while the screen asks for a bullet's number."""
        raise NotImplementedError

    def go_to_bullet(self, bullet: Bullet | None) -> None:
        raise NotImplementedError

    def open_link(self, number: int) -> None:
        raise NotImplementedError

    async def offer_follow(self, text: str, name: str = "") -> None:
        """Show what a query finds, and follow or mute that."""
        raise NotImplementedError

    def show_news(self, entry_id: EntryId, reading: Reading) -> Worker[None]:
        """Show in the article what is new in it to somebody who read others of its story."""
        raise NotImplementedError

    async def mark_read_everywhere(self, entry_id: EntryId, value: bool, words: str) -> None:
        """Mark an entry and those with the same text, and say so."""
        raise NotImplementedError

    def leave_article(self) -> None:
        """Remember where the article on the screen is left, and how long it was read."""
        raise NotImplementedError

    def read_outside(self) -> None:
        """Count as read what goes on in the browser, where nobody can measure it."""
        raise NotImplementedError

    def go_to_wanted(self) -> None:
        """Go to the sentence that a bulletin led to, once its article stands."""
        raise NotImplementedError

    def open_card(self) -> None:
        """Show the card of the chosen name."""
        raise NotImplementedError
