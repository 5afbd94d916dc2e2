"""The noun for its kind behind a name: "Flamingo cruise missiles", "Sherman medium tanks"."""

from __future__ import annotations

import re
from typing import Final

# What the table adds to names that mean other things too.
KINDS: Final = frozenset(
    "missile tank drone class helicopter howitzer rifle pistol mortar rocket vehicle submarine frigate destroyer"
    " cruiser launcher gun bomb torpedo aircraft".split()
)
_NEXT = re.compile(
    r"(?: (?:[a-z]+-[a-z]+(?:-[a-z]+)?|cruise|ballistic|air|defen[cs]e|main|battle|attack|combat|strike|spy|decoy|heavy"
    r"|light|medium|guided|glide|hypersonic|supersonic|armou?red|infantry|fighting|personnel|stealth|fighter|transport"
    r"|multirole|naval|kamikaze|suicide|interceptor|sniper|assault|automatic|machine|mobile|rocket|missile|nuclear"
    r"|reconnaissance|surveillance|loitering|amphibious|patrol|class)){0,3}"
    r" (?:missile|tank|fighter|helicopter|howitzer|drone|bomber|rocket|jet|batter(?:y|ie)|launcher|vehicle|submarine"
    r"|frigate|destroyer|corvette|cruiser|warship|aircraft|warplane|plane|interceptor|munition|torpedoe?|mortar|gun|rifle"
    r"|pistol|grenade|boat|laser)s?\b"
)


def kind_follows(text: str, end: int) -> bool:
    """Whether nothing but adjectives stands between the name that ends here and such a noun."""
    return _NEXT.match(text, end) is not None
