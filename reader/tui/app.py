"""The Textual application: themes, sheets and the main screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.text import Text
from textual import constants
from textual.app import App
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.events import Event, InputEvent, Key, Paste
from textual.filter import LineFilter, NoColor
from textual.worker import WorkerFailed

from reader import paths
from reader.desk.crash import keep_crash
from reader.desk.edition import Edition
from reader.desk.settings import ScreenSettings
from reader.store.errors import LibraryError
from reader.tui.gate import ControlGate
from reader.tui.glyphs import AsciiGlyphs
from reader.tui.screens.main import MainScreen
from reader.tui.themes import THEMES, first_theme, names_for

LOOK_FOR_TERMINAL: Final = 2.0  # seconds between looks whether it is still there


class TelexApp(App[None]):
    TITLE = "Telex"
    ENABLE_COMMAND_PALETTE = False  # ours lists our commands
    CSS_PATH = [*paths.first_sheets()]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", show=False),
        Binding("ctrl+c", "quit", show=False, priority=True),
    ]

    def __init__(self, edition: Edition, settings: ScreenSettings) -> None:
        super().__init__()
        self.edition = edition
        self.settings = settings
        self.set_keymap(settings.keys.keymap())
        self._gate = ControlGate()
        self._typed_ahead: list[Event] = []
        self.main = MainScreen(edition, settings)
        self.watch(self.main, "is_furnished", self._take_typed, init=False)
        self._begin_with_theme()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our own names, for themes that do not know them."""
        return names_for(self.current_theme).variables

    def _begin_with_theme(self) -> None:
        """Set before the sheets are read: a theme that is set later has every sheet read anew."""
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, first_theme(self.settings, self.available_themes))
        self.stylesheet.set_variables(self.get_css_variables())
        if self.no_color or self.native_ansi_color:
            self.stylesheet.read_all(paths.sheets())  # the last one is about these

    def get_driver_class(self) -> type[Driver]:
        """Ours stands for Textual's driver of Unix terminals, unless TEXTUAL_DRIVER names one."""
        usual = super().get_driver_class()
        if constants.DRIVER or usual.__name__ != "LinuxDriver":
            return usual
        from reader.tui.terminal.driver import ThinDriver  # there is no such terminal on Windows

        return ThinDriver

    def get_default_screen(self) -> MainScreen:
        self.main.fit(self.size)
        return self.main

    def on_mount(self) -> None:
        self.set_interval(LOOK_FOR_TERMINAL, self._leave_with_terminal)

    def _leave_with_terminal(self) -> None:
        if getattr(self._driver, "hung_up", False):
            self.main.action_leave()

    async def on_event(self, event: Event) -> None:
        """What is typed before the screen can answer waits for it."""
        if isinstance(event, Key):
            self.main.calm.end()
        if isinstance(event, InputEvent | Paste) and not self.main.is_furnished:
            self._typed_ahead.append(event)
        else:
            await super().on_event(event)

    def _take_typed(self) -> None:
        while self.main.is_furnished and self._typed_ahead:
            self.post_message(self._typed_ahead.pop(0))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colour is drawn as none, where Textual draws greys; and no control character passes."""
        ours = [self._gate, AsciiGlyphs()] if self.settings.ascii else [self._gate]
        if self.no_color:
            return [NoColor(), *ours]
        return ours if self.native_ansi_color else [*super().get_line_filters(), *ours]

    def on_resize(self) -> None:
        """Terminals break their lines anew."""
        self._forget_terminal()

    def action_redraw(self) -> None:
        """Another program may have written over the picture."""
        self._forget_terminal()
        self.screen.refresh()

    def _forget_terminal(self) -> None:
        forget = getattr(self._driver, "forget", None)  # Textual's own drivers remember nothing
        if forget is not None:
            forget()

    def on_key(self, event: Key) -> None:
        """What was typed ahead, in the moment in which the prompt opened, belongs to the prompt."""
        if self.screen is self.main and self.main.prompt.takes(event):
            event.prevent_default()

    async def action_quit(self) -> None:
        """^C leaves as Q does: everything is found again as it was left."""
        self.main.action_leave()

    def _handle_exception(self, error: Exception) -> None:
        """What the disk does is no bug: it is told where the user looks, and all else goes on."""
        trouble = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(trouble, LibraryError) and self.main.is_mounted:
            self.main.complain(str(trouble))
        elif isinstance(trouble, NoMatches) and not self.is_running:
            pass  # work that ends while the screen is taken down finds no pane to tell of it
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual would print every local value, and so whatever feeds sent."""
        if self._exception is not None:
            self.panic(Text(keep_crash(self._exception, self.settings.crash_log)))
