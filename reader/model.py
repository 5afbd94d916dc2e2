"""The nouns of the program: plain, frozen, picklable, and free of I/O.

Every text in them has passed `reader.text`; every datetime is aware and UTC; every URL is http(s) or empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType, Self

FeedId = NewType("FeedId", int)
EntryId = NewType("EntryId", int)


class Noun:
    """What all nouns share: they travel between processes by their fields, in half the usual time."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()  # every dataclass has it: the names of its fields

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


# What publishers say ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Enclosure(Noun):
    url: str
    mime_type: str = ""
    length: int | None = None  # bytes


@dataclass(frozen=True, slots=True)
class Feed(Noun):
    """What a feed says about itself."""

    url: str
    title: str
    site_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entry(Noun):
    """One entry as its feed gave it; identified by (feed_url, guid)."""

    feed_url: str
    guid: str  # raw, never resolved against the feed's address
    title: str
    url: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    excerpt_html: str = ""
    content_html: str = ""
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedFeed(Noun):
    """A whole feed document."""

    feed: Feed
    entries: tuple[Entry, ...]
    pause_minutes: int = 0  # how long the feed asks to be left alone (ttl, sy:updatePeriod); 0 says nothing


# What the web answers -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Validators(Noun):
    """Opaque values of the newest 200, sent back byte for byte."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched(Noun):
    """A 200 with its body, after redirects."""

    url: str  # where the body was found
    body: bytes
    content_type: str = ""  # the whole header value
    validators: Validators = Validators()
    moved_to: str = ""  # set when every redirect on the way was permanent
    fresh_seconds: int = 0  # how long the answer asks to be taken as fresh


@dataclass(frozen=True, slots=True)
class NotModified(Noun):
    validators: Validators = Validators()
    fresh_seconds: int = 0
    moved_to: str = ""


class Trouble(StrEnum):
    """Why a fetch failed, as far as the next attempt depends on it."""

    NETWORK = "network"  # no such host, refused, reset, timed out, TLS
    STATUS = "status"  # an answer that is no 200
    BUSY = "busy"  # 429 or 503: stay away for `retry_seconds`
    GONE = "gone"  # 410: never ask again
    REFUSED = "refused"  # by us: scheme, size, redirects, private address
    MALFORMED = "malformed"  # no feed, or none that can be read


@dataclass(frozen=True, slots=True)
class FetchFailed(Noun):
    trouble: Trouble
    reason: str  # a sentence for the user: "the server answered 404 Not Found"
    retry_seconds: int = 0  # what the server asked for; 0 says nothing


FetchResult = Fetched | NotModified | FetchFailed


# What this reader knows ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FetchState(Noun):
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


@dataclass(frozen=True, slots=True)
class Wishes(Noun):
    """What the user wants of one feed."""

    paused: bool = False  # not fetched until resumed
    muted: bool = False  # new entries land read, so that they never count
    interval_minutes: int = 0  # between automatic fetches; 0 leaves it to the settings
    keep_days: int = 0  # entries are dropped after so long; 0 leaves it to the settings
    keep_count: int = 0  # and the oldest of more than so many


@dataclass(frozen=True, slots=True)
class Secrets(Noun):
    """What only the feed's own server may see: never in a list, a log or an export."""

    credentials: str = field(default="", repr=False)  # "name:password"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # name and value


@dataclass(frozen=True, slots=True)
class Subscription(Noun):
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


@dataclass(frozen=True, slots=True)
class KnownEntry(Noun):
    """What is stored of an entry, as far as merging needs it."""

    id: EntryId
    guid: str
    content_hash: str
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Changes(Noun):
    """What one refresh changes in the library; written in one transaction."""

    feed: Feed
    added: tuple[Entry, ...] = ()
    updated: tuple[tuple[EntryId, Entry], ...] = ()
    renewed: tuple[tuple[EntryId, str], ...] = ()  # entries that go by another guid from now on


@dataclass(frozen=True, slots=True)
class Headline(Noun):
    """One row of a list: an entry with its reading state."""

    id: EntryId
    feed_id: FeedId
    feed_name: str
    title: str
    url: str
    published: datetime  # the publisher's date where believable, else when it was first seen
    read: bool = False
    starred: bool = False
    saved: bool = False
    edited: bool = False  # the publisher changed it after it was read


@dataclass(frozen=True, slots=True)
class Counts(Noun):
    """Entries in one view."""

    total: int = 0
    unread: int = 0


# What a page says ---------------------------------------------------------------


class Mark(StrEnum):
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span(Noun):
    """Inline markup over `Block.text[start:end]`."""

    start: int
    end: int
    mark: Mark
    href: str = ""


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"  # rows end in a line break, cells in a tab
    IMAGE = "image"  # text is the alternative text, href the picture
    CAPTION = "caption"
    EMBED = "embed"  # text says what it was, href where it is


UNSPOKEN = frozenset({BlockKind.IMAGE, BlockKind.CAPTION, BlockKind.EMBED})


@dataclass(frozen=True, slots=True)
class Block(Noun):
    kind: BlockKind
    text: str
    spans: tuple[Span, ...] = ()  # in order of start, inside the text
    level: int = 0  # heading rank, or list depth from 1
    number: int = 0  # of an item in a numbered list, from 1
    href: str = ""


class Origin(StrEnum):
    """Where an article's text was taken from."""

    PAGE = "page"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class Article(Noun):
    """The readable part of a web page."""

    url: str
    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    language: str = ""
    site_name: str = ""
    lead_image: str = ""
    publisher_bullets: tuple[str, ...] = ()
    origin: Origin = Origin.PAGE
    notice: str = ""  # what is missing, in a sentence: "Only the beginning is free to read."

    @classmethod
    def from_text(cls, title: str, paragraphs: tuple[str, ...], url: str = "") -> Article:
        """An article of plain paragraphs; blank ones are left out, the rest is kept to the letter."""
        kept = (paragraph.strip() for paragraph in paragraphs)
        return cls(url, title, tuple(Block(BlockKind.PARAGRAPH, text) for text in kept if text))

    @property
    def text(self) -> str:
        """What a reader would read aloud: no title, no pictures, blocks joined by blank lines."""
        return "\n\n".join(block.text for block in self.blocks if block.kind not in UNSPOKEN and block.text)


# What we make of it -------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Place(Noun):
    """Where something stands: `article.blocks[block].text[start:end]`."""

    block: int
    start: int
    end: int


class EntityKind(StrEnum):
    PERSON = "person"
    COUNTRY = "country"
    HARDWARE = "hardware"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Entity(Noun):
    """A person, country or thing, whatever a text calls it."""

    key: str  # person:nobuo-kishi  country:JP  hardware:f-15
    name: str
    kind: EntityKind
    role: str = ""  # of a person, as the text gives it: "Japanese Defence Minister"


@dataclass(frozen=True, slots=True)
class Mention(Noun):
    """One appearance of an entity; equal entities are the same thing."""

    place: Place
    entity: Entity
    demonym: bool = False  # "Japanese": counts for Japan, shown more faintly

    @property
    def kind(self) -> EntityKind:
        return self.entity.kind


class BulletSource(StrEnum):
    PUBLISHER = "publisher"
    EXTRACTED = "extracted"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Bullet(Noun):
    """One point of a summary, and the places that support it."""

    text: str
    evidence: tuple[Place, ...]
    source: BulletSource = BulletSource.EXTRACTED


@dataclass(frozen=True, slots=True)
class Summary(Noun):
    bullets: tuple[Bullet, ...] = ()  # the publisher's own where there are any
    note: str = ""  # why there are none: "Too short to sum up."
    extracted: tuple[Bullet, ...] = ()  # what this reader would have chosen where `bullets` are somebody else's


@dataclass(frozen=True, slots=True)
class Reading(Noun):
    """An article with everything the screen shows about it."""

    article: Article
    mentions: tuple[Mention, ...] = ()  # in order of place, never overlapping
    summary: Summary = Summary()
    central: tuple[str, ...] = ()  # keys of the entities, the one the story is most about first
