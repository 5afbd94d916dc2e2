"""What keys speak of: a headline, the article, a view or its feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screens.main.furniture import Furniture

if TYPE_CHECKING:
    from reader.desk.views import View
    from reader.model import Headline, Subscription


class Subjects(Furniture):
    @property
    def in_article(self) -> bool:
        """True where keys speak of the article on the screen, not of the headline under the cursor."""
        return self.showing in {"article", "panel"}

    @property
    def current_headline(self) -> Headline | None:
        """The headline under the cursor of the list."""
        entry_id = self.headlines.current_id
        return self.headlines.headline(entry_id) if entry_id is not None else None

    @property
    def marked(self) -> Headline | None:
        """What a marking key means: the article on the screen, or the headline under the cursor."""
        reading = self.in_article
        entry_id = self.entry_id if reading else self.headlines.current_id
        return self.headlines.headline(entry_id) if entry_id is not None else None

    def take_marked(self) -> Headline | None:
        """What a marking key means; where that is nothing, it is said."""
        headline = self.marked
        if headline is None:
            self.say("There is no entry here.")
        return headline

    def lacks_article(self) -> bool:
        """Whether no article is open, which is said then."""
        if self.reading is None:
            self.tell("Open an article first: {enter} in a list does.")
        return self.reading is None

    @property
    def view_here(self) -> View:
        """What the keys speak of: the view under the sidebar's cursor, or the one that is listed."""
        return (self.sidebar.current if self.showing == "feeds" else None) or self.desk.view

    async def feed_here(self) -> Subscription | None:
        """The feed that this view lists, or that of the headline under the cursor."""
        headline = self.current_headline if self.showing != "feeds" else None
        feed_id = self.view_here.query.feed_id or (headline.feed_id if headline else None)
        return next((s for s in await self.desk.subscriptions() if s.id == feed_id), None)
