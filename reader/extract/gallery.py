"""Stories that are told under their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from reader.extract.blocks import Passage
from reader.model import UNSPOKEN, BlockKind

_FEWEST: Final = 3  # captions that tell a story
_SENTENCE: Final = 60  # characters from which a caption tells something


def tell_captions(passages: Sequence[Passage]) -> list[Passage]:
    """The same passages; where captions say more than the text does, they are the text."""
    told = [passage for passage in passages if _tells(passage)]
    spoken = sum(len(passage.block.text) for passage in passages if passage.block.kind not in UNSPOKEN)
    if len(told) < _FEWEST or sum(len(passage.block.text) for passage in told) < spoken:
        return list(passages)
    return [_as_paragraph(passage) if _tells(passage) else passage for passage in passages]


def _tells(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.CAPTION and len(passage.block.text) >= _SENTENCE


def _as_paragraph(passage: Passage) -> Passage:
    return replace(passage, block=replace(passage.block, kind=BlockKind.PARAGRAPH))
