"""What this reader knows of the feeds that its user follows."""

from __future__ import annotations

from datetime import datetime

from reader.model.feed import Feed
from reader.model.ids import FeedId
from reader.model.noun import Noun
from reader.model.validators import Validators


class FetchState(Noun, frozen=True):
    """What is remembered about the fetches of one feed."""

    validators: Validators = Validators()
    body_hash: str = ""
    checked: datetime | None = None
    succeeded: datetime | None = None
    due: datetime | None = None  # no automatic fetch before; None is due now
    barred: datetime | None = None  # no fetch at all before, not even a forced one
    failures: int = 0  # in a row
    error: str = ""  # the newest failure's reason, empty after a success
    gone: bool = False
    changed: datetime | None = None  # when the newest entry was published or seen; feeds that sleep are asked rarely
    asked_minutes: int = 0  # how long the feed's own text asks to be left alone
    quiet_hours: tuple[int, ...] = ()  # and in which hours and on which days
    quiet_days: tuple[int, ...] = ()
    barred_server: str = ""  # the server that `barred` is about, where it is more than this feed


class Wishes(Noun, frozen=True):
    """What the user wants of one feed."""

    paused: bool = False  # not fetched until resumed
    muted: bool = False  # new entries land read, so that they never count
    interval_minutes: int = 0  # between automatic fetches; 0 leaves it to the settings
    keep_days: int = 0  # entries are dropped after so long; 0 leaves it to the settings
    keep_count: int = 0  # and the oldest of more than so many


class Secrets(Noun, frozen=True):
    """What only the feed's own server may see: never in a list, a log or an export."""

    credentials: str = ""  # "name:password"
    headers: tuple[tuple[str, str], ...] = ()  # name and value

    def __repr__(self) -> str:
        return "Secrets()"


class Subscription(Noun, frozen=True):
    """A feed the user follows, under the user's own name for it."""

    id: FeedId
    feed: Feed
    title: str = ""  # the user's name for it, empty for the feed's own
    folder: str = ""
    state: FetchState = FetchState()
    wishes: Wishes = Wishes()
    secrets: Secrets = Secrets()

    @property
    def name(self) -> str:
        return self.title or self.feed.title or self.feed.url
