"""What the user turns on and off: the theme, the measure, highlights, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import work

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import Article, EntryId

MEASURES: Final = range(40, 121)


class Looks(Desktop):
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

    async def line_lights(self, kind: str) -> None:
        from reader.desk.line import KINDS
        from reader.model import EntityKind

        if kind in KINDS:
            lit = self.article.turn_lights(EntityKind(kind))
            self.say(f"{kind.capitalize()} names are {'lit' if lit else 'plain'} now.")
        else:
            self.complain(f"There is no such kind: {', '.join(KINDS)}.")

    # Pictures -----------------------------------------------------------------------

    pictures_wanted: bool | None = None  # said on the command line; None leaves it to the settings

    @work(exclusive=True, group="pictures")
    async def draw_pictures(self, entry_id: EntryId, article: Article) -> None:
        """Those that are stored with it; the text waits for none."""
        wanted = self.settings.pictures if self.pictures_wanted is None else self.pictures_wanted
        if not wanted or not self._has_colours:
            return
        from reader.engine.pictures import drawn_pictures

        drawn = await drawn_pictures(self.desk.engine, entry_id, article, *self.article.picture_room)
        if drawn and self.entry_id == entry_id and self.reading is not None:
            self.article.show_pictures(drawn)

    async def line_pictures(self, wanted: str) -> None:
        """On or off until the program ends."""
        from reader.engine.pictures import can_draw

        if wanted == "on" and not self._has_colours:
            self.complain("Pictures need a terminal with colours and blocks.")
        elif wanted == "on" and not can_draw():
            self.complain("Pictures need Pillow: install telex[images].")
        else:
            self.pictures_wanted = wanted == "on"
            self.article.show_pictures({})
            if self.entry_id is not None and self.reading is not None:
                self.draw_pictures(self.entry_id, self.reading.article)
            self.tell(
                "Pictures of saved articles are on: {save} saves one." if self.pictures_wanted else "No pictures."
            )

    @property
    def _has_colours(self) -> bool:
        return not (self.settings.ascii or self.settings.few_colours or self.app.no_color)
