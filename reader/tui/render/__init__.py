"""From a reading to styled lines: pure, no widget, no colour.

`layout` breaks the blocks into lines of pieces at a width; `paint` gives each piece of a line the names of its styles.
Which look a name has is the sheet's business.
"""

from reader.tui.render.glows import Glow, Glows
from reader.tui.render.layout import lay_out
from reader.tui.render.lines import Line, Piece, Run
from reader.tui.render.page import Page
from reader.tui.render.paint import paint

__all__ = ["Glow", "Glows", "Line", "Page", "Piece", "Run", "lay_out", "paint"]
