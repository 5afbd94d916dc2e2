"""From an article to the world outside: links, the browser, the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.tui.widgets.article_view import ArticleView


class Outside(Desktop):
    def open_link(self, number: int) -> None:
        links = self.article.links()
        if number <= len(links):
            self._open_address(links[number - 1][1])
        elif self.reading is not None:
            self.say(f"There is no link {number} here.")

    def action_browser(self) -> None:
        if self.take_marked():
            self._open_address(self.address)

    def action_copy(self) -> None:
        if self.take_marked() is None:
            return
        if self.address:
            self.app.copy_to_clipboard(self.address)
            self.say(f"Copied {self.address}")
        else:
            self.say("This entry has no address.")

    def action_hints(self) -> None:
        if self.lacks_article():
            return
        if self.article.show_hints():
            self.showing = "article"
            self.say("The letters over a link open it; any other key ends this.")
        else:
            self.say("No links in view.")

    def on_article_view_link_chosen(self, event: ArticleView.LinkChosen) -> None:
        self._open_address(event.address)

    @work(group="dialogue")
    async def action_links(self) -> None:
        from reader.tui.screens.links import LinksScreen

        if self.lacks_article():
            return
        links = self.article.links()
        if not links:
            self.say("This article has no links.")
            return
        address = await self.app.push_screen_wait(LinksScreen(links))
        if address:
            self._open_address(address)

    @property
    def address(self) -> str:
        """The article's address, or in the list that of the headline under the cursor."""
        if self.in_article and self.reading is not None:
            return self.reading.article.url
        return self.current_headline.url if self.current_headline else ""

    def _open_address(self, address: str) -> None:
        from reader.engine.browser import open_in_browser

        problem = open_in_browser(address, self.settings.browser)
        if problem:
            self.complain(f"Not opened: {problem}. {address}")
        else:
            self.read_outside()
            self.say(f"Opened {address}")
