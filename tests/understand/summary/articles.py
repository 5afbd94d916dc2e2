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

BRIDGE: Final = Article.from_text(
    "Old bridge at Morvik gets weight limit",
    (
        "Lorries of more than 12 tonnes may no longer cross the old bridge at Morvik, where inspectors found rust in "
        "two of its girders. The road agency set the weight limit on Thursday.",
        "“The bridge is safe for cars and buses,” said agency engineer Tom Aune. “But we do not want to take chances.”",
        "Hauliers have to drive 40 kilometres round the fjord until a new bridge opens in two years. Their union "
        "called the detour a disaster for small firms.",
        "It was built in 1958 and carries 9,000 vehicles a day. The county had asked for a new one three times.",
        "Sign up for our newsletter to read more about roads. What will become of the ferry?",
        "Parliament granted 310 million kroner for the new bridge in the spring. Work on its foundations begins in "
        "June.",
    ),
)

LIBRARY: Final = Article.from_text(
    "Village library to stay open",
    (
        "The library of Osen will stay open after all, the village council voted on Wednesday, because 1,100 of "
        "its 1,900 people had signed a petition.",
        "The council had planned to close it in the autumn to save 700,000 kroner a year. Librarian Kari Moe had "
        "collected the signatures in four weeks.",
        "She said she had knocked at every door in the village. “I have never drunk so much coffee,” Moe said.",
        "The library lends 15,000 books a year. Schools from three villages use its reading room.",
        "The council will now raise the fee for moorings in the marina. Boat owners have protested against that.",
    ),
)
