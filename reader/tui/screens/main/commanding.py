"""Commands by name: the command line, the palette, and an address that is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.events import Paste

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.desk.line import Line
    from reader.tui.widgets.prompt import Prompt


def _address_in(text: str) -> str:
    """An address where a command should stand: whoever pastes one means to subscribe to it."""
    from reader.feeds import normalise_address

    return normalise_address(text)


class Commanding(Desktop):
    def action_command(self) -> None:
        from reader.desk.line import complete_line
        from reader.desk.typed import COMMAND

        self.prompt.ask(COMMAND, complete=complete_line)

    async def on_prompt_answered(self, event: Prompt.Answered) -> None:
        from reader.desk.typed import COMMAND

        if event.question == COMMAND and event.answer:
            await self.run_line(event.answer)

    @work(group="dialogue")
    async def action_palette(self) -> None:
        from reader.desk.line import BY_NAME
        from reader.tui.screens.palette import PaletteScreen

        name = await self.app.push_screen_wait(PaletteScreen(self.keys))
        if name is None:
            return
        if name in BY_NAME:
            self.begin_line(f"{name} " if BY_NAME[name].takes else name)
        else:
            await self.run_line(name)

    def begin_line(self, text: str, *, ask: bool = False) -> None:
        from reader.desk.line import Line, complete_line
        from reader.desk.typed import COMMAND

        if ask or text.endswith(" "):
            self.prompt.ask(COMMAND, text=text, complete=complete_line)
        else:
            self._do_line(Line(text))

    async def run_line(self, text: str) -> None:
        from reader.desk.line import ACTIONS, LineProblem, parse_line

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

    def on_paste(self, event: Paste) -> None:
        """A pasted address is offered as a subscription."""
        address = _address_in(event.text)
        if address and not self.prompt.display:
            event.stop()
            self.begin_line(f"subscribe {address}", ask=True)
