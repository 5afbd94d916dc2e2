"""What RSS and Atom share in an lxml element tree: names, text and bases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from reader.feeds.links import joined
from reader.feeds.raw import RawEntry

DC: Final = "{http://purl.org/dc/elements/1.1/}"
SY: Final = "{http://purl.org/rss/1.0/modules/syndication/}"
BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
RSS_DIALECTS: Final = (
    "{http://purl.org/rss/1.0/}",
    "{http://my.netscape.com/rdf/simple/0.9/}",
    "{http://channel.netscape.com/rdf/simple/0.9/}",
    "{http://backend.userland.com/rss2}",
    "{http://blogs.law.harvard.edu/tech/rss}",
)

Take = Callable[[RawEntry, Any], None]  # puts what a child element says into the entry


def name_of(element: Any) -> str:
    """The tag, without a namespace that stands for RSS itself; empty for what is no element."""
    tag = element.tag
    return _without_dialect(tag) if isinstance(tag, str) else ""


@lru_cache(1_000)
def _without_dialect(tag: str) -> str:
    for dialect in RSS_DIALECTS:
        if tag.startswith(dialect):
            return tag[len(dialect) :]
    return tag


def text_of(element: Any) -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def first(children: Iterable[Any], *names: str) -> str:
    """The text of the first element of one of these names that has any, the names in order of preference."""
    for name in names:
        for child in children:
            if name_of(child) == name and (text := text_of(child).strip()):
                return text
    return ""


def base_of(element: Any) -> str:
    """xml:base as far as the document sets it, from the outside in; may be relative, or empty."""
    base = ""
    for step in reversed([e.get(BASE) for e in (element, *element.iterancestors())]):
        base = joined(base, step) if step else base
    return base


def base_within(base: str, element: Any) -> str:
    """The same for an element of which the base around it is known."""
    step = element.get(BASE)
    return joined(base, step) if step else base


def surroundings_of(entries: Sequence[Any]) -> str:
    """The namespaces and bases that elements beside each other are read by; empty where there are none."""
    above = entries[0].iterancestors() if entries else ()
    around = [(e.tag, sorted((prefix or "", uri) for prefix, uri in e.nsmap.items()), e.get(BASE)) for e in above]
    return repr(around) if around else ""


def setter(field: str) -> Take:
    """Sets a field from the first element that has text for it."""

    def take(entry: RawEntry, child: Any) -> None:
        if not getattr(entry, field):
            setattr(entry, field, text_of(child))

    return take


def take_author(entry: RawEntry, child: Any) -> None:
    entry.authors.append(text_of(child))
