-- A library as version 9 made it. Never edited: it stands for the files that people have.
PRAGMA application_id = 1413827672;
PRAGMA user_version = 9;
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
    state TEXT NOT NULL DEFAULT '{}', wishes TEXT NOT NULL DEFAULT '{}', secrets TEXT NOT NULL DEFAULT '{}');
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
    edited INTEGER NOT NULL DEFAULT 0, muted INTEGER, words INTEGER);
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
CREATE TABLE tallies (
        feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
        total INTEGER NOT NULL,
        unread INTEGER NOT NULL);
CREATE TABLE entities (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        name TEXT NOT NULL);
CREATE TABLE aliases (
        alias TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities(id) ON DELETE CASCADE,
        PRIMARY KEY (alias, entity_id)) WITHOUT ROWID;
CREATE TABLE mentions (
        entity_id INTEGER NOT NULL REFERENCES entities(id),
        listed INTEGER NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        count INTEGER NOT NULL,
        weight REAL NOT NULL, role TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (entity_id, listed, entry_id)) WITHOUT ROWID;
CREATE TABLE texts (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        text BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(title, text, bullets, names, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE waiting (entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE);
CREATE TABLE mutes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        query TEXT NOT NULL UNIQUE,
        added INTEGER NOT NULL);
CREATE TABLE dropped (
        feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
        guid BLOB NOT NULL,
        seen INTEGER NOT NULL,
        PRIMARY KEY (feed_id, guid)) WITHOUT ROWID;
CREATE TABLE pages (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        html BLOB NOT NULL,
        fetched INTEGER NOT NULL);
CREATE TABLE images (hash BLOB PRIMARY KEY, mime_type TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE pictures (
        entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        hash BLOB NOT NULL REFERENCES images(hash),
        PRIMARY KEY (entry_id, url)) WITHOUT ROWID;
INSERT INTO feeds (id, url, feed_title, site_url, language, title, folder, added, state, wishes, secrets) VALUES (1, 'telex:pages', 'Saved pages', '', '', '', '', 0, '{}', '{}', '{}');
INSERT INTO feeds (id, url, feed_title, site_url, language, title, folder, added, state, wishes, secrets) VALUES (2, 'https://harbour.example/feed.xml', 'Harbour', 'https://harbour.example/', 'en', 'My harbour', 'Local', 1764000000, '{"validators":{"etag":"\"a1\"","last_modified":""},"body_hash":"00","failures":0}', '{}', '{}');
INSERT INTO entries (id, feed_id, guid, title, url, authors, published, updated, content_hash) VALUES (1, 2, 'h-1', 'Harbour closed', 'https://harbour.example/1', '["Ann Pilot"]', 1763990000, NULL, 'h1');
INSERT INTO entries (id, feed_id, guid, title, url, authors, published, updated, content_hash) VALUES (2, 2, 'h-2', 'Ferries sail again', 'https://harbour.example/2', '[]', NULL, NULL, 'h2');
INSERT INTO contents (entry_id, excerpt, content, enclosures) VALUES (1, '<p>A storm.</p>', '', '[]');
INSERT INTO contents (entry_id, excerpt, content, enclosures) VALUES (2, '', '<p>Calm sea.</p>', '[{"url":"https://harbour.example/2.mp3","mime_type":"audio/mpeg","length":1000}]');
INSERT INTO marks (entry_id, feed_id, listed, first_seen, read, starred, saved, edited, muted, words) VALUES (1, 2, 1763990000, 1764000000, 1764000100, NULL, NULL, 0, NULL, 420);
INSERT INTO marks (entry_id, feed_id, listed, first_seen, read, starred, saved, edited, muted) VALUES (2, 2, 1764000000, 1764000000, NULL, 1764000200, NULL, 0, NULL);
INSERT INTO readings (entry_id, reading, version, made) VALUES (1, '{"article":{"url":"https://harbour.example/1","title":"Harbour closed","blocks":[]}}', 1, 1764000150);
INSERT INTO positions (entry_id, block, start) VALUES (1, 0, 0);
INSERT INTO desk (key, value) VALUES ('screen', '{"view":"unread"}');
INSERT INTO tallies (feed_id, total, unread) VALUES (2, 2, 1);
INSERT INTO search (rowid, title) VALUES (1, 'harbour closed');
INSERT INTO search (rowid, title) VALUES (2, 'ferry sail again');
INSERT INTO waiting (entry_id) VALUES (1);
INSERT INTO waiting (entry_id) VALUES (2);
CREATE INDEX entries_url ON entries(url) WHERE url != '';
CREATE INDEX marks_listed ON marks(listed, entry_id, feed_id, muted) WHERE muted IS NULL;
CREATE INDEX marks_feed ON marks(feed_id, listed, entry_id, muted);
CREATE INDEX marks_unread ON marks(feed_id, listed, entry_id, read, muted) WHERE read IS NULL AND muted IS NULL;
CREATE INDEX marks_unread_listed ON marks(listed, entry_id, feed_id, read, muted) WHERE read IS NULL AND muted IS NULL;
CREATE INDEX marks_starred ON marks(listed, entry_id, starred, read, muted) WHERE starred IS NOT NULL;
CREATE INDEX marks_saved ON marks(listed, entry_id, saved, read, muted) WHERE saved IS NOT NULL;
CREATE INDEX marks_muted ON marks(muted, listed, entry_id) WHERE muted IS NOT NULL;
CREATE TRIGGER marks_added AFTER INSERT ON marks BEGIN 
    INSERT INTO tallies (feed_id, total, unread) SELECT new.feed_id, 1, new.read IS NULL WHERE new.muted IS NULL
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread; END;
CREATE TRIGGER marks_removed AFTER DELETE ON marks BEGIN 
    UPDATE tallies SET total = total - 1, unread = unread - (old.read IS NULL)
    WHERE feed_id = old.feed_id AND old.muted IS NULL; END;
CREATE TRIGGER marks_changed AFTER UPDATE OF feed_id, read, muted ON marks BEGIN 
    UPDATE tallies SET total = total - 1, unread = unread - (old.read IS NULL)
    WHERE feed_id = old.feed_id AND old.muted IS NULL; 
    INSERT INTO tallies (feed_id, total, unread) SELECT new.feed_id, 1, new.read IS NULL WHERE new.muted IS NULL
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread; END;
CREATE INDEX aliases_entity ON aliases(entity_id);
CREATE INDEX mentions_entry ON mentions(entry_id);
CREATE INDEX pictures_hash ON pictures(hash);
CREATE TABLE stories ( entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE, story INTEGER NOT NULL, copy_of INTEGER, listed INTEGER NOT NULL, traits BLOB NOT NULL);
CREATE INDEX stories_story ON stories(story, listed, entry_id);
CREATE INDEX stories_listed ON stories(listed, entry_id, story);
CREATE TABLE story_keys ( key INTEGER NOT NULL, listed INTEGER NOT NULL, entry_id INTEGER NOT NULL, PRIMARY KEY (key, listed, entry_id)) WITHOUT ROWID;
CREATE INDEX story_keys_listed ON story_keys(listed);
CREATE TABLE term_counts (term TEXT PRIMARY KEY, entries INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE unfolded (entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE);
CREATE TRIGGER marks_unfolded AFTER INSERT ON marks BEGIN INSERT OR IGNORE INTO unfolded (entry_id) VALUES (new.entry_id); END;
INSERT INTO unfolded SELECT entry_id FROM marks ORDER BY listed DESC, entry_id DESC LIMIT 2000;
CREATE TABLE tastes ( feature TEXT PRIMARY KEY, taken REAL NOT NULL, shown REAL NOT NULL, changed INTEGER NOT NULL, liked REAL NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE lessons ( entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE, act TEXT NOT NULL, learned INTEGER NOT NULL);
CREATE TABLE follows ( id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT NOT NULL UNIQUE);
INSERT INTO follows (id, name, query) VALUES (1, 'Boats', 'unread ferry');
CREATE TABLE visits ( entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE, seconds INTEGER NOT NULL, words INTEGER NOT NULL);
CREATE TABLE familiar ( feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE, entries BLOB NOT NULL);
INSERT INTO familiar (feed_id, entries) VALUES ((SELECT max(id) FROM feeds), X'00');
CREATE INDEX marks_words ON marks(words, listed, entry_id, read, feed_id, muted) WHERE words IS NOT NULL AND muted IS NULL;
COMMIT;
