"""What each page of the edition holds, as its author knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Story:
    url: str
    bullets: int  # that the publisher put above it
    ending: str  # the words that close it; promotions and a lone number follow on the page


STORIES: Final = (
    Story(
        "https://www.courier.example/defence/japan-south-korea-shared-air-picture.html",
        4,
        "hand, is already on my wall.”",
    ),
    Story("https://www.courier.example/diplomacy/live-lisbon-ocean-talks.html", 3, "listen, and then to disagree”."),
    Story("https://www.ledger.example/markets/coffee-week.html", 3, "time I had to stop the car.”"),
    Story("https://www.courier.example/defence/eindhoven-tanker-fleet.html", 3, "and a quiet week for an airline”."),
    Story("https://www.courier.example/defence/baltic-watch-handover.html", 0, "condition as “serviceable, loud”."),
    Story("https://www.ledger.example/economy/ghana-holds-rate.html", 0, "after, I will put up a sign.”"),
    Story("https://www.courier.example/diplomacy/aegean-exercise-notices.html", 0, "office noted, had been announced."),
    Story("https://www.morgenblatt.example/wirtschaft/wasserstoff-im-hafen.html", 3, "für die erste Schicht beworben."),
    Story("https://www.meridian.example/earth/winter-at-concordia.html", 3, "drill down to it and wonder.”"),
    Story("https://shiokaze.example/kurashi/lighthouse-keeper-cat.html", 0, "一匹。契約は更新できる。"),
    Story("https://stand.example/sport/winter-university-games-table.html", 3, "by hands that nobody saw."),
    Story("https://www.courier.example/defence/type-45-back-at-sea.html", 3, "know where we hid the first one.”"),
    Story("https://www.courier.example/diplomacy/muscat-air-corridors.html", 0, "was adopted without discussion."),
    Story("https://www.ledger.example/trade/panama-locks-water.html", 0, "sea with no ship on them at all."),
    Story("https://www.meridian.example/space/sand-on-the-giant-mirror.html", 0, "were a piece of the mirror: 799."),
    Story("https://www.courier.example/world/andes-tunnel-reopens.html", 0, "“are expected for lunch.”"),
    Story(
        "https://www.ledger.example/technology/postmortem-of-a-quiet-saturday.html", 3, "has one of the snow shovels."
    ),
    Story("https://flightline.example/features/nine-minutes-on-the-highway.html", 0, "still warm, are waffles."),
    Story("https://shiokaze.example/kagaku/slow-train-observatory.html", 0, "は、たいてい朝の五時だ。"),
    Story("https://stand.example/sport/the-goalkeeper-of-tromso.html", 0, "the counter. He bought the rye."),
    Story("https://www.ledger.example/economy/zambia-copper-slag.html", 0, "to last until I have my pension.”"),
    Story("https://flightline.example/land/leopard-2a8-order-book.html", 0, "it would be for fifteen years.”"),
    Story("https://www.meridian.example/earth/meadow-that-is-one-plant.html", 0, "which takes until Thursday."),
    Story("https://www.courier.example/world/philippine-storm-drill.html", 0, "season, at night, without bells."),
    Story("https://flightline.example/unmanned/seaguardian-okhotsk.html", 0, "a note. It said: “Bring a broom.”"),
    Story("https://www.morgenblatt.example/reise/nachtzug-nach-warschau.html", 0, "noch nicht mit ihm rechnete."),
    Story("https://stand.example/sport/chess-in-the-salt-mine.html", 0, "reports, “as one would expect”."),
    Story("https://flightline.example/air-defence/patriot-crew-school.html", 0, "“We send back the quick ones.”"),
    Story("https://www.courier.example/culture/tashkent-film-archive.html", 0, "to the families of all of them."),
    Story("https://www.meridian.example/physics/clock-on-a-lorry.html", 3, "events, a very accurate journey."),
    Story("https://www.ledger.example/technology/the-chip-that-waits.html", 0, "in Bavaria, who had them framed."),
    Story("https://stand.example/sport/lamplight-marathon.html", 0, "asked for one more thing, a map."),
    Story("https://www.meridian.example/life/godwit-number-seven.html", 0, "I owed her money,” Tipene says."),
    Story(
        "https://stand.example/culture/the-orchestra-that-tunes-to-the-street.html", 0, "Palacios has written it in."
    ),
    Story("https://flightline.example/land/himars-pool.html", 3, "they are full of grandmothers.”"),
    Story("https://flightline.example/notebook/reading-the-sky.html", 0, "thirsty that said nothing at all."),
    Story("https://www.courier.example/world/about-this-edition.html", 0, "own, and these pages make room."),
)
