"""Reports of one event that arrive on the stage, on top of the sample edition."""

from __future__ import annotations

from datetime import timedelta

from reader.engine.sample import PRESS_DAY
from reader.model import Changes, Entry, EntryId, Feed, FetchState
from reader.store.parcels import parcel
from reader.store.refreshes import apply_changes
from reader.store.subscriptions import add_subscription
from tests.stage import Stage

BRIDGE = (
    "The bridge over the Lys will close for two years from March, the ministry said in Ghent, because rust has eaten "
    "into the cables on its western side. Lorries will have to take the motorway instead, a detour of 40 kilometres."
)
LATER = (
    "The bridge over the Lys in Ghent will close for two years from March because of rust in its cables. The mayor, "
    "Liesbeth Claes, demanded free ferries. Lorries will have to take a detour of 60 kilometres."
)
AGAIN = (
    "Lorries will have to take the motorway. Free ferries, demanded Liesbeth Claes, the mayor. In Ghent rust has eaten "
    "into cables of the bridge over the Lys, which will close from March for two years."
)
REPORTS = (
    ("Courier", 5, "Bridge over the Lys in Ghent to close for two years", BRIDGE),
    ("Ledger", 4, "Rusty cables shut bridge over the Lys in Ghent", BRIDGE),
    ("Post", 1, "Ghent: mayor demands ferries while Lys bridge is closed", LATER),
)


async def arrive_with_a_story(stage: Stage) -> list[EntryId]:
    """Three reports of one event, the oldest first; the second is a copy of the first."""
    await quiet(stage)
    ids = [await arrive(stage, *report) for report in REPORTS]
    stage.main.understand()
    await quiet(stage)
    return ids


async def arrive(stage: Stage, name: str, hours: float, title: str, text: str) -> EntryId:
    shelf = stage.main.desk.engine.shelf
    feed = Feed(f"https://{name.lower()}.example/feed.xml", f"The {name}")
    subscription = await shelf.run(add_subscription, feed, now=PRESS_DAY)
    moment = PRESS_DAY - timedelta(hours=hours)
    entry = Entry(feed.url, title, title, f"{feed.url}/{hours}", published=moment, content_html=f"<p>{text}</p>")
    changes = Changes(feed, added=(parcel(entry, title),))
    (entry_id,) = await shelf.run(apply_changes, subscription.id, changes, FetchState(), PRESS_DAY)
    return entry_id


async def quiet(stage: Stage) -> None:
    """Everything is understood, folded and learned."""
    await stage.until(lambda: not any(not w.is_finished and w.group == "understand" for w in stage.app.workers))
