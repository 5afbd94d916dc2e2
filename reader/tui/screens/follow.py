"""Before a follow or a mute: what it would find, and what can be done with that."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from textual.content import Content

from reader.engine.follow import Preview
from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.headline_row import headline_row
from reader.tui.widgets.spread import Spread

FollowAnswer = Literal["follow", "unfollow", "rename", "mute", "unmute", "list"]

_FOLLOW: tuple[str, FollowAnswer] = ("Follow: in the sidebar, and higher on the front page", "follow")
_UNFOLLOW: tuple[str, FollowAnswer] = ("Follow no more", "unfollow")
_RENAME: tuple[str, FollowAnswer] = ("Rename", "rename")
_MUTE: tuple[str, FollowAnswer] = ("Mute: hide these, and what else comes", "mute")
_UNMUTE: tuple[str, FollowAnswer] = ("Mute no more: show these again", "unmute")
_LIST: tuple[str, FollowAnswer] = ("List them", "list")


class FollowScreen(ChoiceScreen[FollowAnswer]):
    """The first answer is the one that was asked for: follow or mute."""

    def __init__(self, found: Preview, now: datetime, *, mute_first: bool = False) -> None:
        rows = [(Content(words), answer) for words, answer in _answers(found, mute_first=mute_first)]
        super().__init__(clean_line(found.words), rows, (("Enter", "choose"), ("Esc", "leave it")), _about(found, now))


def _answers(found: Preview, *, mute_first: bool) -> list[tuple[str, FollowAnswer]]:
    if found.rule is not None:
        return [_UNMUTE, _LIST]
    follow = [_FOLLOW] if found.follow is None else [_LIST, _UNFOLLOW, _RENAME]
    rows = [_MUTE, *follow] if mute_first else [*follow, _MUTE]
    return rows if _LIST in rows else [*rows, _LIST]


def _about(found: Preview, now: datetime) -> Content | Spread:
    if not found.newest:
        return Content("Nothing of it came in this time.")
    rows = [headline_row(entry, now) for entry in found.newest]
    more = [(Content.styled("  …", "dim"), Content(""))] if found.stories.total > len(rows) else []
    return Spread([*rows, *more])
