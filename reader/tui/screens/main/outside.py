"""From an article to the world outside: links, the browser, the clipboard, files and programs."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SuspendNotSupported

from reader.paths import typed_path
from reader.text import clean_line
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.engine.export import NotWritten
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

    # Files and programs -------------------------------------------------------------

    async def line_export(self, text: str) -> None:
        from reader.engine.export import Form, NotWritten, gather, write_outlines, write_path

        name, _, path = text.partition(" ")
        target = typed_path(path.strip()) if path.strip() else Path.cwd()
        if name == "opml":
            self._tell_written(await asyncio.to_thread(write_outlines, await self.desk.subscriptions(), target))
            return
        if self.entry_id is None or self.reading is None:
            self.tell("Open an article first: {enter} in a list does.")
            return
        if name not in set(Form):
            self.complain(f"An article is written as {', '.join(Form)}, and your feeds as opml.")
            return
        gathered = await gather(self.desk.engine, [self.entry_id])
        title = self.reading.article.title
        written = await write_path(self.desk.engine, gathered, Form(name), title, target)
        self._tell_written(written if isinstance(written, NotWritten) else written.path)

    def _tell_written(self, written: Path | NotWritten) -> None:
        if isinstance(written, Path):
            self.say(f"Written: {clean_line(str(written))}")
        else:
            self.complain(f"{clean_line(str(written.path))}: {written.reason}.")

    async def line_pipe(self, command: str) -> None:
        from reader.engine.pipe import pipe_article

        if self.reading is None:
            self.tell("Open an article first: {enter} in a list does.")
            return
        try:
            with self.app.suspend():
                problem = pipe_article(self.reading.article, command)
        except SuspendNotSupported:
            problem = pipe_article(self.reading.article, command)
        if problem:
            self.complain(f"Not piped: {problem}.")
        else:
            self.say(f"Handed to {command}")
