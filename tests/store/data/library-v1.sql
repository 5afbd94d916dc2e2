-- A library as version 1 made it. Never edited: it stands for the files that people have.
PRAGMA application_id = 1413827672;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    feed_title TEXT NOT NULL,
    site_url TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    added INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT '{}');
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER NOT NULL REFERENCES feeds(id),
    guid TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    authors TEXT NOT NULL DEFAULT '[]',
    published INTEGER,
    updated INTEGER,
    content_hash TEXT NOT NULL,
    UNIQUE (feed_id, guid));
CREATE INDEX entries_url ON entries(url) WHERE url != '';
CREATE TABLE contents (
    entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
    excerpt TEXT NOT NULL,
    content TEXT NOT NULL,
    enclosures TEXT NOT NULL DEFAULT '[]');
CREATE TABLE marks (
    entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
    feed_id INTEGER NOT NULL REFERENCES feeds(id),
    listed INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    read INTEGER,
    starred INTEGER,
    saved INTEGER,
    edited INTEGER NOT NULL DEFAULT 0);
CREATE INDEX marks_listed ON marks(listed, entry_id, feed_id);
CREATE INDEX marks_feed ON marks(feed_id, listed, entry_id);
CREATE INDEX marks_unread ON marks(feed_id, listed, entry_id, read) WHERE read IS NULL;
CREATE INDEX marks_unread_listed ON marks(listed, entry_id, feed_id, read) WHERE read IS NULL;
CREATE INDEX marks_starred ON marks(listed, entry_id, read) WHERE starred IS NOT NULL;
CREATE INDEX marks_saved ON marks(listed, entry_id, read) WHERE saved IS NOT NULL;
CREATE TABLE readings (
    entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
    reading TEXT NOT NULL,
    version INTEGER NOT NULL,
    made INTEGER NOT NULL);
CREATE TABLE positions (
    entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL);
CREATE TABLE desk (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO feeds VALUES (1, 'telex:pages', 'Saved pages', '', '', '', '', 0, '{}');
INSERT INTO feeds VALUES (2, 'https://harbour.example/feed.xml', 'Harbour', 'https://harbour.example/', 'en', 'My harbour',
    'Local', 1764000000, '{"validators":{"etag":"\"a1\"","last_modified":""},"body_hash":"00","failures":0}');
INSERT INTO entries VALUES (1, 2, 'h-1', 'Harbour closed', 'https://harbour.example/1', '["Ann Pilot"]', 1763990000, NULL, 'h1');
INSERT INTO entries VALUES (2, 2, 'h-2', 'Ferries sail again', 'https://harbour.example/2', '[]', NULL, NULL, 'h2');
INSERT INTO contents VALUES (1, '<p>A storm.</p>', '', '[]');
INSERT INTO contents VALUES (2, '', '<p>Calm sea.</p>',
    '[{"url":"https://harbour.example/2.mp3","mime_type":"audio/mpeg","length":1000}]');
INSERT INTO marks VALUES (1, 2, 1763990000, 1764000000, 1764000100, NULL, NULL, 0);
INSERT INTO marks VALUES (2, 2, 1764000000, 1764000000, NULL, 1764000200, NULL, 0);
INSERT INTO readings VALUES (1, '{"article":{"url":"https://harbour.example/1","title":"Harbour closed","blocks":[]}}', 1,
    1764000150);
INSERT INTO positions VALUES (1, 0, 0);
INSERT INTO desk VALUES ('screen', '{"view":"unread"}');
COMMIT;
