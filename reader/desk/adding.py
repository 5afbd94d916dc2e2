"""What came of what was typed to be added, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reader.desk.keys import Keys
from reader.engine.add import Added, AddResult, NotAdded


def told_of_adding(results: Sequence[AddResult | None], keys: Keys) -> str:
    """None stands for a choice among several feeds that was left."""
    added = [result.words for result in results if isinstance(result, Added)]
    refused = [result.words for result in results if isinstance(result, NotAdded)]
    words = [*added, *([_refused(refused, keys)] if refused else [])]
    return "; ".join(words) or "Nothing was added."


def _refused(reasons: Sequence[str], keys: Keys) -> str:
    more = f", and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    return keys.told("Not added: {reason}{more}. Press {add} to try again.", reason=reasons[0], more=more)
