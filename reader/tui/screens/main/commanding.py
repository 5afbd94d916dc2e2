"""Commands by name: the command line, the palette, and counts before a key."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import work
from textual.app import SuspendNotSupported
from textual.events import Paste

from reader.store.query import Order
from reader.text import clean_line
from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.pane import Step

if TYPE_CHECKING:
    from reader.engine.export import NotWritten
    from reader.tui.line import Line
    from reader.tui.widgets.prompt import Prompt

COMMAND: Final = "Command"
MEASURES: Final = range(40, 121)


def _address_in(text: str) -> str:
    """An address where a command should stand: whoever pastes one means to subscribe to it."""
    from reader.feeds import normalise_address

    return normalise_address(text)


class Commanding(Desktop):
    # Command line and palette -----------------------------------------------------

    def action_command(self) -> None:
        from reader.tui.line import complete_line

        self.prompt.ask(COMMAND, complete=complete_line)

    async def on_prompt_answered(self, event: Prompt.Answered) -> None:
        if event.question == COMMAND and event.answer:
            await self.run_line(event.answer)

    @work(group="dialogue")
    async def action_palette(self) -> None:
        from reader.tui.line import BY_NAME
        from reader.tui.screens.palette import PaletteScreen

        name = await self.app.push_screen_wait(PaletteScreen(self.keys))
        if name is None:
            return
        if name in BY_NAME:
            self.begin_line(f"{name} " if BY_NAME[name].takes else name)
        else:
            await self.run_line(name)

    def begin_line(self, text: str, *, ask: bool = False) -> None:
        from reader.tui.line import Line, complete_line

        if ask or text.endswith(" "):
            self.prompt.ask(COMMAND, text=text, complete=complete_line)
        else:
            self._do_line(Line(text))

    async def run_line(self, text: str) -> None:
        from reader.tui.line import ACTIONS, LineProblem, parse_line

        line = parse_line(text, self.keys)
        if isinstance(line, LineProblem) and (address := _address_in(text)):
            self.begin_line(f"subscribe {address}", ask=True)
        elif isinstance(line, LineProblem):
            self.complain(line.words)
        elif line.name in ACTIONS and not line.rest:
            await self.run_action(ACTIONS[line.name].action)
        else:
            self._do_line(line)

    @work(group="dialogue")
    async def _do_line(self, line: Line) -> None:
        await getattr(self, f"line_{line.name}")(line.rest)

    async def line_search(self, text: str) -> None:
        await self.find_in_library(text)

    async def line_filter(self, text: str) -> None:
        await self.find_in_list(text)

    async def line_about(self, name: str) -> None:
        await self.show_card_called(name)

    async def line_sort(self, order: str) -> None:
        if order in set(Order):
            await self.sort(Order(order))
        else:
            self.complain(f"Lists are sorted by one of {', '.join(Order)}.")

    async def line_group(self, name: str) -> None:
        """Headings over days or feeds; the list is sorted so that they make sense."""
        from reader.tui.sorting import GROUPS

        if name not in {*GROUPS, "off"}:
            self.complain(f"Lists are grouped by {' or '.join(GROUPS)}, or off.")
            return
        by_date = self.desk.order in {Order.NEWEST, Order.OLDEST}
        if name in GROUPS and not (name == "day" and by_date):
            self.desk.order = GROUPS[name]
        await self.group(name != "off")

    async def line_density(self, name: str) -> None:
        from reader.tui.density import Density

        if name not in set(Density):
            self.complain(f"A headline's row is {', '.join(Density)}.")
            return
        self.density = Density(name)
        self.headlines.show_density(self.density)
        self.say(f"Rows are {name} now.")

    async def line_subscribe(self, address: str) -> None:
        await self.add((address,))

    async def line_keep_page(self, address: str) -> None:
        from reader.engine.events import NotOpened
        from reader.engine.save import save_address

        self.say("Saving…")
        kept = await save_address(self.desk.engine, address)
        if isinstance(kept, NotOpened):
            self.complain(f"Not saved: {kept.reason}.")
        else:
            await self.relist()
            self.say(f"Saved: {kept[1].article.title}")

    async def line_export(self, text: str) -> None:
        from reader.engine.export import Form, NotWritten, gather, write_outlines, write_path

        name, _, path = text.partition(" ")
        target = Path(path.strip()).expanduser() if path.strip() else Path.cwd()
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

    async def line_lights(self, kind: str) -> None:
        from reader.model import EntityKind
        from reader.tui.line import KINDS

        if kind in KINDS:
            lit = self.article.turn_lights(EntityKind(kind))
            self.say(f"{kind.capitalize()} names are {'lit' if lit else 'plain'} now.")
        else:
            self.complain(f"There is no such kind: {', '.join(KINDS)}.")

    async def line_theme(self, name: str) -> None:
        if name in self.app.available_themes:
            self.app.theme = name
            self.say(f"Theme {name}; `theme` in config.toml keeps it")
        else:
            self.complain(f"There is no theme “{name}”: {', '.join(sorted(self.app.available_themes))}.")

    async def line_measure(self, text: str) -> None:
        if text.isdecimal() and int(text) in MEASURES:
            self.article.set_measure(int(text))
            self.say(f"{text} characters in a line; `measure` in config.toml keeps it")
        else:
            self.complain(f"A line holds {MEASURES[0]} to {MEASURES[-1]} characters.")

    def on_paste(self, event: Paste) -> None:
        """A pasted address is offered as a subscription."""
        address = _address_in(event.text)
        if address and not self.prompt.display:
            event.stop()
            self.begin_line(f"subscribe {address}", ask=True)

    # Counts -----------------------------------------------------------------------

    def action_digit(self, digit: int) -> None:
        """The answer to `b`, a link of the article, or in a list the beginning of a count."""
        if digit == 0 and not self._count:
            return
        if self.bullet_asked:
            self.go_to_bullet(self.panel.bullet(digit))
        elif self.showing == "article":
            self.open_link(digit)
        else:
            self.say(f"{self._count}{digit}")

    def action_move(self, step: Step) -> None:
        for _ in range(min(int(self._count or 1), 10_000)):
            self.pane.move(step)
        self.hush()

    @property
    def _count(self) -> str:
        """Digits that stand on the status line: typed before a key."""
        return self.status.message if self.status.message.isdecimal() else ""
