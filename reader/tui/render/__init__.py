"""From a reading to styled lines: pure, no widget, no colour.

`layout` breaks the blocks into lines of pieces at a width; `paint` gives each piece of a line the names of its styles.
Which look a name has is the sheet's business.
"""
