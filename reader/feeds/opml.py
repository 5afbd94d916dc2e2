"""Subscriptions from other readers, out of an OPML file that need not be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from reader.feeds.address import normalise_address, told_address
from reader.feeds.charset import in_utf8
from reader.feeds.elements import name_of
from reader.feeds.links import resolve
from reader.feeds.xml_tree import UnsafeXml, read_tree
from reader.text import clean_line

LARGEST: Final = 10_000_000  # bytes
MOST: Final = 10_000  # feeds
NAME_LIMIT: Final = 200  # characters of a title or one folder's name
SLASH: Final = "\N{DIVISION SLASH}"  # for one that is part of a folder's name, as the other parts folders
LEVELS: Final = 10  # folders in folders; deeper ones are joined to the last


@dataclass(frozen=True, slots=True)
class Outline:
    """One line of the list. `refused` says why it cannot be subscribed to; then `url` is empty."""

    title: str
    url: str
    folder: str = ""  # "World/Asia"
    site_url: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class OpmlProblem:
    """Why nothing of a file can be read."""

    reason: str


def read_opml(body: bytes) -> tuple[Outline, ...] | OpmlProblem:
    """Every feed of the file in order, duplicates included; all or nothing."""
    if len(body) > LARGEST:
        return OpmlProblem(f"the file is larger than {LARGEST // 1_000_000} MB")
    try:
        root = read_tree(in_utf8(body))
    except UnsafeXml as error:
        return OpmlProblem(f"the file is {error}")
    if root is None:
        return OpmlProblem("the file is damaged or no OPML")
    if name_of(root) != "opml":
        return OpmlProblem("the file is no OPML")
    outlines = tuple(_outlines(root, ()))
    return outlines if len(outlines) <= MOST else OpmlProblem(f"the file lists more than {MOST:,} feeds")


def _outlines(parent: Any, folders: tuple[str, ...]) -> Iterator[Outline]:
    """Depth first; an outline with an address is a feed, any other a folder. The parser limits the depth."""
    for element in parent:
        said = {str(name).lower(): value for name, value in element.attrib.items()}
        title = clean_line(said.get("text") or said.get("title") or "", NAME_LIMIT)
        address = said.get("xmlurl", "")
        if name_of(element) != "outline":
            yield from _outlines(element, folders)
        elif address.strip():
            name = told_address(title) if "://" in title or title == address.strip() else title
            yield _outline(name, address, "/".join(folders), said.get("htmlurl", ""))
            yield from _outlines(element, folders)
        else:
            yield from _outlines(element, _inside(folders, title))


def _outline(title: str, address: str, folder: str, site: str) -> Outline:
    url = normalise_address(address) if ":" in address else ""
    if url:
        return Outline(title, url, folder, resolve("", site))
    return Outline(title, "", folder, refused=f"not a web address: {clean_line(told_address(address), 100)}")


def _inside(folders: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The path of a folder in `folders`; a folder without a name is none."""
    name = title.replace("/", SLASH).strip()
    return (*folders, *([name] if name else []))[:LEVELS]


def path_of(folder: str) -> tuple[str, ...]:
    """ "World/Asia" as ("World", "Asia")."""
    return tuple(name.strip() for name in folder.split("/") if name.strip())
