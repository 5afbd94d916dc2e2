"""Everything a key can do: the one table from which bindings, help, key bar and README are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Command:
    """An action of the main screen or the application, its keys, and what it does in the user's words."""

    action: str
    keys: str  # comma separated, as Textual names them
    title: str
    group: str
    also: str = ""  # other words by which somebody may look for it

    @property
    def name(self) -> str:
        """Its name in [keys] of config.toml: move('half_down') is half_down."""
        return self.action.removeprefix("app.").removeprefix("move('").removesuffix("')")


MOVE: Final = "Moving"
READ: Final = "Reading"
FIND: Final = "Finding"
MARK: Final = "Marking"
FEEDS: Final = "Feeds"
SCREEN: Final = "Screen"

COMMANDS: Final[tuple[Command, ...]] = (
    Command("move('down')", "j,down", "down", MOVE),
    Command("move('up')", "k,up", "up", MOVE),
    Command("move('top')", "g,home", "to the top", MOVE),
    Command("move('bottom')", "G,end", "to the bottom", MOVE),
    Command("move('half_down')", "ctrl+d", "half a page down", MOVE, "scroll"),
    Command("move('half_up')", "ctrl+u", "half a page up", MOVE, "scroll"),
    Command("move('page_down')", "ctrl+f,pagedown", "a page down", MOVE, "scroll"),
    Command("move('page_up')", "ctrl+b,pageup", "a page up", MOVE, "scroll"),
    Command("enter", "enter,l,right", "open; in an article, the card of the chosen name", MOVE, "who about"),
    Command("back", "h,left,escape", "back, one pane to the left", MOVE),
    Command("close", "q", "back; from the lists, quit", MOVE, "exit leave"),
    Command("next_pane", "tab", "next pane", MOVE),
    Command("previous_pane", "shift+tab", "previous pane", MOVE),
    Command("page_on", "space", "page on; at the end, the next unread", READ, "scroll read"),
    Command("next_unread", "n", "next unread; next match while finding", READ),
    Command("previous_unread", "p,N", "previous unread; previous match while finding", READ),
    Command("next_mention", "right_square_bracket", "next highlighted name", READ, "person country weapon entity who"),
    Command("previous_mention", "left_square_bracket", "previous highlighted name", READ, "person country weapon"),
    Command("bullet", "b", "then 1-9: the sentence behind a bullet", READ),
    Command("own_bullets", "B", "other bullets: the publisher's, Telex's, your model's", READ),
    Command("full_text", "x", "full text of the page, or the feed's own text", READ, "article whole"),
    Command("panel", "i", "summary panel on or off; on a narrow screen, show it", READ, "bullets sidebar"),
    Command("digit", "1-9", "in an article, open a link; in a list, how many rows to go", READ),
    Command("browser", "o", "open in the browser", READ, "web"),
    Command("links", "u", "the links of the article", READ, "url"),
    Command("hints", "semicolon", "letters over the links in view: typed, they open one", READ, "url"),
    Command("story", "E", "the entries of this story in order, and what each adds", READ),
    Command("news", "w", "what is new to you in this article, marked or not", READ),
    Command("copy", "y", "copy the address", READ, "share url link clipboard"),
    Command("find", "slash", "find in the article; search the library", FIND, "query"),
    Command("filter", "F", "narrow the list", FIND, "limit hide"),
    Command("sort", "S", "sort the list, with headings or without", FIND, "order group day date newest oldest"),
    Command("time_order", "T", "plain time order, and back to the front page", FIND, "for you ranking"),
    Command("brief", "D", "the brief of the day, to read to its end", FIND),
    Command("ledger", "L", "what ranking, muting and folding put away today, and why", FIND),
    Command("follow", "t", "follow or mute a name, or the search", FIND, "smart feed watch rule hide block ignore"),
    Command("toggle_read", "m", "read or unread", MARK, "mark new seen"),
    Command("mark_all_read", "A", "mark the list read", MARK, "all catch up everything"),
    Command("star", "f", "star", MARK, "flag favourite favorite bookmark like"),
    Command("save", "s", "save for reading offline", MARK, "download keep later bookmark archive"),
    Command("undo", "U", "undo", MARK, "take back revert"),
    Command("more", "plus", "more like this on the front page", MARK),
    Command("less", "minus", "less like this", MARK),
    Command("why", "W", "why this stands where it does", MARK),
    Command("reload", "r", "reload this feed, or the folder", FEEDS, "refresh update fetch"),
    Command("reload_all", "R", "reload all feeds", FEEDS, "refresh update sync"),
    Command("add", "a", "add a feed, starter feeds or an OPML file", FEEDS, "subscribe new import url"),
    Command(
        "edit",
        "e",
        "rename, move, pause or remove; rename a folder",
        FEEDS,
        "delete unsubscribe edit folder tag label feed",
    ),
    Command("failures", "v", "feeds that failed, and why", FEEDS, "broken errors problems"),
    Command("wider", "greater_than_sign", "make the pane wider", SCREEN, "width resize"),
    Command("narrower", "less_than_sign", "make the pane narrower", SCREEN, "width resize"),
    Command("zen", "z", "the article alone", SCREEN, "zoom full screen fullscreen"),
    Command("app.redraw", "ctrl+l", "draw the screen anew", SCREEN, "refresh clear garbled"),
    Command("command", "colon", "command line", SCREEN, "settings"),
    Command("palette", "ctrl+p", "every command", SCREEN, "menu commands"),
    Command("help", "question_mark", "help", SCREEN),
    Command("leave", "Q", "quit", SCREEN, "exit"),
)
