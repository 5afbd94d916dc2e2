"""What a server gave to recognise its own answer by."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.noun import Noun


@dataclass(frozen=True, slots=True)
class Validators(Noun):
    """Opaque values of the newest 200, sent back byte for byte."""

    etag: str = ""
    last_modified: str = ""
