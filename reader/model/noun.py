"""What all nouns share."""

from __future__ import annotations

import msgspec


class Noun(msgspec.Struct, frozen=True):
    """Fields by name, never changed, equal where they are equal.

    Like a frozen dataclass, but defined in a thirtieth of the time, made in a fifth, and sent between processes faster.
    `replace` is that of msgspec.structs.
    """
