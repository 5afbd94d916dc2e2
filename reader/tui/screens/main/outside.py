"""From an article to the world outside: links, the browser, the clipboard."""

from __future__ import annotations

from textual import work

from reader.tui.screens.main.desktop import Desktop


class Outside(Desktop):
    def open_link(self, number: int) -> None:
        links = self.article.links()
        if number <= len(links):
            self._open_address(links[number - 1][1])
        elif self.reading is not None:
            self.say(f"There is no link {number} here.")

    def action_browser(self) -> None:
        self._open_address(self.address)

    def action_copy(self) -> None:
        if self.address:
            self.app.copy_to_clipboard(self.address)
            self.say(f"Copied {self.address}")
        else:
            self.say("This entry has no address.")

    @work(group="dialogue")
    async def action_links(self) -> None:
        from reader.tui.screens.links import LinksScreen

        links = self.article.links()
        if not links:
            self.say("No links here.")
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
            self.say(f"Opened {address}")
