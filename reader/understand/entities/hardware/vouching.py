"""Arms that vouch for those they are named with: "IRIS-T and Gepard", "the Gepard and a Patriot battery"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from reader.understand.entities.hardware.company import Company
from reader.understand.entities.hardware.sightings import Needs, Sighting

VOUCHABLE: Final = frozenset({Needs.WORD, Needs.COMPANY})


def vouched_for(
    sightings: Sequence[Sequence[Sighting]], sure: Set[tuple[int, Sighting]], company: Company
) -> set[tuple[int, Sighting]]:
    """With their blocks, those that what stands around them leaves open, beside one in their sentence that is sure."""
    return {
        (block, one)
        for block in {block for block, _ in sure}
        for one in sightings[block]
        if one.needs in VOUCHABLE and (block, one) not in sure
        if _is_vouched_for(one, block, sightings[block], sure, company)
    }


def _is_vouched_for(
    one: Sighting, block: int, beside: Sequence[Sighting], sure: Set[tuple[int, Sighting]], company: Company
) -> bool:
    near = (other for other in beside if (block, other) in sure and company.share_sentence(one, other, block))
    return any(near) and not company.is_part_of_name(one, block) and not company.speaks_elsewhere(one, block)
