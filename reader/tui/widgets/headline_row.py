"""A headline as a row of a dialogue."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from reader.desk.titles import shown_title
from reader.desk.words import age
from reader.model import Headline
from reader.text import clean_line
from reader.tui.widgets.spread import Ends


def headline_row(entry: Headline, now: datetime) -> Ends:
    mark = " " if entry.read else "●"
    where = f"{clean_line(entry.feed_name, 24)} · {age(entry.published, now)}"
    return Content(f"{mark} {clean_line(shown_title(entry), 120)}"), Content.styled(where, "dim")
