"""What can be typed after `:`: these commands, and every key's command by its name.

Where both have a name (`sort`), the key's command is meant unless something follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader.desk.actions import COMMANDS
from reader.desk.density import Density
from reader.desk.keys import USUAL_KEYS, Keys
from reader.desk.sorting import GROUPS
from reader.model import EntityKind
from reader.store.query import Order


@dataclass(frozen=True, slots=True)
class LineCommand:
    name: str  # the main screen's method line_NAME does it
    takes: str  # what follows the name, as the user is told
    title: str
    needed: bool = False  # True where nothing can be done without it
    values: tuple[str, ...] = ()  # what could follow, where that is a closed set
    also: str = ""  # other words by which somebody may look for it


KINDS: Final = tuple(map(str, EntityKind))
LINE_COMMANDS: Final[tuple[LineCommand, ...]] = (
    LineCommand("search", "QUERY", "list what a query finds", needed=True, also="query find"),
    LineCommand("filter", "QUERY", "narrow the list", needed=True),
    LineCommand("about", "NAME", "what is known of a person, a country or hardware", needed=True, also="who person"),
    LineCommand("sort", "ORDER", "what stands first in the list", values=tuple(Order)),
    LineCommand("group", "day|feed|off", "headings over the days or the feeds", needed=True, values=(*GROUPS, "off")),
    LineCommand(
        "width", "PANE [CELLS]", "how wide feeds, list or panel is", needed=True, values=("feeds", "list", "panel")
    ),
    LineCommand(
        "density", "NAME", "how much room a headline takes", needed=True, values=tuple(Density), also="rows lines"
    ),
    LineCommand("follow", "[QUERY]", "follow what a query finds, after a look at it", also="smart feed alert rule"),
    LineCommand(
        "mute", "QUERY", "hide what a query finds, after a look at it", needed=True, also="block hide ignore spam"
    ),
    LineCommand("mutes", "", "what is muted, and what that hides"),
    LineCommand("topics", "", "topics to follow, with what your feeds tell of them"),
    LineCommand("profile", "", "what was learned of your interests, as text that you can change"),
    LineCommand("forget", "", "forget all that was learned"),
    LineCommand("subscribe", "ADDRESS", "add a feed, a site or an OPML file", needed=True, also="feed import url"),
    LineCommand(
        "rename", "[NAME]", "your own name for the feed, or in the sidebar for the folder; without one, its own"
    ),
    LineCommand("move", "[FOLDER]", "put the feed into a folder; without one, out of it"),
    LineCommand("address", "ADDRESS", "another address for the feed, whose entries stay", needed=True, also="url move"),
    LineCommand("interval", "MINUTES", "how often the feed is fetched", needed=True),
    LineCommand("retain", "DAYS [ENTRIES]", "how long, and how many of, the feed's entries are kept", needed=True),
    LineCommand(
        "header",
        "[NAME: VALUE]",
        "sent to the feed's server alone; without one, no headers are sent",
        also="password login",
    ),
    LineCommand("mute_feed", "", "new entries of the feed land read"),
    LineCommand("unmute_feed", "", "new entries of the feed count again"),
    LineCommand("pause", "", "fetch the feed no more"),
    LineCommand("resume", "", "fetch the feed again"),
    LineCommand("unsubscribe", "", "remove the feed; what is starred or saved stays", also="delete"),
    LineCommand("keep_page", "ADDRESS", "save any web page for reading offline", needed=True, also="archive later url"),
    LineCommand(
        "export",
        "FORMAT [PATH]",
        "write the article as a file, or your feeds as opml",
        needed=True,
        values=("markdown", "html", "epub", "json", "opml"),
        also="share backup",
    ),
    LineCommand(
        "pipe", "PROGRAM [ARGUMENTS]", "hand the article's text to a program", needed=True, also="print mail share"
    ),
    LineCommand("lights", "KIND", "highlights of one kind on or off", needed=True, values=KINDS, also="colour color"),
    LineCommand(
        "pictures", "on|off", "pictures of saved articles", needed=True, values=("on", "off"), also="images photos"
    ),
    LineCommand("theme", "NAME", "another look", needed=True, also="dark light colour color"),
    LineCommand("measure", "40-120", "characters in a line of an article", needed=True, also="width column"),
)
BY_NAME: Final = {command.name: command for command in LINE_COMMANDS}
ACTIONS: Final = {command.name: command for command in COMMANDS if command.action != "digit"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was understood: a command's name, and what follows it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class LineProblem:
    words: str


def parse_line(text: str, keys: Keys = USUAL_KEYS) -> Line | LineProblem:
    """`:sort oldest`, `:star`; a beginning is enough where only one command begins so."""
    typed, _, rest = text.strip().lstrip(":").strip().partition(" ")
    names = _names(typed)
    if not typed or not names:
        return LineProblem(keys.told("There is no command “{typed}”; {palette} lists them.", typed=typed))
    if len(names) > 1:
        return LineProblem(f"“{typed}” could be {', '.join(names[:5])}.")
    name, rest = names[0], rest.strip()
    if rest and (name not in BY_NAME or not BY_NAME[name].takes):
        return LineProblem(f":{name} takes nothing more.")
    if not rest and name not in ACTIONS and BY_NAME[name].needed:
        return LineProblem(f":{name} {BY_NAME[name].takes}: {BY_NAME[name].title}.")
    return Line(name, rest)


def complete_line(text: str) -> tuple[str, ...]:
    """Whole lines that this one could become."""
    typed, blank, rest = text.lstrip(":").partition(" ")
    if not blank:
        return tuple(name for name in _names(typed) if name != typed)
    command = BY_NAME.get(typed)
    return tuple(f"{typed} {value}" for value in (command.values if command else ()) if value.startswith(rest))


def _names(typed: str) -> list[str]:
    """The commands that this may mean; a whole name means that one alone."""
    if typed in BY_NAME or typed in ACTIONS:
        return [typed]
    return sorted(name for name in {*BY_NAME, *ACTIONS} if name.startswith(typed))
