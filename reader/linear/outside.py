"""From an article to the world outside: its links, the browser, files and programs."""

from __future__ import annotations

from pathlib import Path

from reader.desk.links import link_addresses
from reader.engine.browser import open_in_browser
from reader.engine.pipe import pipe_article
from reader.linear.articles import article_open
from reader.linear.session import Session
from reader.paths import typed_path
from reader.text import clean_line


def _links(session: Session) -> list[tuple[str, str]]:
    """Words and address of each, once an address."""
    found = link_addresses(session.reading.article) if session.reading else {}
    return [(words, address) for address, words in found.items()]


async def links(session: Session, _: str) -> None:
    if not article_open(session):
        return
    found = _links(session)
    for number, (words, href) in enumerate(found, 1):
        session.say(f"{number}. {words}: {href}")
    session.say("`link` and a number opens one." if found else "No links here.")


async def link(session: Session, number: str) -> None:
    found = _links(session)
    if number.isdecimal() and 0 < int(number) <= len(found):
        _open_address(session, found[int(number) - 1][1])
    else:
        session.say(f"There are links 1 to {len(found)}." if found else "No links here.")


async def browser(session: Session, _: str) -> None:
    headline = await session.headline()
    if headline is not None:
        _open_address(session, headline.url)


async def address(session: Session, _: str) -> None:
    headline = await session.headline()
    if headline is not None:
        session.say(headline.url or "This entry has no address.")


def _open_address(session: Session, url: str) -> None:
    problem = open_in_browser(url, session.settings.browser)
    session.say(f"Not opened: {problem}. {url}" if problem else f"Opened {url}")


async def pipe(session: Session, command: str) -> None:
    if not article_open(session) or session.reading is None:
        return
    problem = pipe_article(session.reading.article, command)
    session.say(f"Not piped: {problem}." if problem else f"Handed to {command}.")


async def export(session: Session, text: str) -> None:
    from reader.engine.export import Form, NotWritten, gather, write_path

    form, _, path = text.partition(" ")
    if not article_open(session) or session.reading is None or session.entry_id is None:
        return
    if form not in set(Form):
        session.say(f"An article is written as {', '.join(Form)}.")
        return
    gathered = await gather(session.engine, [session.entry_id])
    target = typed_path(path.strip()) if path.strip() else Path.cwd()
    written = await write_path(session.engine, gathered, Form(form), session.reading.article.title, target)
    name = clean_line(str(written.path))
    session.say(f"{name}: {written.reason}." if isinstance(written, NotWritten) else f"Written: {name}")
