"""The main screen as a whole: its parts joined."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.desk.edition import Edition
from reader.desk.settings import ScreenSettings
from reader.store.errors import LibraryError
from reader.tui.bindings import bindings
from reader.tui.screens.main.adding import Adding
from reader.tui.screens.main.bulletins import Bulletins
from reader.tui.screens.main.cards import Cards
from reader.tui.screens.main.commanding import Commanding
from reader.tui.screens.main.counting import Counting
from reader.tui.screens.main.feeds import FeedKeys
from reader.tui.screens.main.finding import Finding
from reader.tui.screens.main.following import Following
from reader.tui.screens.main.front import Front
from reader.tui.screens.main.inside import Inside
from reader.tui.screens.main.interests import Interests
from reader.tui.screens.main.looks import Looks
from reader.tui.screens.main.marking import MarkingKeys
from reader.tui.screens.main.outside import Outside
from reader.tui.screens.main.sorting import Sorting
from reader.tui.screens.main.starting import Starting
from reader.tui.screens.main.stories import Stories


class MainScreen(
    Starting,
    Adding,
    Inside,
    Outside,
    Looks,
    Cards,
    MarkingKeys,
    Finding,
    Sorting,
    Following,
    Front,
    Stories,
    Bulletins,
    Interests,
    FeedKeys,
    Commanding,
    Counting,
):
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]  # here, since every class above would have to join them anew

    def __init__(self, edition: Edition, settings: ScreenSettings) -> None:
        super().__init__(edition.shown, settings, edition.welcome(settings.keys))
        self.edition = edition

    async def _dispatch_message(self, message: Message) -> None:
        """A full disk, say, ends what was asked for, and not the screen that takes the messages."""
        try:
            await super()._dispatch_message(message)
        except LibraryError as error:
            self.complain(str(error))

    def action_help(self) -> None:
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keys))
