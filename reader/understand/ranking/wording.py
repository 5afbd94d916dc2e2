"""Reasons in words that are true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.understand.ranking.scoring import Judgement, Reason
from reader.understand.ranking.tastes import Tastes

WORTH_SAYING: Final = 0.15  # of a score


def in_words(judgement: Judgement, tastes: Tastes, names: Mapping[str, str], most: int = 3) -> tuple[str, ...]:
    """The strongest reasons; `names` has what features are called, "feed:12" or "country:JP"."""
    told = (_words(reason, tastes, names) for reason in judgement.reasons if abs(reason.worth) >= WORTH_SAYING)
    return tuple(words for words in told if words)[:most]


def _words(reason: Reason, tastes: Tastes, names: Mapping[str, str]) -> str:
    kind, _, rest = reason.about.partition(":")
    match kind:
        case "follow":
            return f"you follow {names.get(reason.about, rest)}"
        case "sources":
            return f"{rest} sources tell it"
        case "age":
            return f"it is {rest} hours old"
    taste = tastes.of(reason.about)
    called = names.get(reason.about, rest)
    about = {"feed": f"from {called}", "author": f"by {called}", "word": f"with “{called}” in the title"}
    often = "often" if reason.worth > 0 else "seldom"
    counted = f"lately {taste.taken:.0f} of {taste.shown:.0f}"
    return f"you {often} take stories {about.get(kind, f'about {called}')} ({counted})" if taste.shown >= 1 else ""
