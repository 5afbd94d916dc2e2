"""The panes of the main screen: which are shown, which has the keys, and how keys move in it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive, reactive
from textual.widget import Widget

from reader import paths
from reader.tui.actions import bindings
from reader.tui.calm import Calm
from reader.tui.desk import Desk
from reader.tui.hints import ASKING, hints_of
from reader.tui.screens.main.arrangement import (
    MEDIUM_FROM,
    WIDE_FROM,
    Room,
    Showing,
    panes_in_turn,
    panes_shown,
    room_in,
)
from reader.tui.screens.main.hooks import Hooks
from reader.tui.settings import ScreenSettings
from reader.tui.widgets.headline_list import HeadlineList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.sidebar import Sidebar
from reader.tui.widgets.status_bar import StatusBar
from reader.tui.widgets.too_small import LEAST_SIZE, TooSmall

if TYPE_CHECKING:
    from textual.geometry import Size

    from reader.engine.parts import Engine
    from reader.model import EntryId, Headline, Reading, Subscription
    from reader.tui.density import Density
    from reader.tui.views import View
    from reader.tui.widgets.article_view import ArticleView
    from reader.tui.widgets.prompt import Prompt
    from reader.tui.widgets.summary_panel import SummaryPanel


class Desktop(Hooks):
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-too-small"),
        (LEAST_SIZE.width, "-narrow"),
        (MEDIUM_FROM, "-medium"),
        (WIDE_FROM, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-too-low"), (LEAST_SIZE.height, "-high-enough")]  # noqa: RUF012
    AUTO_FOCUS = ""

    # what is shown where follows from these; nothing has to be drawn again for them
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    showing: reactive[Showing] = reactive[Showing]("list", init=False, repaint=False)
    panel_open: reactive[bool] = reactive(True, repaint=False)
    zen: reactive[bool] = reactive(False, repaint=False)
    is_furnished: reactive[bool] = reactive(False, repaint=False)  # what is not in the first picture stands

    def __init__(self, engine: Engine, settings: ScreenSettings, welcome: str = "") -> None:
        super().__init__()
        self.desk = Desk(engine)
        self.calm = Calm()
        self.settings = settings
        self.welcome = welcome
        self.entry_id: EntryId | None = None  # the entry in the article pane
        self.reading: Reading | None = None
        self.room = Room.WIDE
        self.panes: dict[Showing, Pane] = {}  # those that stand already
        self.widths: dict[str, int] = {}  # of the panes that the user gave one
        self.density: Density | None = None  # of the rows, where the user chose one
        self.article: ArticleView
        self.panel: SummaryPanel
        self.prompt: Prompt

    def now(self) -> datetime:
        """By the clock of the engine shown now: it is another one after the sample edition."""
        return self.desk.engine.now()

    def compose(self) -> ComposeResult:
        yield TooSmall()
        if self.welcome:
            from reader.tui.widgets.welcome import Welcome

            yield Welcome(self.welcome, id="welcome")
        self.panes = {"feeds": Sidebar(id="feeds"), "list": HeadlineList(now=self.now, id="list")}
        with Horizontal(id="panes"):
            yield from self.panes.values()
        with Vertical(id="foot"):
            yield StatusBar(id="status")

    async def furnish(self) -> None:
        """Add what the first picture does without: it would take as long to build as that."""
        from reader.tui.widgets.article_view import ArticleView
        from reader.tui.widgets.prompt import Prompt
        from reader.tui.widgets.summary_panel import SummaryPanel

        self.app.stylesheet.read_all(paths.sheets())
        self.article = ArticleView(self.settings.measure, ascii=self.settings.ascii, id="article")
        self.panel = SummaryPanel(id="panel")
        self.prompt = Prompt(id="prompt")
        self.panes |= {"article": self.article, "panel": self.panel}
        self.place_panes()
        await self.query_one("#panes").mount(self.article, self.panel)
        await self.query_one("#foot").mount(self.prompt, before="#status")
        self.is_furnished = True

    async def painted(self) -> None:
        """Wait until all that was changed stands on the screen."""
        stands = asyncio.Event()
        self.call_after_refresh(stands.set)
        await stands.wait()

    def fit(self, size: Size) -> None:
        """Begin with the classes of this size: the sheets are applied once less."""
        self.room = room_in(size.width)
        self.add_class(*self._get_breakpoint_classes(size.width, self.HORIZONTAL_BREAKPOINTS))
        self.add_class(*self._get_breakpoint_classes(size.height, self.VERTICAL_BREAKPOINTS))

    @property
    def sidebar(self) -> Sidebar:
        return self.query_one(Sidebar)

    @property
    def headlines(self) -> HeadlineList:
        return self.query_one(HeadlineList)

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
            self.say("Open an article first: Enter in a list does.")
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

    @property
    def status(self) -> StatusBar:
        return self.query_one(StatusBar)

    @property
    def pane(self) -> Pane:
        """The pane that has the keys."""
        return self.panes[self.showing]

    @property
    def in_article(self) -> bool:
        """True where keys speak of the article on the screen, not of the headline under the cursor."""
        return self.showing in {"article", "panel"}

    def say(self, words: str) -> None:
        self.status.say(words)

    def complain(self, words: str) -> None:
        """A problem, where the user looks; it stays until something else is said."""
        self.status.say(words, problem=True)

    def hush(self) -> None:
        """What was said has been read, unless it is a problem."""
        if not self.status.problem:
            self.say("")

    # Which pane is shown --------------------------------------------------------

    def watch_showing(self) -> None:
        self.place_panes()
        self.tell_hints()
        self.tell_progress()
        if self.showing != "article":
            self.zen = False
        self.pane.focus(scroll_visible=False)
        if self.reading is not None and self.showing != "panel":
            self.article.light(())

    def place_panes(self) -> None:
        """Show and hide panes one by one: a class of the screen would have every sheet applied to everything anew."""
        shown = panes_shown(self.room, self.showing, panel_open=self.panel_open, zen=self.zen)
        for name, pane in self.panes.items():
            pane.display = name in shown

    def tell_hints(self) -> None:
        """The keys that matter where the reader is."""
        if self.is_furnished and self.prompt.display:
            self.status.hints = ASKING
        else:
            shown = "empty list" if self.showing == "list" and not self.headlines.ids else self.showing
            self.status.hints = hints_of(shown, self.settings.keys)

    def on_descendant_focus(self) -> None:
        self.tell_hints()

    async def on_status_bar_hinted(self, event: StatusBar.Hinted) -> None:
        await self.run_action(event.action)

    def tell_progress(self) -> None:
        """How far the article is read, while it has the keys."""
        self.status.progress = f"{self.article.progress}%" if self.showing == "article" and self.reading else ""

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
        self.say("z brings the panes back." if self.zen else "")

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def action_back(self) -> None:
        """One pane to the left; a narrow or medium screen uncovers what was there before."""
        before: dict[Showing, Showing] = {"panel": "article", "article": "list", "list": "feeds"}
        self.showing = before.get(self.showing, self.showing)

    def action_close(self) -> None:
        """Back from what was opened; from the lists, out of the program."""
        if self.showing in {"feeds", "list"}:
            self.action_leave()
        else:
            self.action_back()

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
