"""News that arrives in a library, as a refresh and what runs behind it bring it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from reader.engine.parts import Engine
from reader.engine.stories import fold_waiting
from reader.engine.understand import understand_waiting
from reader.model import Changes, Entry, EntryId, Feed, FetchState
from reader.store.parcels import parcel
from reader.store.refreshes import apply_changes
from reader.store.subscriptions import add_subscription

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)

JETS: Final = (
    ("courier", 5, "Japan scrambles 6 F-16 fighters as bombers near Okinawa",
     "Japan sent up 6 F-16s on Monday after two Russian bombers flew close to Okinawa, the defence ministry in Tokyo "
     "said. The bombers turned away after 40 minutes."),
    ("ledger", 4, "Tokyo: Russian bombers intercepted south of Okinawa by F-16s",
     "8 F-16s intercepted a pair of Russian bombers that flew close to Okinawa on Monday morning, officials in Tokyo "
     "said. No airspace was violated. The pilots were praised by the governor of the island."),
)  # fmt: skip
CHEESE: Final = (
    ("stand", 3, "Cheese makers of the Jura fear for their cows",
     "A dry summer has left the cows of the Jura hungry. Cheese will be dear this winter, its makers say."),
)  # fmt: skip

Story = tuple[str, float, str, str]


async def arrive(engine: Engine, *stories: Story) -> list[EntryId]:
    """Entries as a refresh brings them: feed, hours ago, title, text."""
    ids: list[EntryId] = []
    for name, hours, title, text in stories:
        feed = Feed(f"https://{name}.example/feed.xml", f"The {name.title()}")
        subscription = await engine.shelf.run(add_subscription, feed, now=NOW)
        entry = Entry(
            feed.url, f"{title} {hours}", title, f"https://{name}.example/{len(ids)}-{hours}",
            published=NOW - timedelta(hours=hours), content_html=f"<p>{text}</p>",
        )  # fmt: skip
        changes = Changes(feed, added=(parcel(entry, title),))
        ids += await engine.shelf.run(apply_changes, subscription.id, changes, FetchState(), NOW)
    return ids


async def ready(engine: Engine, *stories: Story) -> list[EntryId]:
    """Entries that were understood and folded in the background."""
    ids = await arrive(engine, *stories)
    async for _ in understand_waiting(engine):
        pass
    async for _ in fold_waiting(engine):
        pass
    return ids
