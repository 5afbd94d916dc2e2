"""A small press on loopback: a feed that grows, article pages with pictures, and the addresses they have."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.feeds.server import Server, answer

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 12
_SENTENCE = "The keeper of light {} wrote that ship {} had passed the shoal before the fog came in from the north. "


@dataclass
class Press:
    server: Server
    feeds: dict[str, int] = field(default_factory=dict)  # entries of each, by name

    def publish(self, name: str, entries: int) -> list[str]:
        """The guids of the new entries of a feed, old or new."""
        before = self.feeds.get(name, 0)
        self.feeds[name] = before + entries
        numbers = range(self.feeds[name])
        items = "".join(self._item(name, number) for number in reversed(numbers))
        feed = f"<rss version='2.0'><channel><title>The {name}</title>{items}</channel></rss>".encode()
        self.server.pages[f"/{name}"] = answer(200, feed, content_type="application/rss+xml")
        return [f"{name}-{number}" for number in numbers[before:]]

    def url(self, path: str) -> str:
        return self.server.url(path)

    def print_page(self, name: str) -> str:
        """The address of a page with two pictures."""
        for picture in "ab":
            body = PICTURE + name.encode() + picture.encode()
            self.server.pages[f"/{name}-{picture}.png"] = answer(200, body, content_type="image/png")
        figures = "".join(f"<figure><img src='/{name}-{picture}.png' alt='A light'></figure>" for picture in "ab")
        text = "".join(_SENTENCE.format(name, number) for number in range(40))
        html = (
            f"<html><head><title>Light {name}</title></head><body><article><h1>Light {name}</h1>"
            f"<p>{text}</p>{figures}<p>{text}</p></article></body></html>"
        )
        self.server.pages[f"/{name}.html"] = answer(200, html.encode(), content_type="text/html; charset=utf-8")
        return self.url(f"/{name}.html")

    def _item(self, name: str, number: int) -> str:
        guid = f"{name}-{number}"
        link = self.print_page(guid) if number % 4 == 0 else self.url(f"/{guid}.html")
        text = _SENTENCE.format(name, number) * 3
        return (
            f"<item><title>Ship {number} of {name}</title><guid isPermaLink='false'>{guid}</guid><link>{link}</link>"
            f"<description>{text}</description></item>"
        )
