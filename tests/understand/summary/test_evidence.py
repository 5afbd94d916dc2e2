"""What somebody else says of an article is believed only where its sentences say the same."""

from __future__ import annotations

import pytest

from reader.understand.summary.evidence import evidence_for
from reader.understand.summary.facts import facts_of
from tests.understand.summary.articles import BRIDGE, HARBOUR, LIBRARY


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Alsund will close for three weeks from 4 May.",
        "The council will pay 2.4 million kroner for the work.",
        "Ferries to the islands will sail from Skagen, 12 kilometres to the north.",
    ],
)
def test_what_the_article_says_has_its_sentences(text: str) -> None:
    assert evidence_for(text, facts_of(HARBOUR))


def test_a_number_may_be_a_word_or_a_figure() -> None:
    assert evidence_for("Schools from 3 villages use the reading room.", facts_of(LIBRARY))
    assert evidence_for("Lorries of more than twelve tonnes may no longer cross the bridge.", facts_of(BRIDGE))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Alsund will close for five weeks from 4 May.",  # another number
        "The harbour of Alsund will close for three weeks from 14 May.",
        "The harbour of Molde will close for three weeks from 4 May.",  # another name
        "The council will pay 2.4 billion kroner for the work.",  # another word
        "The council will not pay 2.4 million kroner for the work.",  # turned round
        "Divers told a newspaper that mackerel struck Alsund on Monday.",  # words from all over
        "",
    ],
)
def test_what_the_article_does_not_say_has_none(text: str) -> None:
    assert evidence_for(text, facts_of(HARBOUR)) == ()
