"""Addresses in a page, made whole."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from reader.extract.tree import Element
from reader.text import safe_url


def resolver(root: Element | None, url: str) -> Callable[[str], str]:
    """A function from what a page writes to an http(s) address; `<base>` counts, other schemes give nothing."""
    base = url
    declared = next(root.iter("base"), None) if root is not None else None
    if declared is not None and declared.get("href"):
        base = _join(url, declared.get("href"))
    return lambda address: safe_url(_join(base, address.strip())) if address and address[0] != "#" else ""


def canonical(root: Element, url: str) -> str:
    """The page's own name for its address, believed on the same host only; else the address itself."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            named = safe_url(_join(url, (link.get("href") or "").strip()))
            return named if named and urlsplit(named).hostname == urlsplit(url).hostname else url
    return url


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""
