"""Articles written for the tests."""

from __future__ import annotations

from typing import Final

from reader.model import Article

HARBOUR: Final = Article.from_text(
    "Alsund harbour to close while quay is repaired",
    (
        "ALSUND (Nordpost) -- The harbour of Alsund will close for three weeks from 4 May so that cracks in its oldest "
        "quay can be filled, the town council decided on Monday.",
        "The council will pay 2.4 million kroner for the work. Divers found the cracks in March, after a freighter had "
        "struck the quay in fog.",
        "Mayor Eva Lund said she had not known of the cracks since spring, as a newspaper had written. “Nobody told me "
        "before the divers came,” she said.",
        "Ferries to the islands will sail from Skagen instead, 12 kilometres to the north. Fishermen fear for their "
        "season: the mackerel come in May.",
        "Who will pay them? The council has not decided. Photo: Alsund Press.",
        "She promised them an answer by the end of the week. Some 140 boats are registered in the harbour, which was "
        "built in 1911.",
    ),
)
