"""Finding words: in the article, or among the headlines of the library."""

from __future__ import annotations

from textual import on, work

from reader.store.query import QueryProblem, parse_query
from reader.tui.screens.main.desktop import Desktop
from reader.tui.views import View
from reader.tui.widgets.prompt import Prompt
from reader.tui.words import count_of

IN_ARTICLE = "Find in the article"
IN_LIBRARY = "Search (words, unread, feed:name, after:2d)"


class Finding(Desktop):
    def action_find(self) -> None:
        in_article = self.showing in {"article", "panel"} and self.reading is not None
        self.prompt.ask(IN_ARTICLE if in_article else IN_LIBRARY)

    @on(Prompt.Left)
    def _left(self) -> None:
        self.pane.focus()

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        self.pane.focus()
        if event.question == IN_ARTICLE:
            self._find(event.answer)
        else:
            self._search(event.answer)

    def _find(self, words: str) -> None:
        self.showing = "article"
        found = self.article.find(words)
        if words:
            self.say(
                f"{count_of(found, 'match', 'matches')}: n and N go through them, Esc ends"
                if found
                else f"“{words}” is not in this article."
            )

    @work(exclusive=True, group="search")
    async def _search(self, words: str) -> None:
        if not words:
            return
        query = parse_query(words, self.desk.engine.now())
        if isinstance(query, QueryProblem):
            self.complain(f"“{words[query.start : query.end]}”: {query.message}.")
            return
        await self.show_view(View(f"search:{words}", f"Search: {words}", query))
        self.say(f"{count_of(len(self.desk.ids), 'entry', 'entries')} for “{words}”. h goes back to the views.")
