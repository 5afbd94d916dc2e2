"""What the main screen is made of: its panes, the line below them, and how all that comes to stand."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive, reactive
from textual.widget import Widget

from reader import paths
from reader.desk.desk import Desk
from reader.desk.keys import Keys
from reader.desk.settings import ScreenSettings
from reader.tui.calm import Calm
from reader.tui.screens.main.arrangement import (
    MEDIUM_FROM,
    WIDE_FROM,
    Room,
    Showing,
    panes_shown,
    room_in,
)
from reader.tui.screens.main.hooks import Hooks
from reader.tui.widgets.headline_list import HeadlineList
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.sidebar import Sidebar
from reader.tui.widgets.status_bar import StatusBar
from reader.tui.widgets.too_small import LEAST_SIZE, TooSmall

if TYPE_CHECKING:
    from textual.geometry import Size

    from reader.desk.density import Density
    from reader.engine.parts import Engine
    from reader.model import EntryId, Reading
    from reader.tui.widgets.article_view import ArticleView
    from reader.tui.widgets.prompt import Prompt
    from reader.tui.widgets.summary_panel import SummaryPanel


class Furniture(Hooks):
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
        self.list_stands = asyncio.Event()  # set when all of the list is found
        self.list_stands.set()
        self.entry_id: EntryId | None = None  # the entry in the article pane
        self.reading: Reading | None = None
        self.room = Room.WIDE
        self.panes: dict[Showing, Pane] = {}  # those that stand already
        self.widths: dict[str, int] = {}  # of the panes that the user gave one
        self.density: Density | None = None  # of the rows, where the user chose one
        self.article: ArticleView
        self.panel: SummaryPanel
        self.prompt: Prompt

    @property
    def keys(self) -> Keys:
        return self.settings.keys

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
        self.article = ArticleView(self.settings.measure, self.keys, ascii=self.settings.ascii, id="article")
        self.panel = SummaryPanel(self.keys, id="panel")
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
    def status(self) -> StatusBar:
        return self.query_one(StatusBar)

    @property
    def pane(self) -> Pane:
        """The pane that has the keys."""
        return self.panes[self.showing]

    def say(self, words: str) -> None:
        self.status.say(words)

    def tell(self, sentence: str, **words: object) -> None:
        """Say a sentence of ours that names keys, as they are bound: `{undo} takes it back`."""
        self.say(self.keys.told(sentence, **words))

    def complain(self, words: str) -> None:
        """A problem, where the user looks; it stays until something else is said."""
        self.status.say(words, problem=True)

    def hush(self) -> None:
        """What was said has been read, unless it is a problem."""
        if not self.status.problem:
            self.say("")

    def place_panes(self) -> None:
        """Show and hide panes one by one: a class of the screen would have every sheet applied to everything anew."""
        shown = panes_shown(self.room, self.showing, panel_open=self.panel_open, zen=self.zen)
        for name, pane in self.panes.items():
            pane.display = name in shown
