"""The sample edition: whole feeds and pages of invented publishers, bundled as the files that they would serve."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

FEEDS: Final = (
    "https://www.courier.example/rss/all.xml",
    "https://flightline.example/feed.xml",
    "https://www.meridian.example/atom.xml",
    "https://www.ledger.example/feed.json",
    "https://stand.example/index.rdf",
    "https://www.morgenblatt.example/rss.xml",
    "https://shiokaze.example/atom.xml",
)

_EDITION: Final = Path(__file__).parent / "edition"  # edition/HOST/PATH is what https://HOST/PATH serves
_TYPES: Final = {
    ".html": "text/html",  # no charset: a page says its own, as most do
    ".xml": "application/xml",
    ".rdf": "application/rdf+xml",
    ".json": "application/feed+json",
}


def page(url: str) -> tuple[bytes, str] | None:
    """Body and content type of what stands at `url`; None where the edition has nothing."""
    file = _files().get(url)
    return (file.read_bytes(), _TYPES[file.suffix]) if file is not None else None


@cache
def _files() -> dict[str, Path]:
    """Every file of the edition by its address: a lookup, so that no address can lead out of the folder."""
    files = (path for path in sorted(_EDITION.rglob("*")) if path.suffix in _TYPES)
    return {f"https://{file.relative_to(_EDITION).as_posix()}": file for file in files}
