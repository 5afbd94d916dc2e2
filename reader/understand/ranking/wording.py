"""Reasons in words that are true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reader.understand.ranking.scoring import Judgement, Reason
from reader.understand.ranking.tastes import Taste, Tastes

WORTH_SAYING: Final = 0.15  # of a score
_LIKED: Final = 0.4  # below it is no longer worth a word

Called = Callable[[str], str]  # what a feature is called: "The Courier" for "feed:12", "Japan" for "country:JP"


def in_words(judgement: Judgement, tastes: Tastes, called: Called, most: int = 3) -> tuple[str, ...]:
    """The strongest reasons; first what lifts the entry, then what holds it down. None where it stands by its time."""
    told = [(reason, words) for reason in judgement.reasons if (words := _words(reason, tastes, called))][:most]
    if all(reason.about.startswith("age:") for reason, _ in told):
        return ()  # it stands by its time, as everything does of which nothing else is known
    lifting = tuple(words for reason, words in told if reason.worth > 0)
    return (*lifting, *(f"but {words}" if lifting else words for reason, words in told if reason.worth < 0))


def _words(reason: Reason, tastes: Tastes, called: Called) -> str:
    """Empty for what is not worth saying, or what has faded."""
    if abs(reason.worth) < WORTH_SAYING:
        return ""
    kind, _, rest = reason.about.partition(":")
    match kind:
        case "follow":
            return f"you follow {called(reason.about)}"
        case "sources":
            others = int(rest) - 1
            return f"also in {others} other {'feed' if others == 1 else 'feeds'}"
        case "age":
            return f"it is {rest} hours old"
    taste = tastes.of(reason.about)
    name = called(reason.about)
    about = {"feed": f"from {name}", "author": f"by {name}", "word": f"with “{name}” in the title"}
    return _counted(taste, about.get(kind, f"about {name}"))


def _counted(taste: Taste, about: str) -> str:
    shown = round(taste.shown)
    if shown < 1:
        return ""
    taken = min(round(taste.taken), shown)
    liked = ", and liked it" if taste.liked > _LIKED else ", and asked for less" if taste.liked < -_LIKED else ""
    if shown == 1:
        return f"lately you {'chose' if taken else 'passed by'} a story {about}{liked}"
    return f"lately you chose {taken} of {shown} stories {about}{liked}"
