"""Cartridges by their calibre and name: 7.62×39mm, 5.56×45mm NATO, .50 BMG."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.table import key_of

_CARTRIDGE = re.compile(
    r"(?<![\w.])(?:"
    r"(\d{1,2}(?:\.\d{1,2})?) ?[×x] ?(\d{2,3}) ?mm(?:R|SR)?\b"
    r"|(\.\d{2,3}) (ACP|BMG|Winchester|Magnum|Remington|SIG|Lapua|AE|Special|Colt|Savage|Springfield)\b"
    r")(?: (?:NATO|Parabellum|Luger|Magnum|Largo|Special))?"
)


def cartridges_in(text: str) -> Iterator[Sighting]:
    for match in _CARTRIDGE.finditer(text) if "mm" in text or " ." in text else ():
        metric, length, inches, maker = match.group(1, 2, 3, 4)
        called = f"{metric}×{length}mm" if metric else f"{inches} {maker}"
        entity = Entity(key_of(called), called, EntityKind.HARDWARE)
        yield Sighting(match.start(), match.end(), entity, Needs.WORD)
