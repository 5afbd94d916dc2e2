"""Which proxy the user wants for an address, if any."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

ALWAYS: Final = ""  # the scheme under which the settings' proxy stands; it knows no exceptions


def proxies(own: str | None) -> dict[str, str]:
    """By scheme: the proxy from the settings, else what the environment or the system names."""
    if own:
        return {ALWAYS: own}
    if sys.platform != "darwin" and not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    from urllib.request import getproxies  # brings all of http.client with it

    return getproxies()


def host_of(proxy: str) -> str:
    """Its name for messages, which says nothing of who uses it."""
    return proxy.rpartition("@")[2].rpartition("://")[2].split("/")[0]


def proxy_for(url: str, known: Mapping[str, str]) -> str:
    """The proxy for this address; empty for none."""
    if not known:
        return ""
    if ALWAYS in known:
        return known[ALWAYS]
    from urllib.request import proxy_bypass

    parts = urlsplit(url)
    found = known.get(parts.scheme) or known.get("all") or ""
    if not found or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return ""
    return found if "://" in found else f"http://{found}"
