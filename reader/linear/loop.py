"""The prompt: a line is read, what it asks for is done and said, and the next line is read."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Thread
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from reader.desk.crash import keep_crash
from reader.desk.desk import Desk
from reader.desk.edition import Edition
from reader.desk.settings import ScreenSettings
from reader.engine.parts import Engine
from reader.engine.sample import print_edition
from reader.linear.articles import open_entry_here
from reader.linear.commands import BY_NAME, NotUnderstood, tells_secret, understood
from reader.linear.lists import say_list
from reader.linear.meanwhile import meanwhile
from reader.linear.session import Session
from reader.linear.voice import Voice
from reader.model import EntryId
from reader.store.errors import LibraryError

PROMPT: Final = "> "
Result = TypeVar("Result")
ReadLine = Callable[[str], str]


def run(edition: Edition, settings: ScreenSettings, read_line: ReadLine | None = None) -> int:
    """Until the user ends it, or there are no more lines. 1 where a bug ended it, which is told."""
    session = Session(edition, settings, Voice(sys.stdout), Desk(edition.shown))
    with _loop() as loop:
        try:
            _wait(loop, begin(session))
            beside = asyncio.run_coroutine_threadsafe(meanwhile(session), loop)
            _converse(session, loop, read_line or _line_reader())
            beside.cancel()
            _wait(loop, leave(session))
        except Exception as error:
            session.say(keep_crash(error, settings.crash_log))
            return 1
        finally:
            _wait(loop, _close(edition, session))
    return 0


def _converse(session: Session, loop: asyncio.AbstractEventLoop, read_line: ReadLine) -> None:
    while not session.ended:
        session.voice.say_meanwhile()
        try:
            line = read_line(PROMPT)
        except EOFError:
            return
        except KeyboardInterrupt:
            session.say()
            continue
        try:
            _wait(loop, answer(session, line))
        except KeyboardInterrupt:
            session.say("Stopped.")
        except LibraryError as error:  # a full disk, say: what was asked for is not done, and all else is as it was
            session.say(f"Not done: {error}")


async def begin(session: Session) -> None:
    """Say where we are, and go on where it was left."""
    if session.edition.is_sample:
        await print_edition(session.engine)
    session.say("Telex. Enter reads on, a number opens a headline, `help` lists the commands, `quit` ends.")
    if session.edition.is_sample:
        kept = "nothing in it is kept" if session.edition.home else "nothing is kept"
        session.say(f"This is the sample edition, {kept}. `add` and an address adds a feed of your own.")
    left = await session.desk.recall() if session.settings.restore else None
    if left is not None:
        session.desk.looks = dict(left.looks)
        view = await session.view_kept(left.view, left.search)
        await session.desk.begin_view(view, left.entry)
        await session.show_view(view, EntryId(left.entry or 0))
    here = session.here
    if left is not None and left.showing in {"article", "panel"} and here is not None:
        await open_entry_here(session, here)
    else:
        await say_list(session)


async def answer(session: Session, line: str) -> None:
    """Do what a line asks for, or hand it to the question that waits."""
    if session.question is not None:
        question, session.question = session.question, None
        await question.answer(line.strip())
        return
    asked = understood(line)
    if isinstance(asked, NotUnderstood):
        session.say(asked.words)
    else:
        await asked.command.verb(session, asked.rest)


async def leave(session: Session) -> None:
    """Write down where everything stands, for this reader and for the screen."""
    showing = "article" if session.reading is not None else "list"
    view, entry = session.desk.view, session.here
    await session.leave_article()
    left = await session.desk.recall()
    await session.desk.remember(
        replace(left, view=view.key, entry=entry, showing=showing, looks=session.desk.looks, search=view.text)
    )


async def _close(edition: Edition, session: Session) -> None:
    engines: dict[int, Engine] = {id(e): e for e in (edition.shown, edition.home, session.engine) if e is not None}
    for engine in engines.values():
        await engine.close()


@contextmanager
def _loop() -> Iterator[asyncio.AbstractEventLoop]:
    """An event loop on a thread of its own, so that feeds are fetched while a line is awaited."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, name="linear", daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _wait(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Result]) -> Result:
    """The result of `work`; ^C cancels it."""
    future: Future[Result] = asyncio.run_coroutine_threadsafe(work, loop)
    try:
        return future.result()
    except KeyboardInterrupt:
        future.cancel()
        raise


def _line_reader() -> ReadLine:
    """`input`, with completion of commands where the system has it, and a history without secrets."""
    try:
        import readline
    except ImportError:  # a Python without it
        return input

    def complete(typed: str, state: int) -> str | None:
        found = [name for name in BY_NAME if name.startswith(typed)]
        return f"{found[state]} " if state < len(found) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ")
    readline.parse_and_bind("tab: complete")

    def read(prompt: str) -> str:
        known = readline.get_current_history_length()
        line = input(prompt)
        if tells_secret(line) and readline.get_current_history_length() > known:
            readline.remove_history_item(known)
        return line

    return read
