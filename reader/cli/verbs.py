"""What can be typed after `telex`: one table of verbs, from which help, completion and the README are made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reader.cli.values import at_most, day, entry_id

Argument = tuple[tuple[str, ...], dict[str, Any]]

JSON: Final[Argument] = (("--json",), {"action": "store_true", "help": "one JSON document on standard output"})
QUERY: Final = (
    'unread starred saved feed:NAME folder:NAME about:F-16 country:JP after:2d "exact words" -word one OR other'
)
HEADER: Final[Argument] = (
    ("--header",),
    {"action": "append", "default": [], "metavar": "'NAME: VALUE'", "help": "sent to the feed's server alone"},
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, the `module:function` under reader.cli that does it, and its arguments."""

    name: str
    does: str
    help: str
    arguments: tuple[Argument, ...] = ()
    one_of: tuple[Argument, ...] = ()  # arguments that shut each other out


VERBS: Final[tuple[Verb, ...]] = (
    Verb("demo", "screen:demo", "the reader over the sample edition: no network, nothing kept"),
    Verb(
        "add", "subscribing:add", "subscribe to feeds, or to the feeds that sites announce",
        (
            (("addresses",), {"nargs": "+", "metavar": "URL", "help": "address of a feed or of a site"}),
            (("--folder",), {"default": "", "help": "put them into this folder"}),
            (("--title",), {"default": "", "help": "your own name for the feed"}),
            HEADER,
            JSON,
        ),
    ),
    Verb(
        "remove", "feeds:remove", "end subscriptions; starred and saved entries stay",
        ((("feeds",), {"nargs": "+", "metavar": "FEED", "help": "id, address or name"}),),
    ),
    Verb("feeds", "feeds:feeds", "list subscriptions with their state", (JSON,)),
    Verb(
        "feed", "feeds:feed", "change one subscription, or show its state",
        (
            (("feed",), {"metavar": "FEED", "help": "id, address or name"}),
            (("--title",), {"help": "your own name for it; empty for the feed's own"}),
            (("--folder",), {"help": "the folder it is in, such as World/Asia; empty for none"}),
            (("--url",), {"help": "another address for it; its entries stay"}),
            (("--pause",), {"dest": "paused", "action": "store_true", "default": None, "help": "do not fetch it"}),
            (("--resume",), {"dest": "paused", "action": "store_false", "default": None, "help": "fetch it again"}),
            (("--mute",), {"dest": "muted", "action": "store_true", "default": None, "help": "new entries land read"}),
            (("--unmute",), {"dest": "muted", "action": "store_false", "default": None, "help": "they count again"}),
            (("--interval",), {"type": int, "metavar": "MIN", "help": "minutes between fetches; 0 for the usual"}),
            (("--keep-days",), {"type": int, "metavar": "N", "help": "drop its entries after N days; 0 for the usual"}),
            (("--keep-count",), {"type": int, "metavar": "N", "help": "keep its newest N entries; 0 for the usual"}),
            (("--login",), {"metavar": "NAME", "help": "name for its server; the password is asked for"}),
            HEADER,
            (("--no-headers",), {"action": "store_true", "help": "send none of the headers set before"}),
            JSON,
        ),
    ),
    Verb(
        "import", "subscribing:import_", "take over feeds and saved links from other programs",
        (
            (("file",), {
                "metavar": "FILE",
                "help": (
                    "OPML, by its path or its address; newsboat's urls or cache.db; saved links of Pocket, Instapaper,"
                    " wallabag or Readeck"
                ),
            }),
            JSON,
        ),
    ),
    Verb(
        "export", "export:export", "write articles for other programs and e-readers, or subscriptions as OPML",
        (
            (("format",), {"choices": ["opml", "markdown", "html", "epub", "json"], "help": "the format to write"}),
            (("ids",), {"nargs": "*", "type": entry_id, "metavar": "ID", "help": "entries; without, what is saved"}),
            (("--query",), {"default": "", "metavar": "QUERY", "help": "the articles that `list` shows for it"}),
            (("--saved",), {"action": "store_true", "help": "of these, the saved ones"}),
            (("--day",), {"type": day, "metavar": "DAY", "help": "of these, a day's: 2026-11-18, today, yesterday"}),
            (("-n",), {"type": at_most, "default": -1, "metavar": "N", "dest": "limit", "help": "at most N"}),
            (("-o", "--output"), {
                "type": Path, "metavar": "PATH",
                "help": "a file, which is replaced, or a folder; several articles as Markdown need a folder",
            }),
        ),
    ),
    Verb(
        "refresh", "ahead:refresh", "fetch the feeds that are due",
        (
            (("--all",), {"action": "store_true", "help": "ask every feed now, due or not"}),
            (("--force",), {"action": "append", "default": [], "metavar": "FEED", "help": "ask this one now"}),
            (("--understand",), {"action": "store_true", "help": "then learn what all entries name, not just 60"}),
            JSON,
        ),
    ),
    Verb(
        "list", "listing:list_", "list headlines, newest first",
        (
            (("query",), {"nargs": "*", "metavar": "QUERY", "help": QUERY}),
            (("-n",), {"type": at_most, "default": -1, "metavar": "N", "dest": "limit", "help": "at most N"}),
            JSON,
        ),
    ),
    Verb(
        "search", "library:search", "search titles, text, bullets and names, the best first",
        (
            (("query",), {"nargs": "+", "metavar": "QUERY", "help": 'as for `list`: words, "exact words", about:F-16'}),
            (("-n",), {"type": at_most, "default": 20, "metavar": "N", "dest": "limit", "help": "at most N"}),
            JSON,
        ),
    ),
    Verb(
        "show", "reading:show", "show an article with its bullets and the names in it",
        (
            (("what",), {"metavar": "ID|URL|FILE.html", "help": "an entry's id, an address, or a page on the disk"}),
            (("--url",), {"default": "", "help": "the address of the page on the disk"}),
        ),
        one_of=(
            JSON,
            (("--markdown",), {"action": "store_true", "help": "as Markdown"}),
            (("--plain",), {"action": "store_true", "help": "the article's text alone"}),
        ),
    ),
    Verb(
        "save", "reading:save", "keep articles for reading offline",
        ((("what",), {"nargs": "+", "metavar": "ID|URL", "help": "entries' ids, or addresses of any pages"}), JSON),
    ),
    Verb(
        "pack", "packing:pack_", "save hours of reading for a journey: unread entries, or what a query finds",
        (
            (("query",), {"nargs": "*", "metavar": "QUERY", "help": QUERY}),
            (("--hours",), {"type": float, "default": 8.0, "metavar": "H", "help": "of reading, 8 if not said"}),
            (("--max-size",), {"type": float, "default": 50.0, "metavar": "MB", "help": "of pages and pictures, 50"}),
            JSON,
        ),
    ),
    Verb(
        "brief", "brief:brief", "the stories of the day in order of weight, with bullets and sources; needs no network",
        (
            (("--about",), {"action": "append", "default": [], "metavar": "NAME,...", "help": "as F-16,Ukraine"}),
            (("--since",), {"default": "", "metavar": "WHEN", "help": "yesterday, today, 12h, 2026-11-01"}),
            (("-n",), {"type": int, "default": 15, "metavar": "N", "dest": "limit", "help": "at most N stories"}),
            JSON,
            (("--markdown",), {"action": "store_true", "help": "as Markdown"}),
        ),
    ),
    Verb(
        "why", "brief:why", "say why an entry stands where it does on the front page",
        ((("entry",), {"type": int, "metavar": "ENTRY", "help": "an entry's id"}), JSON),
    ),
    Verb(
        "follow", "interests:follow", "follow names and searches, after a look at what they find; alone, list them",
        (
            (("query",), {"nargs": "*", "metavar": "QUERY", "help": 'about:F-16, country:JP -football, "exact words"'}),
            (("--name",), {"default": "", "help": "your own name for it"}),
            (("--dry-run",), {"action": "store_true", "help": "say what it finds, and follow nothing"}),
            (("--remove",), {"action": "store_true", "help": "follow it no more"}),
            JSON,
        ),
    ),
    Verb(
        "ledger", "interests:ledger", "list what ranking, muting and folding put away, and why",
        (
            (("--since",), {"default": "", "metavar": "WHEN", "help": "24h if not said; yesterday, 12h, 2026-11-01"}),
            (("--shown",), {"type": int, "default": 20, "metavar": "N", "help": "rows of the front page in view, 20"}),
            JSON,
        ),
    ),
    Verb(
        "profile", "interests:profile", "print what was learned of your interests, or put an edited text in its place",
        (
            (("file",), {"nargs": "?", "type": Path, "metavar": "FILE", "help": "the edited text; - for stdin"}),
            (("--forget",), {"action": "store_true", "help": "forget all of it"}),
        ),
    ),
    Verb(
        "backup", "library:backup", "write a verified copy of the library, safe while the reader runs",
        ((("path",), {"nargs": "?", "type": Path, "metavar": "PATH", "help": "beside the library if not named"}),),
    ),
    Verb(
        "restore", "library:restore", "put a backup in the library's place; what was there is kept beside it",
        ((("path",), {"type": Path, "metavar": "PATH", "help": "a file that `telex backup` wrote"}),),
    ),
    Verb(
        "state", "library:state", "write what you did, from marks to tastes, as one file, or merge such a file",
        (
            (("action",), {"choices": ["export", "import"]}),
            (("path",), {"type": Path, "metavar": "PATH", "help": "the file; what another machine knows is added"}),
        ),
    ),
    Verb(
        "doctor", "doctor:doctor", "check the library, the settings and the terminal",
        ((("--repair",), {"action": "store_true", "help": "put right what is wrong with the library"}), JSON),
    ),
    Verb(
        "completion", "doctor:completion", "print a shell's completion script",
        ((("shell",), {"choices": ["bash", "zsh", "tcsh"]}),),
    ),
)  # fmt: skip
