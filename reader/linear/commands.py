"""What can be typed: one table, from which help and completion are made. The letters are the screen's keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from reader.desk.typed import address_tells_secret
from reader.linear import (
    adding,
    articles,
    feeds,
    following,
    inside,
    interests,
    lists,
    marks,
    outside,
    reloading,
    stories,
)
from reader.linear.session import Session

Verb = Callable[[Session, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    key: str  # typed instead of the name; empty where there is none
    takes: str  # what follows, as the user is told; in brackets where it may be left out
    does: str
    verb: Verb

    @property
    def needs(self) -> bool:
        return bool(self.takes) and not self.takes.startswith("[")


async def help_(session: Session, _: str) -> None:
    session.say("Enter reads on. A number opens that headline. A beginning of a command is enough.")
    for command in COMMANDS:
        key = f" or {command.key}" if command.key else ""
        session.say(f"{command.name}{key}{f' {command.takes}' if command.takes else ''}: {command.does}")


async def quit_(session: Session, _: str) -> None:
    session.ended = True


async def close(session: Session, rest: str) -> None:
    """Out of an article; from the lists, out of the program."""
    if session.reading is None:
        session.ended = True
    else:
        await lists.back(session, rest)


COMMANDS: Final = (
    Command("open", "l", "[NUMBER]", "a headline's article", articles.open_),
    Command("down", "j", "", "the next headline", lists.down),
    Command("up", "k", "", "the headline before", lists.up),
    Command("top", "g", "", "the first headline", lists.top),
    Command("bottom", "G", "", "the last headline", lists.bottom),
    Command("next_unread", "n", "", "open the next unread", articles.next_unread),
    Command("previous_unread", "p", "", "open the unread before", articles.previous_unread),
    Command("back", "h", "", "back to the list, or to what is unread", lists.back),
    Command("close", "q", "", "back; from a list, end", close),
    Command("views", "", "", "the lists that there are, with counts", lists.views),
    Command("go", "", "VIEW", "to a list, by its number or its name", lists.go),
    Command("search", "/", "QUERY", "list what a query finds", lists.search),
    Command("filter", "F", "QUERY", "narrow the list", lists.narrow),
    Command("sort", "S", "[ORDER]", "newest or oldest first", lists.sort),
    Command("follow", "t", "[QUERY]", "follow a name or what a query finds, after a look at it", following.follow),
    Command("read", "", "", "the rest of the article at one go", articles.read_all),
    Command("again", "", "", "the part of the article that was said last", articles.again),
    Command("before", "", "", "the part before it", articles.before),
    Command("bullets", "i", "", "the summary", inside.summary),
    Command("bullet", "b", "NUMBER", "the sentence behind a bullet", inside.bullet),
    Command("own_bullets", "B", "", "other bullets: the publisher's, Telex's", inside.other_bullets),
    Command("names", "", "", "who and what is named", inside.names),
    Command("next_mention", "]", "", "the next name, where it stands", inside.next_mention),
    Command("previous_mention", "[", "", "the name before", inside.previous_mention),
    Command("card", "", "[NAME]", "what is known of a name, by its number or its words", inside.card),
    Command("about", "", "NAME", "what is known of a person, a country or hardware", inside.card),
    Command("announce", "", "HOW", "names in the text: first, all or none", articles.set_names),
    Command("find", "", "WORDS", "find in the article", inside.find),
    Command("match", "", "", "the next part with these words", inside.match),
    Command("full_text", "x", "", "full text of the page, or the feed's own text", articles.full_text),
    Command("links", "u", "", "the links of the article", outside.links),
    Command("link", "", "NUMBER", "open a link", outside.link),
    Command("browser", "o", "", "open in the browser", outside.browser),
    Command("copy", "y", "", "say the address, to be copied", outside.address),
    Command("pipe", "", "PROGRAM [ARGUMENTS]", "hand the article's text to a program", outside.pipe),
    Command("export", "", "FORMAT [PATH]", "write the article as a file", outside.export),
    Command("toggle_read", "m", "", "read or unread", marks.toggle_read),
    Command("mark_all_read", "A", "", "mark the list read", marks.mark_all_read),
    Command("star", "f", "", "star", marks.star),
    Command("save", "s", "", "save for reading offline", marks.save),
    Command("brief", "D", "", "the stories of the day, in order of weight", stories.brief),
    Command("story", "E", "", "the reports of this story, and what each adds", stories.story),
    Command("news", "w", "", "what is new to you in this article", stories.news),
    Command("ledger", "L", "", "what ranking, muting and folding put away today", stories.ledger),
    Command("time_order", "T", "", "all in plain order of time, and back to the front page", stories.time_order),
    Command("topics", "", "", "topics to follow, with what your feeds tell of them", interests.topics),
    Command("profile", "", "", "what was learned of your interests", interests.profile),
    Command("forget", "", "", "forget all that was learned", interests.forget),
    Command("keep_page", "", "ADDRESS", "save any web page for reading offline", marks.save_page),
    Command("undo", "U", "", "undo", marks.undo),
    Command("more", "+", "", "more like this on the front page", marks.more),
    Command("less", "-", "", "less like this", marks.less),
    Command("why", "W", "", "why this stands where it does", marks.why),
    Command("reload", "r", "", "reload this feed, or the folder", reloading.reload),
    Command("reload_all", "R", "", "reload all feeds", reloading.reload_all),
    Command("failures", "v", "", "feeds that failed, and why", reloading.failures),
    Command("add", "a", "ADDRESS", "add a feed, a site or an OPML file", adding.add),
    Command("begin_with", "", "", "feeds to begin with", adding.starters),
    Command("rename", "", "[NAME]", "your own name for the feed or folder; without one, the feed's own", feeds.rename),
    Command("move", "", "[FOLDER]", "put the feed into a folder; without one, out of it", feeds.move),
    Command("address", "", "ADDRESS", "another address for the feed, whose entries stay", feeds.address),
    Command("interval", "", "MINUTES", "how often the feed is fetched", feeds.interval),
    Command("retain", "", "DAYS [ENTRIES]", "how long, and how many of, the feed's entries are kept", feeds.retain),
    Command("pause", "", "", "fetch the feed no more", feeds.pause),
    Command("resume", "", "", "fetch the feed again", feeds.resume),
    Command("mute_feed", "", "", "new entries of the feed land read", feeds.mute_feed),
    Command("unmute_feed", "", "", "they count again", feeds.unmute_feed),
    Command("header", "", "[NAME: VALUE]", "sent to the feed's server alone; without one, none is sent", feeds.header),
    Command("unsubscribe", "", "", "remove the feed, or what is followed", feeds.unsubscribe),
    Command("mute", "", "QUERY", "hide what a query finds, after a look at it", following.mute),
    Command("mutes", "", "", "what is muted, and what that hides", following.mutes),
    Command("help", "?", "", "all commands", help_),
    Command("quit", "Q", "", "end; everything is found again", quit_),
)
ENTER: Final = Command("", "", "", "read on", articles.go_on)
BY_NAME: Final = {command.name: command for command in COMMANDS}
BY_KEY: Final = {command.key: command for command in COMMANDS if command.key}


@dataclass(frozen=True, slots=True)
class Asked:
    command: Command
    rest: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    words: str


def understood(line: str) -> Asked | NotUnderstood:
    """`star`, `f`, `b 2`, `/ferry`, `12`, or nothing at all, which reads on; `:` before it is the screen's habit."""
    text = line.strip().removeprefix(":").strip()
    if not text:
        return Asked(ENTER)
    if text.isdecimal():
        return Asked(BY_NAME["open"], text)
    if text.startswith("/"):
        return _complete(BY_KEY["/"], text[1:].strip())
    typed, _, rest = text.partition(" ")
    found = _called(typed)
    if len(found) == 1:
        return _complete(found[0], rest.strip())
    if found:
        return NotUnderstood(f"“{typed}” could be {', '.join(command.name for command in found)}.")
    return NotUnderstood(f"There is no command “{typed}”; `help` lists them.")


def _called(typed: str) -> list[Command]:
    """By key or whole name, else all whose names begin so."""
    whole = BY_KEY.get(typed) or BY_NAME.get(typed)
    return [whole] if whole else [command for command in COMMANDS if command.name.startswith(typed)]


def _complete(command: Command, rest: str) -> Asked | NotUnderstood:
    if rest and not command.takes:
        return NotUnderstood(f"`{command.name}` takes nothing more.")
    if command.needs and not rest:
        return NotUnderstood(f"`{command.name} {command.takes}`: {command.does}.")
    return Asked(command, rest)


def tells_secret(line: str) -> bool:
    """Whether there is a header in it, or an address with a name, a password or a token."""
    asked = understood(line)
    return address_tells_secret(line) or (isinstance(asked, Asked) and asked.command.name == "header")
