"""Small files in the manner of other programs' exports."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

POCKET_HTML = b"""<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://courier.example/a" time_added="1763000000" tags="sea">A &amp; sea</a></li>
<li><a href="javascript:alert(1)" time_added="1763000000">Evil</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://courier.example/b" time_added="1762000000">B</a></li></ul>
</body></html>"""
POCKET_CSV = b"""title,url,time_added,tags,status
A,https://courier.example/a,1763000000,sea|air,unread
"B, with comma",https://courier.example/b,1762000000,,archive
Evil,file:///etc/passwd,1762000000,,unread
"""
INSTAPAPER = b"""URL,Title,Selection,Folder,Timestamp,Tags
https://courier.example/a,A,,Starred,1763000000,[]
https://courier.example/b,B,,Archive,1762000000,[]
not an address,C,,Unread,1762000000,[]
"""
A, B = "https://courier.example/a", "https://courier.example/b"
DAY, EARLIER = "2025-11-13T02:13:20+0000", "2025-11-01T12:00:00Z"
WALLABAG = json.dumps(
    [
        {"url": A, "title": "A", "is_archived": 0, "is_starred": 1, "created_at": DAY},
        {"url": B, "title": "B", "is_archived": 1, "is_starred": 0, "created_at": EARLIER},
        {"url": 7, "title": None, "is_archived": 1, "is_starred": 0},
    ]
).encode()
READECK = json.dumps(
    [
        {"url": A, "title": "A", "is_marked": True, "is_archived": False, "created": DAY},
        {"url": B, "title": "B", "is_marked": False, "is_archived": True, "created": EARLIER},
        {"url": "ftp://courier.example/c", "title": "C", "labels": []},
    ]
).encode()
NEWSBOAT_URLS = b"""# my feeds
https://courier.example/rss.xml news "~The Courier" "!hidden"
https://flightline.example/feed.xml "air and space"

"query:Unread:unread = \\"yes\\""
exec:rm -rf /
"""


READECK_CSV = (
    b"url,title,created,labels,is_archived,is_marked,type\r\n"
    b'https://courier.example/a,A,2025-11-13T02:13:20Z,"[""sea""]",false,true,article\r\n'
    b"https://courier.example/b,B,2025-11-01T12:00:00Z,[],true,false,article\r\n"
    b"ftp://courier.example/c,C,2025-11-01T12:00:00Z,[],false,false,video\r\n"
)


def readeck_backup() -> bytes:
    """As `readeck export` writes it: what it knows of each bookmark, with the page's own files beside."""
    bookmarks: list[dict[str, object]] = [
        {
            "UID": "a1",
            "URL": A,
            "Title": "A",
            "IsMarked": True,
            "IsArchived": False,
            "Created": f"{DAY[:19]}.123456789Z",
        },
        {"UID": "b2", "URL": B, "Title": "B", "IsMarked": False, "IsArchived": True, "Created": EARLIER},
        {"UID": "../c3", "URL": "ftp://courier.example/c", "Title": "C", "Labels": None, "IsMarked": False},
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for bookmark in bookmarks:
            archive.writestr(f"bookmarks/{bookmark['UID']}/info.json", json.dumps(bookmark))
            archive.writestr(f"bookmarks/{bookmark['UID']}/container/index.html", "<p>Text</p>")
            archive.writestr(f"bookmarks/{bookmark['UID']}/container/links.json", READECK)
        archive.writestr("data.json", json.dumps({"Users": [{"Username": "me"}], "Bookmarks": [{"UID": "a1"}]}))
    return out.getvalue()


def newsboat_cache(path: Path) -> bytes:
    """As newsboat makes it, in the columns that matter."""
    cache = sqlite3.connect(path)
    cache.execute("PRAGMA journal_mode = WAL")
    cache.execute("CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url TEXT, title TEXT)")
    cache.execute(
        "CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid TEXT, title TEXT, author TEXT, "
        "url TEXT, feedurl TEXT, pubDate INTEGER NOT NULL, content TEXT, unread INTEGER(1) NOT NULL)"
    )
    cache.execute(
        "INSERT INTO rss_feed VALUES ('https://courier.example/rss.xml', 'https://courier.example/', 'The Courier'), "
        "('exec:rm -rf /', '', 'Evil'), ('query:x:y', '', 'Query')"
    )
    cache.execute(
        "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES "
        "('a', 'A ' || char(27) || '[2Jstory', 'N. Verhoeven', 'https://courier.example/a', "
        "'https://courier.example/rss.xml', 1763000000, '<p>Text</p>', 0), "
        "('b', 'Another', '', 'javascript:alert(1)', 'https://courier.example/rss.xml', 1763000060, '', 1)"
    )
    cache.commit()
    cache.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    body = path.read_bytes()
    cache.close()
    return body
