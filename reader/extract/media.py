"""Pictures and what is embedded from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from msgspec.structs import replace

from reader.extract.tree import Element
from reader.model import Block, BlockKind
from reader.text import clean_line

EMBEDS: Final = frozenset({"iframe", "video", "audio", "amp-iframe", "amp-video", "amp-youtube", "lite-youtube"})
IMAGES: Final = frozenset({"img", "picture", "amp-img"})
_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "src")
_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")
_SMALLEST: Final = 32  # pixels of a side, below which a picture is a mark or counts a visit
_LONGEST_ALT: Final = 300
_YOUTUBE: Final = re.compile(r"^/(?:embed|v|shorts)/([\w-]{6,20})$")
_NO_STORY: Final = re.compile(
    r"doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|taboola|outbrain|disqus|addthis|"
    r"facebook\.com/plugins|recaptcha|newsletter|subscribe|mailchimp",
    re.IGNORECASE,
)
_HOSTS: Final = {
    "youtube": "YouTube video", "vimeo": "Vimeo video", "dailymotion": "Dailymotion video", "spotify": "Spotify player",
    "soundcloud": "SoundCloud player", "twitter": "Post on X", "x.com": "Post on X", "instagram": "Instagram post",
    "tiktok": "TikTok video", "facebook": "Facebook post", "datawrapper": "Chart", "flourish": "Chart",
    "infogram": "Chart", "google.com/maps": "Map", "openstreetmap": "Map", "documentcloud": "Document",
}  # fmt: skip


def image_of(element: Element, resolve: Callable[[str], str]) -> Block | None:
    """A picture with its alternative text; None for marks, counters and pictures without an address."""
    image = next(element.iter("img"), None) if element.tag == "picture" else element
    if image is None or _is_tiny(image):
        return None
    for address in _addresses(image, element):
        if href := resolve(address):
            return Block(BlockKind.IMAGE, clean_line(image.get("alt") or "", _LONGEST_ALT), href=href)
    return None


def told_once(blocks: Sequence[Block]) -> Iterator[Block]:
    """The same blocks; a picture says nothing of itself that its caption begins with."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        captioned = below is not None and below.kind is BlockKind.CAPTION and below.text.startswith(block.text)
        yield replace(block, text="") if captioned and block.kind is BlockKind.IMAGE else block


def embed_of(element: Element, resolve: Callable[[str], str]) -> Block | None:
    """What was embedded, with the address of a page that shows it."""
    href = resolve(_source_of(element))
    if not href or _NO_STORY.search(href):
        return None
    named = clean_line(element.get("title") or element.get("aria-label") or "")
    return Block(BlockKind.EMBED, named or _kind_of(element, href), href=_watchable(href))


def _addresses(image: Element, around: Element) -> list[str]:
    """Where the picture may be, the best first: what a script would load later, what is there, the largest of a set."""
    plain = [image.get(name) or "" for name in _LAZY]
    sets = [image.get(name) or "" for name in _SETS]
    sets += [source.get(name) or "" for source in around.iter("source") for name in _SETS]
    return [*plain, *(_largest(choices) for choices in sets)]


def _largest(choices: str) -> str:
    """The last of `a.jpg 320w, b.jpg 640w`, which sites order by width."""
    parts = re.split(r",\s+", choices[:20_000].strip())
    return parts[-1].split()[0] if parts[-1].split() else ""


def _is_tiny(image: Element) -> bool:
    sides = [image.get("width") or "", image.get("height") or ""]
    return any(side.isdecimal() and len(side) < 5 and int(side) < _SMALLEST for side in sides)


def _source_of(element: Element) -> str:
    video = element.get("data-videoid") or element.get("videoid") or ""
    if video and "youtube" in element.tag:
        return f"https://www.youtube.com/embed/{video}"
    source = next(element.iter("source"), None)
    inner = (source.get("src") or "") if source is not None else ""
    return element.get("data-src") or element.get("src") or inner


def _kind_of(element: Element, href: str) -> str:
    found = next((name for host, name in _HOSTS.items() if host in href), "")
    fallback = {"video": "Video", "amp-video": "Video", "audio": "Sound"}.get(element.tag, "Embedded content")
    return found or fallback


def _watchable(href: str) -> str:
    """The page of a video instead of its player."""
    parts = urlsplit(href)
    video = _YOUTUBE.match(parts.path) if "youtube" in (parts.hostname or "") else None
    return f"https://www.youtube.com/watch?v={video[1]}" if video else href
