"""Families made by the hundred: events of a few kinds, so that many events share nearly all of their words."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from tests.understand.stories.families import Report

_PLACES: Final = (
    "Arvika Belmora Casteln Dorhaven Estrel Falkirk Gorizia Hanover Izmir Jarrow Kiruna Leeds Malmo Nantes Oporto "
    "Pilsen Quimper Ravenna Seville Tampere Uppsala Vigo Wexford Yarmouth Zadar Lodz Bergen Gdansk"
).split()
_GIVEN: Final = "Anna Boris Clara David Elena Felix Greta Hugo".split()
_FAMILY: Final = "Kessler Lund Meyer Novak Ortiz Parr Quist Reyes".split()
_FIRMS: Final = "Arcova Belltec Cormax Dynalis Evonor Ferrola Gridex Helvar Intrum Jaspa Kordia Luxor".split()

# Each kind of event: how different outlets tell it, as headline and text.
_KINDS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "quake": (
        ("Magnitude {a}.{b} earthquake shakes {place}",
         "An earthquake of magnitude {a}.{b} shook {place} at {time}, the seismological institute said. {n} people "
         "were hurt and a church tower fell."),
        ("{n} hurt as quake hits {place}",
         "A quake hit {place} on {day} morning, bringing down a church tower and hurting at least {n} people. "
         "Scientists put its strength at {a}.{b}."),
        ("People of {place} flee into streets after strong tremor",
         "Thousands ran into the streets of {place} when the ground shook at {time}. A church tower fell; doctors "
         "treated {n} people."),
    ),
    "fire": (
        ("Fire destroys {thing} factory in {place}",
         "A fire destroyed a {thing} factory in {place} on {day}. {n} workers were taken to hospital, the brigade "
         "said, and smoke could be seen for miles."),
        ("{place}: {n} workers in hospital after blaze at {thing} plant",
         "Firefighters in {place} fought all night against a blaze at a plant that makes {thing}. {n} workers "
         "breathed in smoke."),
        ("Smoke over {place} as {thing} works burns down",
         "A {thing} works in {place} burned to the ground, and neighbours were told to shut their windows."),
    ),
    "results": (
        ("{firm} profit rises {n}% on strong {thing} sales",
         "{firm} said quarterly profit rose {n}% to {m} million euros as it sold more {thing} than expected."),
        ("{thing} boom lifts {firm} earnings",
         "Strong demand for {thing} lifted earnings at {firm}: it made {m} million euros in the quarter, {n}% more "
         "than a year earlier."),
        ("{firm} beats forecasts and raises outlook",
         "{firm} raised its outlook for the year after a quarter in which profit of {m} million euros beat all "
         "forecasts."),
    ),
    "sentence": (
        ("{who} jailed for {n} years over {thing} fraud",
         "{who} was sentenced to {n} years in prison by a court in {place} on {day} for a fraud with {thing}."),
        ("Court in {place} sends {who} to prison",
         "A court in {place} sentenced {who}, who sold {thing} that never existed, to {n} years in prison."),
        ("{thing} fraudster {who} gets {n} years",
         "Judges found that {who} had cheated hundreds of buyers of {thing}. The sentence is {n} years."),
    ),
    "match": (
        ("{place} beat {other} {a}-{b}",
         "{who} scored twice as {place} beat {other} {a}-{b} on {day} and went top of the table."),
        ("{who} double sends {place} top",
         "Two goals by {who} gave {place} a {a}-{b} win over {other} and first place in the league."),
        ("{other} humbled at {place}",
         "{other} lost {a}-{b} at {place}, where {who} scored two goals in front of a full house."),
    ),
    "mayor": (
        ("Mayor of {place} resigns over {thing} contract",
         "{who}, the mayor of {place}, resigned on {day} after a newspaper wrote about a contract for {thing} that "
         "went to a relative."),
        ("{who} quits as {place} mayor",
         "{who} has stepped down as mayor of {place}. A relative had been given a contract for {thing}."),
        ("{thing} affair costs {who} the mayor's office",
         "The affair about {thing} has ended the career of {who}, until {day} the mayor of {place}."),
    ),
    "drone": (
        ("Drone attack kills {n} in {place}",
         "A drone attack on {place} killed {n} people overnight, the governor {who} said. A depot for {thing} burned."),
        ("{n} dead after drones strike {place}",
         "Drones struck {place} in the night and set a {thing} depot on fire. Governor {who} spoke of {n} dead."),
        ("Night of drones over {place}",
         "Sirens sounded for six hours in {place} as drones came in waves. A {thing} depot was hit, {who} said."),
    ),
    "merger": (
        ("{firm} to buy {target} for {m} million euros",
         "{firm} will buy {target}, a maker of {thing}, for {m} million euros, both companies said on {day}."),
        ("{target} agrees to takeover by {firm}",
         "The board of {target} has agreed to a bid of {m} million euros from {firm}. It makes {thing} in {place}."),
    ),
}  # fmt: skip

_THINGS: Final = "paint furniture battery cable paper cheese tyre glass carpet biscuit bicycle candle".split()


def generated(seed: int, events: int = 80) -> list[Report]:
    """`events` events within six days, each told by two or three outlets, some in a wire copy too, with columns among.

    No two events of a kind have the same place or firm, but people and places recur in other kinds.
    """
    random = Random(seed)
    scenes = [scene for at, kind in enumerate(sorted(_KINDS)) for scene in _scenes(random, kind, at)]
    reports: list[Report] = []
    for number, scene in enumerate(random.sample(scenes, events)):
        reports += _event(random, number, scene)
    return reports + _columns(random, reports)


@dataclass(frozen=True, slots=True)
class _Scene:
    kind: str
    place: str
    other: str
    firm: str
    target: str
    who: str


def _scenes(random: Random, kind: str, shift: int) -> list[_Scene]:
    """A few events of one kind; another kind has the same people and firms in other places."""
    places = random.sample(_PLACES, len(_PLACES))
    people = [f"{given} {family}" for given in _GIVEN for family in _FAMILY]
    return [
        _Scene(
            kind, places[at], places[-1 - at], firm, _FIRMS[(at + 1 + shift) % 12], people[(at * 5 + shift * 3) % 64]
        )
        for at, firm in enumerate(_FIRMS)
    ]


def _event(random: Random, number: int, scene: _Scene) -> list[Report]:
    kind = scene.kind
    facts = {
        "place": scene.place, "other": scene.other, "firm": scene.firm, "target": scene.target, "who": scene.who,
        "thing": random.choice(_THINGS), "n": random.randint(3, 40), "m": random.randint(41, 900),
        "a": random.randint(4, 6), "b": random.randint(0, 3),
        "time": f"{random.randint(1, 11)}:{random.randint(10, 59)}",
        "day": random.choice(("Monday", "Tuesday", "Wednesday")),
    }  # fmt: skip
    start = random.uniform(0, 140)
    tellings = random.sample(_KINDS[kind], k=random.randint(2, len(_KINDS[kind])))
    told = [
        Report(
            f"{kind} {number}",
            feed,
            start + random.uniform(0, random.choice((6, 12, 36))),
            title.format(**facts),
            text.format(**facts),
        )
        for feed, (title, text) in zip(random.sample(range(20, 40), len(tellings)), tellings, strict=True)
    ]
    if random.random() < 0.3:
        first = told[0]
        wire = Report(first.event, 50 + number, first.hours + 1, f"{first.title} (agencies)", first.text)
        told.append(wire)
    return [Report(r.event, r.feed, r.hours, r.title[0].upper() + r.title[1:], r.text) for r in told]


def _columns(random: Random, reports: list[Report]) -> list[Report]:
    """A briefing touches several events of its day and tells of none."""
    columns: list[Report] = []
    for day in range(6):
        todays = [report for report in reports if day * 24 <= report.hours < day * 24 + 24]
        for at, name in enumerate(("Morning briefing", "The day in brief", "Markets at the close")):
            told = random.sample(todays, min(3, len(todays)))
            text = f"What you should know: {' '.join(f'{report.title}.' for report in told)}"
            columns.append(Report(f"{name} {day}", 60 + at, 24 * day + 20 + at, name, text))
    return columns
