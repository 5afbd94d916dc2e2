"""Which pane of the main screen has the keys, and how keys move among them."""

from __future__ import annotations

from textual import work

from reader.text import clean_line
from reader.tui.hints import ASKING, FINDING, hints_of
from reader.tui.screens.main.arrangement import Room, Showing, panes_in_turn
from reader.tui.screens.main.subjects import Subjects
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.status_bar import StatusBar


class Desktop(Subjects):
    def watch_showing(self) -> None:
        self.place_panes()
        self.tell_hints()
        self.tell_progress()
        if self.showing != "article":
            self.zen = False
        self.pane.focus(scroll_visible=False)
        if self.reading is not None and self.showing != "panel":
            self.article.light(())

    def tell_hints(self) -> None:
        """The keys that matter where the reader is."""
        if self.is_furnished and self.prompt.display:
            self.status.hints = ASKING if self.prompt.completes else FINDING
        else:
            shown = "empty list" if self.showing == "list" and not self.headlines.ids else self.showing
            self.status.hints = hints_of(shown, self.settings.keys)

    def on_descendant_focus(self) -> None:
        self.tell_hints()

    async def on_status_bar_hinted(self, event: StatusBar.Hinted) -> None:
        await self.run_action(event.action)

    def tell_progress(self) -> None:
        """How far the article is read, while it has the keys; which list this is, where no sidebar says so."""
        self.status.progress = f"{self.article.progress}%" if self.showing == "article" and self.reading else ""
        alone = self.room is Room.NARROW and self.showing == "list"
        self.status.place = clean_line(self.desk.view.title) if alone else ""

    def watch_panel_open(self) -> None:
        self.place_panes()

    def watch_zen(self) -> None:
        self.place_panes()
        for banner in self.query("#welcome"):
            banner.set_class(self.zen, "-away")

    def action_zen(self) -> None:
        """The article alone; without one, nothing to be alone with."""
        if self.lacks_article():
            return
        self.showing = "article"
        self.zen = not self.zen
        self.tell("{zen} brings the panes back." if self.zen else "")

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def action_back(self) -> None:
        """One pane to the left, as it was there before; where words are lit in an article, they go first."""
        if self.showing == "article" and self.article.matches:
            self.article.find("")
            self.hush()
            return
        self._leave_pane()

    def _leave_pane(self) -> None:
        self.hush()
        before: dict[Showing, Showing] = {"panel": "article", "article": "list", "list": "feeds"}
        self.showing = before.get(self.showing, self.showing)

    def action_close(self) -> None:
        """Back from what was opened; from the lists, out of the program."""
        if self.showing in {"feeds", "list"}:
            self.action_leave()
        else:
            self._leave_pane()

    @work(group="leave")
    async def action_leave(self) -> None:
        try:
            await self.remember()
        finally:  # a full disk shall keep nobody
            self.app.exit()

    def action_panel(self) -> None:
        if self.room is Room.NARROW:
            self.showing = "article" if self.showing == "panel" else "panel"
            return
        self.panel_open = not self.panel_open
        if self.showing == "panel" and not self.panel_open:
            self.showing = "article"

    def action_enter(self) -> None:
        pane = self.pane
        if isinstance(pane, Rows):
            pane.choose()
        elif pane is self.panel:
            self.panel.choose()
        else:
            self.open_card()

    def _step_pane(self, step: int) -> None:
        panes = panes_in_turn(self.room, panel_open=self.panel_open, has_article=self.reading is not None)
        here = panes.index(self.showing) if self.showing in panes else 0
        self.showing = panes[(here + step) % len(panes)]
