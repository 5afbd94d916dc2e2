"""The body of an answer, read and unpacked without ever holding more than the limit."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable
from typing import Final

from reader.feeds.failures import Broken, Refusal

GZIP: Final = frozenset({"gzip", "x-gzip"})
PLAIN: Final = frozenset({"", "identity"})
_MAGIC: Final = b"\x1f\x8b"
_WITH_GZIP_HEADER: Final = 31  # zlib's window bits for a gzip stream


async def read_body(chunks: AsyncIterable[bytes], coding: str, largest: int) -> bytes:
    """The whole body, unpacked. Raises Refusal beyond `largest` bytes on the wire or unpacked, and Broken."""
    coding = coding.strip().lower()
    if coding not in GZIP | PLAIN:
        raise Refusal("the answer is packed in a way that was not asked for")
    wire = bytearray()
    async for chunk in chunks:
        wire += chunk
        if len(wire) > largest:
            raise too_large(largest)
    return unpack(bytes(wire), largest) if coding in GZIP and wire.startswith(_MAGIC) else bytes(wire)


def unpack(packed: bytes, largest: int) -> bytes:
    """One or several gzip members after another."""
    body = bytearray()
    while packed.startswith(_MAGIC):
        member = zlib.decompressobj(_WITH_GZIP_HEADER)
        try:
            body += member.decompress(packed, largest - len(body) + 1)
        except zlib.error:
            raise Broken("the answer is packed wrongly") from None
        if len(body) > largest:
            raise too_large(largest)
        if not member.eof:
            raise Broken("the answer broke off before its end")
        packed = member.unused_data
    return bytes(body)


def too_large(largest: int) -> Refusal:
    return Refusal(f"more than {largest / 1_000_000:.3g} MB")
