"""What publishers say of their feeds."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.noun import Noun


@dataclass(frozen=True, slots=True)
class Feed(Noun):
    """What a feed says about itself."""

    url: str
    title: str
    site_url: str = ""
    language: str = ""
