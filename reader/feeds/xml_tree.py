"""An element tree from a document that may want to harm: no entities, no network, no great depth.

All documents here are in UTF-8.
"""

from __future__ import annotations

from typing import Any, Final

from reader.feeds.doctype import without_doctype

TOO_DEEP: Final = "too deeply nested or too large to be read safely"
_LIMITS: Final = ("depth", "too long", "huge", "limit")  # words in libxml2's complaints about size


class UnsafeXml(Exception):
    """The document goes beyond the parser's limits; no other parser should try it."""


def read_tree(document: bytes) -> Any | None:
    """The root element (lxml), after mending if that is what it takes; None if it stays ill-formed.

    Raises UnsafeXml.
    """
    document = without_doctype(document)
    root = well_formed(document)
    return mended_tree(document) if root is None else root


def mended_tree(document: bytes) -> Any | None:
    """The root element of what can be made of an ill-formed one. Raises UnsafeXml."""
    from reader.feeds.mend import mend  # most feeds need no mending

    return well_formed(mend(document.decode()).encode("utf-8", "replace"))


def well_formed(document: bytes) -> Any | None:
    """The root element of a document without its type; None where it is not well-formed. Raises UnsafeXml."""
    from lxml import etree  # not needed before the first feed

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        if any(word in str(error).lower() for word in _LIMITS):
            raise UnsafeXml(TOO_DEEP) from None
        return None
    except ValueError:
        return None
