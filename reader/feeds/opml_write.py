"""Subscriptions for other readers, as an OPML file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from reader.feeds.opml import SLASH, path_of
from reader.model import Subscription

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Subscriptions</title></head>
  <body>"""
_TAIL = """  </body>
</opml>
"""


@dataclass(slots=True)
class Folder:
    feeds: list[Subscription] = field(default_factory=list)
    folders: dict[str, Folder] = field(default_factory=dict)


def write_opml(subscriptions: Iterable[Subscription]) -> str:
    """OPML 2.0. `read_opml` reads back the same names, addresses and folders, in the order of each folder."""
    root = Folder()
    for subscription in subscriptions:
        _folder_at(root, subscription.folder).feeds.append(subscription)
    return "\n".join([_HEAD, *_lines(root, "    "), _TAIL])


def _folder_at(folder: Folder, path: str) -> Folder:
    for name in path_of(path):
        folder = folder.folders.setdefault(name, Folder())
    return folder


def _lines(folder: Folder, indent: str) -> Iterator[str]:
    for subscription in folder.feeds:
        yield f"{indent}{_outline(subscription)}"
    for path, inner in folder.folders.items():
        name = escape(path.replace(SLASH, "/"))
        yield f'{indent}<outline text="{name}">'
        yield from _lines(inner, indent + "  ")
        yield f"{indent}</outline>"


def _outline(subscription: Subscription) -> str:
    feed, name = subscription.feed, escape(subscription.name)
    site = f' htmlUrl="{escape(feed.site_url)}"' if feed.site_url else ""
    return f'<outline type="rss" text="{name}" title="{name}" xmlUrl="{escape(feed.url)}"{site}/>'
