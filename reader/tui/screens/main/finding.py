"""Finding words: in the article, in the library, and in the list."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from textual import work

from reader.desk.views import View, found_by, narrowed
from reader.desk.words import count_of
from reader.engine.asking import resolved
from reader.store.language import NAMES, parse_query, with_beginnings
from reader.store.query import About, Query
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.store.completion import Vocabulary
    from reader.tui.widgets.prompt import Prompt

IN_ARTICLE: Final = "Find in the article"
IN_LIBRARY: Final = "Search"
IN_LIST: Final = "Narrow"


class Finding(Desktop):
    _vocabulary: Vocabulary | None = None  # the library's names, once they were asked for
    _knows_names = False  # what they stand for was looked up once
    _held = ExitStack()  # closed, it lets the picture be drawn

    # Asking -----------------------------------------------------------------------

    def action_find(self) -> None:
        if self.in_article and self.reading is not None:
            self.prompt.ask(IN_ARTICLE)
        else:
            self._ask_query(IN_LIBRARY)

    def action_filter(self) -> None:
        self._ask_query(IN_LIST)

    def _ask_query(self, question: str, text: str = "", cursor: int | None = None) -> None:
        """The line is there at once, for hands that type on; the names it completes come a moment later."""
        self.prompt.ask(question, text=text, cursor=cursor, complete=self._complete_query)
        self._learn_names()

    @work(exclusive=True, group="names")
    async def _learn_names(self) -> None:
        from reader.store.vocabulary import vocabulary

        self._vocabulary = await self.desk.engine.shelf.run(vocabulary)

    @work(exclusive=True, group="meanings")
    async def _learn_what_names_mean(self) -> None:
        """The first name that is looked up takes long: better now than when the list is waited for."""
        if not self._knows_names:
            self._knows_names = True
            await asyncio.to_thread(resolved, Query(about=(About(""),)))

    def _complete_query(self, text: str) -> tuple[str, ...]:
        from reader.store.completion import Vocabulary, complete, term_at

        if any(f"{name}:" in text for name in NAMES):
            self._learn_what_names_mean()
        start, _ = term_at(text, len(text))
        return tuple(text[:start] + term for term in complete(text, len(text), self._vocabulary or Vocabulary()))

    def on_prompt_left(self) -> None:
        self.pane.focus()

    async def on_prompt_answered(self, event: Prompt.Answered) -> None:
        self.pane.focus()
        if event.question == IN_ARTICLE:
            self._find(event.answer)
        elif event.question in {IN_LIBRARY, IN_LIST} and event.answer:
            self._held = event.held
            self._find_entries(event.question, event.answer)
            return
        event.held.close()

    @work(exclusive=True, group="view")
    async def _find_entries(self, question: str, text: str) -> None:
        """Beside the keys, since it may take long. The line goes as what is found comes, in one picture."""
        await (self.find_in_library(text) if question == IN_LIBRARY else self.find_in_list(text))

    # In the article ---------------------------------------------------------------

    def _find(self, words: str) -> None:
        self.showing = "article"
        found = self.article.find(words)
        if words and found:
            self.tell(
                "{matches}: {next_unread} and {previous_unread} go through them, {back} ends",
                matches=count_of(found, "match", "matches"),
            )
        elif words:
            self.say(f"“{words}” is not in this article.")

    # In the library ---------------------------------------------------------------

    async def find_in_library(self, text: str) -> None:
        query = self._understood(IN_LIBRARY, text)
        if query is None:
            return
        await self._show_found(found_by(text, query))
        wider = with_beginnings(text)
        if wider != text and await self.whole_list() == 0:
            await self._find_beginnings(wider)

    async def _find_beginnings(self, text: str) -> None:
        """Nothing has the whole words: perhaps they were meant as beginnings."""
        query = parse_query(text, self.now())
        if isinstance(query, Query):
            await self._show_found(found_by(text, query))
            if number := await self.whole_list():
                self.say(f"{count_of(number, 'entry', 'entries')} with words that begin so: {text}")

    async def find_in_list(self, text: str) -> None:
        query = self._understood(IN_LIST, text)
        if query is not None:
            await self._show_found(narrowed(self.desk.view, text, query))

    def _understood(self, question: str, text: str) -> Query | None:
        """The query; None where it is wrong: the line is there again, with the cursor at the mistake."""
        query = parse_query(text, self.now())
        if isinstance(query, Query):
            return query
        self._held.close()
        self.complain(f"“{text[query.start : query.end]}”: {query.message}.")
        self._ask_query(question, text, query.end)
        return None

    async def _show_found(self, view: View) -> None:
        await self.show_view(view)
        self.showing = "list"
        self.say("")
        self._held.close()
        if number := await self.whole_list():
            found = count_of(number, "entry", "entries")
            self.tell("{found} for {text}: {follow} follows this, {back} goes back.", found=found, text=view.text)

    # Typed ------------------------------------------------------------------------

    async def line_search(self, text: str) -> None:
        await self.find_in_library(text)

    async def line_filter(self, text: str) -> None:
        await self.find_in_list(text)
