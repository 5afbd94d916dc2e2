"""Where a feed is likely to be, for sites that announce none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import SplitResult, parse_qs, quote, urlsplit

from reader.feeds.links import resolve

COMMON: Final = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
    "/feeds/all.atom.xml",
)

_YOUTUBE: Final = "https://www.youtube.com/feeds/videos.xml"
_CHANNEL = re.compile(r"/channel/([\w-]{1,60})")
_USER = re.compile(r"/user/([\w-]{1,60})")
_REDDIT = re.compile(r"/(?:r|user)/[\w-]{1,60}")
_REPOSITORY = re.compile(r"/[\w.-]{1,60}/[\w.-]{1,120}")
_PROFILE = re.compile(r"/profile/[\w.:-]{1,100}")
_MASTODON = re.compile(r"/@[\w.-]{1,60}")


def likely_addresses(url: str) -> tuple[str, ...]:
    """Addresses worth a try, the best guess first; none of them is known to exist."""
    if not resolve("", url):
        return ()
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    return _each(url, (*_by_site(parts, site), *_below(parts, site), *(site + path for path in COMMON)))


def known_addresses(url: str) -> tuple[str, ...]:
    """Where the software behind well-known sites keeps the feed of such a page; empty for any other page."""
    if not resolve("", url):
        return ()
    parts = urlsplit(url)
    return _each(url, _by_site(parts, f"{parts.scheme}://{parts.netloc}"))


def unannounced(url: str) -> tuple[tuple[str, str], ...]:
    """Address and title of feeds that a page of this kind has but does not announce, beside others that it does."""
    parts = urlsplit(url)
    if _host(parts) == "github.com" and (match := _REPOSITORY.fullmatch(parts.path.rstrip("/"))):
        return ((f"https://github.com{match[0]}/releases.atom", "Releases"),)
    return ()


def _each(url: str, guesses: Iterable[str]) -> tuple[str, ...]:
    """Each guess once, and never the page itself, which has been tried."""
    return tuple(dict.fromkeys(guess for guess in guesses if resolve("", guess) and guess != url))


def _by_site(parts: SplitResult, site: str) -> Iterator[str]:
    """What is known of the software behind well-known sites."""
    host = _host(parts)
    if host == "youtube.com":
        yield from _youtube(parts)
    elif host == "reddit.com" and (match := _REDDIT.match(parts.path)):
        yield f"https://www.reddit.com{match[0]}/.rss"
    elif host == "github.com" and (match := _REPOSITORY.match(parts.path)):
        yield f"https://github.com{match[0].removesuffix('.git')}/releases.atom"
    elif host == "gitlab.com" and (match := _REPOSITORY.match(parts.path)):
        yield f"https://gitlab.com{match[0].removesuffix('.git')}/-/tags?format=atom"
    elif host == "codeberg.org" and (match := _REPOSITORY.match(parts.path)):
        yield f"https://codeberg.org{match[0].removesuffix('.git')}/releases.rss"
    elif host == "bsky.app" and (match := _PROFILE.match(parts.path)):
        yield f"https://bsky.app{match[0]}/rss"
    elif host == "medium.com":
        yield f"https://medium.com/feed{parts.path.rstrip('/')}"
    elif match := _MASTODON.fullmatch(parts.path.rstrip("/")):
        yield f"{site}{match[0]}.rss"
    yield from _by_domain(host, site)


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("old.")


def _youtube(parts: SplitResult) -> Iterator[str]:
    for pattern, name in ((_CHANNEL, "channel_id"), (_USER, "user")):
        if match := pattern.match(parts.path):
            yield f"{_YOUTUBE}?{name}={match[1]}"
    for playlist in parse_qs(parts.query, max_num_fields=50).get("list", []):
        yield f"{_YOUTUBE}?playlist_id={quote(playlist[:100], safe='')}"


def _by_domain(host: str, site: str) -> Iterator[str]:
    if host.endswith((".substack.com", ".wordpress.com", ".medium.com", ".ghost.io")):
        yield f"{site}/feed"
    elif host.endswith(".tumblr.com"):
        yield f"{site}/rss"
    elif ".blogspot." in host:
        yield f"{site}/feeds/posts/default"


def _below(parts: SplitResult, site: str) -> Iterator[str]:
    """WordPress has a feed under every section."""
    path = parts.path.rstrip("/")
    if path:
        yield f"{site}{path}/feed"
