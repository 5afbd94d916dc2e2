"""What a server gave to recognise its own answer by."""

from __future__ import annotations

from reader.model.noun import Noun


class Validators(Noun, frozen=True):
    """Opaque values of the newest 200, sent back byte for byte."""

    etag: str = ""
    last_modified: str = ""
