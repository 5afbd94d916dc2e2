"""Feeds by lxml: all that are well-formed, and those that can be mended."""

from __future__ import annotations

from typing import Any, Final

from reader.feeds.atom_tree import ATOM, atom_feed
from reader.feeds.elements import name_of
from reader.feeds.raw import RawFeed
from reader.feeds.rss_tree import rss_feed
from reader.feeds.xml_tree import mended_tree, well_formed
from reader.text import is_steady_document

RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"


def quick_feed(document: bytes) -> RawFeed | None:
    """None for what is no feed or stays ill-formed. Raises UnsafeXml. In UTF-8, without its document type."""
    root = well_formed(document)
    if root is None:
        return _mended_feed(document)
    raw = feed_in(root)
    if raw:
        raw.is_steady = not _may_refer(document) and is_steady_document(document)
    return raw


def _may_refer(document: bytes) -> bool:
    """Whether there may be a reference to a character that does not stand in the document itself."""
    return b"#" in document and b"&#" in document  # one sign is found far faster than two


def _mended_feed(document: bytes) -> RawFeed | None:
    root = mended_tree(document)
    raw = feed_in(root) if root is not None else None
    if raw:
        raw.surroundings = ""  # what was mended is not what stands in the document
    return raw


def feed_in(root: Any) -> RawFeed | None:
    """The feed in an element tree."""
    if root.tag == ATOM + "feed":
        return atom_feed(root)
    return rss_feed(root) if root.tag == RDF or name_of(root) == "rss" else None
