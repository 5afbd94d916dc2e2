"""What a feed attaches to an entry — sound, films, documents — as the last blocks of its article."""

from __future__ import annotations

from typing import Final

from reader.model import Article, Block, BlockKind, Enclosure, Entry

MOST: Final = 10  # attachments shown
_KINDS: Final = {"audio": "Sound", "video": "Video", "text": "Document", "application": "File"}
_DOCUMENTS: Final = frozenset({"application/pdf", "application/epub+zip"})
_SUFFIXES: Final = {
    "mp3": "Sound", "m4a": "Sound", "ogg": "Sound", "opus": "Sound", "mp4": "Video", "webm": "Video", "pdf": "Document",
}  # fmt: skip


def attached(entry: Entry, article: Article) -> tuple[Block, ...]:
    """A block for each that the article does not show yet; pictures are its own affair."""
    shown = {block.href for block in article.blocks} | {span.href for block in article.blocks for span in block.spans}
    kinds = {enclosure: _kind(enclosure) for enclosure in entry.enclosures if enclosure.url not in shown}
    found = {enclosure.url: _block(enclosure, kind) for enclosure, kind in kinds.items() if kind}
    return tuple(found.values())[:MOST]


def _kind(enclosure: Enclosure) -> str:
    """In a word; empty for pictures, and for what says nothing of itself."""
    mime_type = enclosure.mime_type.partition(";")[0].strip().lower()
    suffix = enclosure.url.partition("?")[0].rpartition(".")[2].lower()
    if mime_type in _DOCUMENTS:
        return "Document"
    if mime_type.startswith("image/"):
        return ""
    return _SUFFIXES.get(suffix) or _KINDS.get(mime_type.partition("/")[0], "")


def _block(enclosure: Enclosure, kind: str) -> Block:
    size = f", {_size(enclosure.length)}" if enclosure.length else ""
    return Block(BlockKind.EMBED, f"{kind}{size}", href=enclosure.url)


def _size(length: int) -> str:
    return f"{length / 1_000_000:,.0f} MB" if length >= 1_000_000 else f"{max(1, length // 1_000):,} kB"
