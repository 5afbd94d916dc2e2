"""What came of what was typed to be added, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reader.engine.add import Added, AddResult, NotAdded


def told_of_adding(results: Sequence[AddResult | None]) -> str:
    """None stands for a choice among several feeds that was left."""
    added = [result.words for result in results if isinstance(result, Added)]
    refused = [result.words for result in results if isinstance(result, NotAdded)]
    words = [*added, *([_refused(refused)] if refused else [])]
    return "; ".join(words) or "Nothing was added."


def _refused(reasons: Sequence[str]) -> str:
    more = f", and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    return f"Not added: {reasons[0]}{more}. Press a to try again."
