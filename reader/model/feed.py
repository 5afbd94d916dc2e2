"""What publishers say of their feeds."""

from __future__ import annotations

from reader.model.noun import Noun


class Feed(Noun, frozen=True):
    """What a feed says about itself."""

    url: str
    title: str
    site_url: str = ""
    language: str = ""
