"""From a reading to styled lines: pure, no widget, no colour.

`layout` breaks the blocks into lines of pieces at a width; `paint` gives each piece of a line the names of its styles.
Which look a name has is the sheet's business.
"""

from reader.tui.render.layout import Page, lay_out
from reader.tui.render.lines import Line, Piece, Run
from reader.tui.render.paint import Glow, paint

__all__ = ["Glow", "Line", "Page", "Piece", "Run", "lay_out", "paint"]
