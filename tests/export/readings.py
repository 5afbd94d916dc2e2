"""Readings for the tests: one that holds everything a document has to write, and one that means harm."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from reader.export.chapter import Chapter, picture_of
from reader.model import (
    Article,
    Block,
    BlockKind,
    Bullet,
    Entity,
    EntityKind,
    Mark,
    Mention,
    Place,
    Reading,
    Span,
    Summary,
)  # fmt: skip

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
WEBP = bytes.fromhex("524946461a000000574542505650384c0d0000002f0000001007101111888808fe0700")
MAP = "https://courier.example/map.png"
CRANE = "https://courier.example/crane.webp"
OPENING = "Ines Calderón said the F-15J left Japan. A crane stood idle."
LINKED = OPENING.index("F-15J left")

WHOLE = Reading(
    Article(
        "https://courier.example/harbour",
        "The harbour closes",
        (
            Block(
                BlockKind.PARAGRAPH,
                OPENING,
                (
                    Span(0, 13, Mark.STRONG),
                    Span(LINKED, LINKED + 10, Mark.LINK, "https://courier.example/f15"),
                ),
            ),
            Block(BlockKind.HEADING, "What was left out", level=2),
            Block(BlockKind.IMAGE, "A map of the harbour", href=MAP),
            Block(BlockKind.CAPTION, "The harbour from above"),
            Block(BlockKind.IMAGE, "A crane", href=CRANE),
            Block(BlockKind.ITEM, "one", level=1, number=1),
            Block(BlockKind.ITEM, "inside one", level=2),
            Block(BlockKind.ITEM, "two", level=1, number=2),
            Block(BlockKind.QUOTE, "We wait."),
            Block(BlockKind.QUOTE, "And wait."),
            Block(BlockKind.CODE, "if ship < 1:\n    wait()"),
            Block(BlockKind.TABLE, "Ship\tTons\nAlma\t400\nBerta"),
            Block(BlockKind.EMBED, "A film", href="https://video.example/1"),
        ),
        byline="Nadia Verhoeven",
        standfirst="Nothing sails before spring.",
        published=datetime(2026, 11, 18, 17, 35, tzinfo=UTC),
        site_name="The Courier",
        language="en",
    ),
    (
        Mention(Place(0, 0, 13), Entity("person:ines-calderon", "Ines Calderón", EntityKind.PERSON)),
        Mention(Place(0, LINKED, LINKED + 5), Entity("hardware:f-15", "F-15 Eagle", EntityKind.HARDWARE)),
        Mention(Place(0, LINKED + 11, LINKED + 16), Entity("country:JP", "Japan", EntityKind.COUNTRY)),
    ),
    Summary((
        Bullet("The F-15J left.", (Place(0, 0, 40),)),
        Bullet("Ships are listed.", (Place(11, 0, 4),)),
        Bullet("Nobody knows why.", ()),
    )),
)  # fmt: skip

EVIL_TEXT = "</p><script>alert(1)</script>\x1b]52;c;aGk=\x07 \u202egnirts [x](javascript:y) `&lt;` ]]>\x00"
EVIL = Reading(
    Article(
        "javascript:alert(1)",
        f'"><img src=x onerror=alert(1)> {EVIL_TEXT}',
        (
            Block(BlockKind.PARAGRAPH, EVIL_TEXT, (Span(0, 10, Mark.LINK, "javascript:alert(1)"),)),
            Block(BlockKind.IMAGE, EVIL_TEXT, href='x" onerror="alert(1)'),
            Block(BlockKind.EMBED, EVIL_TEXT, href="file:///etc/passwd"),
            Block(BlockKind.CODE, f"```\n{EVIL_TEXT}"),
            Block(BlockKind.TABLE, f"{EVIL_TEXT}\t|\n{EVIL_TEXT}"),
            Block(BlockKind.PARAGRAPH, "---\nevil: true\n---"),
        ),
        byline=f"---\n{EVIL_TEXT}",
        standfirst=EVIL_TEXT,
        language='en" onload="alert(1)',
        lead_image="data:text/html,x",
    ),
    (Mention(Place(0, 3, 12), Entity("person:x", f'" onmouseover="{EVIL_TEXT}', EntityKind.PERSON)),),
    Summary((Bullet(EVIL_TEXT, (Place(0, 5, 20), Place(99, 0, 1))), Bullet("wrong", (Place(0, 9, 4),)))),
)


def chapter(reading: Reading = WHOLE, *, pictures: bool = True) -> Chapter:
    bodies = {MAP: PNG, CRANE: WEBP} if pictures else {}
    return Chapter(reading, {url: picture for url, body in bodies.items() if (picture := picture_of(body))}, 7)


def titled(title: str) -> Chapter:
    return Chapter(replace(WHOLE, article=replace(WHOLE.article, title=title)))
