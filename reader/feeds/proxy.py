"""Which proxy the user wants for an address, if any."""

from __future__ import annotations

from urllib.parse import urlsplit


def proxy_for(url: str, own: str | None) -> str:
    """The proxy from the settings, else the environment's for this host; empty for none."""
    if own:
        return own
    from urllib.request import getproxies, proxy_bypass  # brings all of http.client with it

    parts = urlsplit(url)
    proxies = getproxies()
    found = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not found or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return ""
    return found if "://" in found else f"http://{found}"
